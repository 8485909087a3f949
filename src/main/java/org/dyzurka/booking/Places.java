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

import org.springframework.beans.factory.ObjectProvider;
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

	/** Asked for late: it claims places itself. */
	private final ObjectProvider<HandOver> handOver;

	Places(JdbcClient jdbc, ObjectProvider<HandOver> handOver) {
		this.jdbc = jdbc;
		this.handOver = handOver;
	}

	/** Every bookable once, in the order in which rows are changed. */
	static List<BookableId> inOrder(Collection<BookableId> bookables) {
		return bookables.stream().distinct().sorted(Places::compare).toList();
	}

	static int compare(BookableId one, BookableId other) {
		return one.value().compareTo(other.value());
	}

	/** A bookable whose scope has rules, whether open or not. */
	Optional<Bookable> find(BookableId bookable) {
		return this.jdbc.sql("""
				select b.id, b.scope, b.group_id, b.starts_at, b.ends_at, b.capacity, b.taken, b.open,
					r.bookings_per_resident, r.book_until_seconds, r.cancel_until_seconds, r.kept_seconds,
					r.offer_seconds
				from bookable b join booking_rules r on r.scope = b.scope
				where b.id = ?
				""").param(bookable.value()).query(Places::bookable).optional();
	}

	/** How many bookings ahead one resident may have in a scope that has rules. */
	int limit(Scope scope) {
		return this.jdbc.sql("select bookings_per_resident from booking_rules where scope = ?")
			.param(scope.value())
			.query(Integer.class)
			.single();
	}

	/**
	 * Makes whatever else is done with these bookables wait until the transaction ends.
	 * @return those of them that are open and have not begun
	 */
	List<BookableId> lock(Collection<BookableId> bookables, Instant now) {
		return inOrder(bookables).stream().filter((bookable) -> lock(bookable, now)).toList();
	}

	/**
	 * The same for one bookable with something free, unless somebody else is at it right
	 * now.
	 */
	boolean tryLock(BookableId bookable) {
		return this.jdbc.sql("select id from bookable where id = ? and taken < capacity for update skip locked")
			.param(bookable.value())
			.query(UUID.class)
			.optional()
			.isPresent();
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

	/** Gives back seats that were held or kept. */
	void free(Place place) {
		this.jdbc.sql("update bookable set taken = taken - ? where id = ?")
			.params(place.seats(), place.bookable().value())
			.update();
		handOn(place.bookable());
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
		handOn(place.bookable());
	}

	/** Seats were freed or added: those who wait come before everybody else. */
	void handOn(BookableId bookable) {
		this.handOver.getObject().atTheEnd(bookable);
	}

	private boolean lock(BookableId bookable, Instant now) {
		return this.jdbc.sql("select open and starts_at > ? from bookable where id = ? for update")
			.params(DatabaseTime.column(now), bookable.value())
			.query(Boolean.class)
			.single();
	}

	private static Bookable bookable(ResultSet row, int number) throws SQLException {
		Rules rules = new Rules(row.getInt("bookings_per_resident"),
				Duration.ofSeconds(row.getLong("book_until_seconds")),
				Duration.ofSeconds(row.getLong("cancel_until_seconds")),
				Duration.ofSeconds(row.getLong("kept_seconds")), Duration.ofSeconds(row.getLong("offer_seconds")));
		return new Bookable(new BookableId(row.getObject("id", UUID.class)),
				new Scope(row.getObject("scope", UUID.class)), new GroupId(row.getObject("group_id", UUID.class)),
				time(row), row.getInt("capacity"), row.getInt("taken"), row.getBoolean("open"), rules);
	}

	/** When the bookable of a row takes place. */
	static TimeRange time(ResultSet row) throws SQLException {
		return new TimeRange(DatabaseTime.read(row, "starts_at"), DatabaseTime.read(row, "ends_at"));
	}

}
