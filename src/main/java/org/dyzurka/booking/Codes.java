package org.dyzurka.booking;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The codes in use, drawn so that nobody can guess the next. One code speaks for one
 * thing: a live booking, or an entry of the waiting list.
 */
@Component
class Codes {

	private static final int FIRST = 100_000;

	private static final int LAST = 999_999;

	private static final int DRAWS = 200;

	private final JdbcClient jdbc;

	private final RandomGenerator random;

	private final int last;

	@Autowired
	Codes(JdbcClient jdbc) {
		this(jdbc, new SecureRandom(), LAST);
	}

	/** Codes up to a last one. */
	Codes(JdbcClient jdbc, RandomGenerator random, int last) {
		this.jdbc = jdbc;
		this.random = random;
		this.last = last;
	}

	/** A code that nothing else has, in use from now on. */
	BookingCode draw() {
		for (int draw = 0; draw < DRAWS; draw++) {
			String code = Integer.toString(this.random.nextInt(FIRST, this.last + 1));
			if (this.jdbc.sql("insert into booking_code (code) values (?) on conflict do nothing")
				.param(code)
				.update() == 1) {
				return new BookingCode(code);
			}
		}
		throw new IllegalStateException("No booking code is free after " + DRAWS + " draws");
	}

	/** What had the code is given up. */
	void free(BookingCode code) {
		this.jdbc.sql("delete from booking_code where code = ?").param(code.value()).update();
	}

	/** The code of a booking that is about to be given up, if it still speaks for it. */
	void free(BookingId booking) {
		this.jdbc.sql("delete from booking_code where code = (select live_code from booking where id = ?)")
			.param(booking.value())
			.update();
	}

	/** Frees the codes of everything that ended by itself. */
	void tidy() {
		this.jdbc.sql("""
				delete from booking_code
				where not exists (select 1 from waiting_entry e where e.code = booking_code.code)
				and not exists (select 1 from booking k where k.live_code = booking_code.code)
				""").update();
	}

}
