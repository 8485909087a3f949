package org.dyzurka.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The seats of every bookable, each change a single update of its row. Whoever changes
 * several in one transaction does so in the order of {@link #inOrder}, which keeps two of
 * them from waiting for each other.
 */
@Component
class Places {

	/** A change that calendars notice. Takes the present second as its parameter. */
	static final String REVISED = """
			revision = revision + 1,
			changed_at = greatest(changed_at + interval '1' second, cast(? as timestamp with time zone))
			""";

	private final JdbcClient jdbc;

	Places(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Every bookable once, in the order in which rows are changed. */
	static List<BookableId> inOrder(Collection<BookableId> bookables) {
		return bookables.stream().distinct().sorted(Places::compare).toList();
	}

	static int compare(BookableId one, BookableId other) {
		return one.value().compareTo(other.value());
	}

	/** A bookable whose scope has rules, whether open or not. */
	Optional<Offer> find(BookableId bookable) {
		return this.jdbc.sql("""
				select b.id, b.scope, b.starts_at, b.ends_at, b.capacity, b.taken, b.open,
					r.bookings_per_resident, r.book_until_seconds, r.cancel_until_seconds, r.kept_seconds
				from bookable b join booking_rules r on r.scope = b.scope
				where b.id = ?
				""").param(bookable.value()).query(Places::offer).optional();
	}

	/**
	 * Makes whatever else is done with these bookables wait until the transaction ends.
	 * @return those of them that are open and have not begun
	 */
	List<BookableId> lock(Collection<BookableId> bookables, Instant now) {
		return inOrder(bookables).stream().filter((bookable) -> lock(bookable, now)).toList();
	}

	/** Takes seats, if they are free and the bookable is open. */
	boolean claim(Place place) {
		return this.jdbc.sql("update bookable set taken = taken + ? where id = ? and open and taken + ? <= capacity")
			.params(place.seats(), place.bookable().value(), place.seats())
			.update() == 1;
	}

	/**
	 * Frees one place, if any, and takes another, in the order of rows.
	 * @return whether the other was taken; the one is free either way
	 */
	boolean exchange(@Nullable Place freed, Place claimed) {
		if (freed == null) {
			return claim(claimed);
		}
		if (compare(freed.bookable(), claimed.bookable()) <= 0) {
			free(freed);
			return claim(claimed);
		}
		boolean taken = claim(claimed);
		free(freed);
		return taken;
	}

	/** Gives back seats that were held. */
	void free(Place place) {
		this.jdbc.sql("update bookable set taken = taken - ? where id = ?")
			.params(place.seats(), place.bookable().value())
			.update();
	}

	/** Turns held seats into booked ones, if the bookable is open and has not begun. */
	boolean book(Place place, Instant now) {
		return this.jdbc
			.sql("update bookable set booked = booked + ?, " + REVISED + "where id = ? and open and starts_at > ?")
			.params(place.seats(), DatabaseTime.second(now), place.bookable().value(), DatabaseTime.column(now))
			.update() == 1;
	}

	/** Gives back seats that were booked. */
	void unbook(Place place, Instant now) {
		this.jdbc.sql("update bookable set taken = taken - ?, booked = booked - ?, " + REVISED + "where id = ?")
			.params(place.seats(), place.seats(), DatabaseTime.second(now), place.bookable().value())
			.update();
	}

	private boolean lock(BookableId bookable, Instant now) {
		return this.jdbc.sql("select open and starts_at > ? from bookable where id = ? for update")
			.params(DatabaseTime.column(now), bookable.value())
			.query(Boolean.class)
			.single();
	}

	private static Offer offer(ResultSet row, int number) throws SQLException {
		Rules rules = new Rules(row.getInt("bookings_per_resident"),
				Duration.ofSeconds(row.getLong("book_until_seconds")),
				Duration.ofSeconds(row.getLong("cancel_until_seconds")),
				Duration.ofSeconds(row.getLong("kept_seconds")));
		return new Offer(new BookableId(row.getObject("id", UUID.class)), new Scope(row.getObject("scope", UUID.class)),
				time(row), row.getInt("capacity"), row.getInt("taken"), row.getBoolean("open"), rules);
	}

	/** When the bookable of a row takes place. */
	static TimeRange time(ResultSet row) throws SQLException {
		return new TimeRange(DatabaseTime.read(row, "starts_at"), DatabaseTime.read(row, "ends_at"));
	}

}
