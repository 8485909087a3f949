package org.dyzurka.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that can be booked, with its capacity. {@code duty} and {@code meeting}
 * register their slots and seats here. Every method that changes something joins the
 * caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Bookables {

	private final JdbcClient jdbc;

	private final JdbcOperations batches;

	private final Places places;

	private final Clock clock;

	Bookables(JdbcClient jdbc, JdbcOperations batches, Places places, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.places = places;
		this.clock = clock;
	}

	/**
	 * Lays down the rules of a scope, or replaces them.
	 */
	public void rule(Scope scope, Rules rules) {
		int replaced = this.jdbc.sql("""
				update booking_rules
				set bookings_per_resident = ?, book_until_seconds = ?, cancel_until_seconds = ?, kept_seconds = ?,
					offer_seconds = ?
				where scope = ?
				""")
			.params(rules.bookingsPerResident(), rules.bookUntil().toSeconds(), rules.cancelUntil().toSeconds(),
					rules.kept().toSeconds(), rules.offerLasts().toSeconds(), scope.value())
			.update();
		if (replaced == 1) {
			return;
		}
		this.jdbc.sql("""
				insert into booking_rules
				(scope, bookings_per_resident, book_until_seconds, cancel_until_seconds, kept_seconds, offer_seconds)
				values (?, ?, ?, ?, ?, ?)
				""")
			.params(scope.value(), rules.bookingsPerResident(), rules.bookUntil().toSeconds(),
					rules.cancelUntil().toSeconds(), rules.kept().toSeconds(), rules.offerLasts().toSeconds())
			.update();
	}

	/**
	 * Opens something for booking, or changes its group, time or capacity; nothing that
	 * stays as it is is written. A change that its live bookings would notice (time)
	 * raises their revision; a capacity below the seats taken is refused with
	 * {@link IllegalStateException}: ask {@link #tally} first. The scope needs rules
	 * before anyone can book, and stays the same for good. What is still free at the end
	 * of the transaction is handed to those who wait for it.
	 * @param group what it belongs to: the duty of a slot, or the meeting itself
	 */
	public void register(BookableId bookable, Scope scope, GroupId group, TimeRange time, int capacity) {
		Optional<Registered> before = this.jdbc
			.sql("select scope, group_id, starts_at, ends_at, capacity, open from bookable where id = ?")
			.param(bookable.value())
			.query(Bookables::registered)
			.optional();
		Registered after = new Registered(scope, group, time, capacity, true);
		if (before.isEmpty()) {
			add(bookable, after);
		}
		else if (before.get().equals(after)) {
			return;
		}
		else {
			change(bookable, before.get(), after);
		}
		this.places.handOn(bookable);
	}

	/**
	 * Closes something for booking; its bookings stay. Done twice, it stays closed.
	 */
	public void withdraw(BookableId bookable) {
		this.jdbc.sql("update bookable set open = false, " + Places.REVISED + "where id = ? and open")
			.params(DatabaseTime.second(this.clock.instant()), bookable.value())
			.update();
	}

	/**
	 * Something about it changed that its calendar events tell (place, number, expert):
	 * the revisions of its live bookings, and its own, grow.
	 */
	public void revise(Collection<BookableId> bookables) {
		List<Object[]> rows = Places.inOrder(bookables)
			.stream()
			.map((bookable) -> new Object[] { DatabaseTime.second(this.clock.instant()), bookable.value() })
			.toList();
		this.batches.batchUpdate("update booking set " + Places.REVISED + "where bookable_id = ? and live", rows);
		this.batches.batchUpdate("update bookable set " + Places.REVISED + "where id = ?", rows);
	}

	/**
	 * What can be booked in a scope right now: open, something free, and its latest
	 * booking time ahead; by start.
	 */
	@Transactional(readOnly = true)
	public List<Availability> open(Scope scope) {
		Instant now = DatabaseTime.now(this.clock);
		return this.jdbc.sql("""
				select b.id, b.starts_at, b.ends_at, b.capacity, b.taken
				from bookable b join booking_rules r on r.scope = b.scope
				where b.scope = ? and b.starts_at > ? and b.open and b.taken < b.capacity
				and b.starts_at - r.book_until_seconds * interval '1' second > ?
				order by b.starts_at, b.id
				""")
			.params(scope.value(), DatabaseTime.column(now), DatabaseTime.column(now))
			.query(Bookables::available)
			.list();
	}

	/**
	 * The state of one bookable, whether open or not.
	 */
	@Transactional(readOnly = true)
	public Optional<Availability> availability(BookableId bookable) {
		return this.jdbc.sql("select id, starts_at, ends_at, capacity, taken from bookable where id = ?")
			.param(bookable.value())
			.query(Bookables::available)
			.optional();
	}

	/**
	 * Booked seats of some bookables.
	 */
	@Transactional(readOnly = true)
	public List<Tally> tally(Collection<BookableId> bookables) {
		if (bookables.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select id, capacity, booked, revision, changed_at from bookable
				where id in (:bookables) order by starts_at, id
				""")
			.param("bookables", bookables.stream().map(BookableId::value).toList())
			.query((row, number) -> new Tally(new BookableId(row.getObject("id", UUID.class)), row.getInt("capacity"),
					row.getInt("booked"), row.getInt("revision"), DatabaseTime.read(row, "changed_at")))
			.list();
	}

	/**
	 * Whether a scope has any live booking, hold or kept place.
	 */
	@Transactional(readOnly = true)
	public boolean anyTaken(Scope scope) {
		return this.jdbc.sql("select exists (select 1 from bookable where scope = ? and taken > 0)")
			.param(scope.value())
			.query(Boolean.class)
			.single();
	}

	private void add(BookableId bookable, Registered registered) {
		this.jdbc.sql("""
				insert into bookable (id, scope, group_id, starts_at, ends_at, capacity, taken, booked, open, forgotten,
					revision, changed_at)
				values (?, ?, ?, ?, ?, ?, 0, 0, true, false, 0, ?)
				""")
			.params(bookable.value(), registered.scope().value(), registered.group().value(),
					DatabaseTime.column(registered.time().start()), DatabaseTime.column(registered.time().end()),
					registered.capacity(), DatabaseTime.second(this.clock.instant()))
			.update();
	}

	private void change(BookableId bookable, Registered before, Registered after) {
		if (!before.scope().equals(after.scope())) {
			throw new IllegalStateException("A bookable does not change its scope: " + bookable);
		}
		if (!before.time().equals(after.time())) {
			// Rows of bookings are changed before those of bookables, everywhere
			this.jdbc.sql("update booking set " + Places.REVISED + "where bookable_id = ? and live")
				.params(DatabaseTime.second(this.clock.instant()), bookable.value())
				.update();
		}
		int changed = this.jdbc.sql(
				"update bookable set group_id = ?, starts_at = ?, ends_at = ?, capacity = ?, open = true, forgotten = false, "
						+ Places.REVISED + "where id = ? and taken <= ?")
			.params(after.group().value(), DatabaseTime.column(after.time().start()),
					DatabaseTime.column(after.time().end()), after.capacity(),
					DatabaseTime.second(this.clock.instant()), bookable.value(), after.capacity())
			.update();
		if (changed == 0) {
			throw new IllegalStateException("More seats are taken than would be left: " + bookable);
		}
	}

	private static Registered registered(ResultSet row, int number) throws SQLException {
		return new Registered(new Scope(row.getObject("scope", UUID.class)),
				new GroupId(row.getObject("group_id", UUID.class)), Places.time(row), row.getInt("capacity"),
				row.getBoolean("open"));
	}

	private static Availability available(ResultSet row, int number) throws SQLException {
		int capacity = row.getInt("capacity");
		return new Availability(new BookableId(row.getObject("id", UUID.class)), Places.time(row), capacity,
				capacity - row.getInt("taken"));
	}

	/** What was said of a bookable when it was registered. */
	private record Registered(Scope scope, GroupId group, TimeRange time, int capacity, boolean open) {
	}

}
