package org.dyzurka.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

import org.dyzurka.calllist.CallList;
import org.dyzurka.calllist.Reason;
import org.dyzurka.calllist.WantedCall;
import org.dyzurka.consultation.Poland;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.ResidentErased;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps guessing of codes slow and visible, and confirmations few. Nobody is locked out:
 * a wrong guess costs time, more of it with each, and many raise an alarm at the office.
 */
@Component
class Guesses {

	private static final Logger log = LoggerFactory.getLogger(Guesses.class);

	private static final Duration REMEMBERED = Duration.ofHours(1);

	/** Of one address within {@link #REMEMBERED}: a slip or two is human. */
	private static final int MANY = 3;

	/** Of one address: the office is told at the fifth. */
	private static final int ALARM = 5;

	/** Of all addresses: someone guesses with changing numbers. */
	private static final int ALARM_OF_ALL = 50;

	private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);

	private static final int TEXTS_A_DAY = 3;

	private final JdbcClient jdbc;

	private final CallList calls;

	private final Clock clock;

	Guesses(JdbcClient jdbc, CallList calls, Clock clock) {
		this.jdbc = jdbc;
		this.calls = calls;
		this.clock = clock;
	}

	/** A code that was wrong. */
	void wrong(Address address) {
		this.jdbc.sql("insert into wrong_guess (medium, identifier, guessed_at) values (?, ?, ?)")
			.params(address.medium().name(), address.identifier(), column(this.clock.instant()))
			.update();
		int own = of(address);
		int all = ofAll();
		if (own == ALARM || all == ALARM_OF_ALL) {
			log.warn("Wrong booking codes: {} from {}, {} in all within {}", own, address, all, REMEMBERED);
			this.calls.add(new WantedCall(null, Locale.of("pl"), Reason.ALARM, null, null, own + " / " + all));
		}
	}

	boolean tooMany(Address address) {
		return of(address) >= MANY;
	}

	/** Doubles with each wrong guess, and is never short while many are guessing. */
	Duration delay(Address address) {
		int own = of(address);
		if (own == 0) {
			return Duration.ZERO;
		}
		Duration doubled = Duration.ofSeconds(1L << Math.min(own - 1, 5));
		boolean longest = doubled.compareTo(LONGEST_DELAY) > 0 || ofAll() >= ALARM_OF_ALL;
		return longest ? LONGEST_DELAY : doubled;
	}

	/** Counts one more text message to a number on a call's behalf, if it may be sent. */
	boolean mayText(String number) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Poland.ZONE);
		this.jdbc.sql("insert into texts_after_calls (number, sent_on, sent) values (?, ?, 0) on conflict do nothing")
			.params(number, today)
			.update();
		return this.jdbc
			.sql("update texts_after_calls set sent = sent + 1 where number = ? and sent_on = ? and sent < ?")
			.params(number, today, TEXTS_A_DAY)
			.update() == 1;
	}

	/** Forgets what no longer counts. */
	void forgetOld() {
		this.jdbc.sql("delete from wrong_guess where guessed_at < ?").param(since()).update();
		this.jdbc.sql("delete from texts_after_calls where sent_on < ?")
			.param(LocalDate.ofInstant(this.clock.instant(), Poland.ZONE))
			.update();
	}

	@EventListener
	void forget(ResidentErased erased) {
		for (Address address : erased.addresses()) {
			this.jdbc.sql("delete from wrong_guess where medium = ? and identifier = ?")
				.params(address.medium().name(), address.identifier())
				.update();
			this.jdbc.sql("delete from texts_after_calls where number = ?").param(address.identifier()).update();
		}
	}

	private int of(Address address) {
		return this.jdbc.sql("""
				select count(*) from wrong_guess where medium = ? and identifier = ? and guessed_at > ?
				""").params(address.medium().name(), address.identifier(), since()).query(Integer.class).single();
	}

	private int ofAll() {
		return this.jdbc.sql("select count(*) from wrong_guess where guessed_at > ?")
			.param(since())
			.query(Integer.class)
			.single();
	}

	private OffsetDateTime since() {
		return column(this.clock.instant().minus(REMEMBERED));
	}

	private static OffsetDateTime column(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
