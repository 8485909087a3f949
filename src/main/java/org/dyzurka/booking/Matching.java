package org.dyzurka.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dyzurka.resident.ResidentId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which bookables fit which entries of the waiting list.
 */
@Component
class Matching {

	/** Entries, and the bookables that could still be booked for them. */
	private static final String BOOKABLE_AHEAD = """
			from waiting_entry e
			join waiting_among a on a.entry_id = e.id
			join bookable b on b.group_id = a.group_id and b.scope = e.scope
			join booking_rules r on r.scope = b.scope
			where b.open and b.capacity >= e.seats
			and b.starts_at - r.book_until_seconds * interval '1' second > :now
			and (e.starts_from is null or b.starts_at >= e.starts_from and b.starts_at < e.starts_before)
			""";

	private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

	private final JdbcClient jdbc;

	Matching(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether anyone waits for the group of a bookable. */
	boolean anyoneFor(BookableId bookable) {
		return this.jdbc.sql("""
				select exists (
					select 1 from bookable b join waiting_among a on a.group_id = b.group_id where b.id = ?)
				""").param(bookable.value()).query(Boolean.class).single();
	}

	/**
	 * Some of those who wait for the group of a bookable, in the order of the queue. Its
	 * shape keeps the databases to the index, however little they know of the tables.
	 * @param after the turn after which to look, 0 from the first on
	 */
	List<Candidate> next(Bookable bookable, int free, long after, int some) {
		return this.jdbc.sql("""
				select e.id, e.resident_id, e.seats, a.joined,
					e.scope = :scope and e.seats <= :free and not t.held_back
					and (e.starts_from is null or e.starts_from <= :start and e.starts_before > :start)
					and not exists (
						select 1 from place_offer o
						where o.resident_id = e.resident_id and o.waiting_scope = e.scope) as fits
				from (
					select entry_id, joined from waiting_among
					where group_id = :group and joined > :after order by joined fetch first :some rows only) a
				join waiting_entry e on e.id = a.entry_id
				join waiting_turn t on t.resident_id = e.resident_id and t.scope = e.scope
				order by a.joined
				""")
			.param("scope", bookable.scope().value())
			.param("free", free)
			.param("start", DatabaseTime.column(bookable.time().start()))
			.param("group", bookable.group().value())
			.param("after", after)
			.param("some", some)
			.query(Matching::candidate)
			.list();
	}

	/** What is free for an entry, by start. */
	List<BookableId> freeFor(EntryId entry, Instant now) {
		return this.jdbc
			.sql("select b.id " + BOOKABLE_AHEAD
					+ "and e.id = :entry and b.capacity - b.taken >= e.seats order by b.starts_at, b.id")
			.param("now", DatabaseTime.column(now))
			.param("entry", entry.value())
			.query(Matching::bookable)
			.list();
	}

	/** Whether anything can still be booked for a wish, free or not. */
	boolean anythingAhead(Wish wish, Instant now) {
		TimeRange within = (wish.within() != null) ? wish.within() : new TimeRange(now, END_OF_TIME);
		return this.jdbc.sql("""
				select exists (
					select 1 from bookable b join booking_rules r on r.scope = b.scope
					where b.group_id in (:groups) and b.scope = :scope and b.open and b.capacity >= :seats
					and b.starts_at - r.book_until_seconds * interval '1' second > :now
					and b.starts_at >= :from and b.starts_at < :before)
				""")
			.param("groups", wish.among().stream().map(GroupId::value).toList())
			.param("scope", wish.scope().value())
			.param("seats", wish.seats())
			.param("now", DatabaseTime.column(now))
			.param("from", DatabaseTime.column(within.start()))
			.param("before", DatabaseTime.column(within.end()))
			.query(Boolean.class)
			.single();
	}

	/** Entries for which nothing can be booked any more. */
	List<EntryId> over(Instant now) {
		return this.jdbc
			.sql("select w.id from waiting_entry w where not exists (select 1 " + BOOKABLE_AHEAD + "and e.id = w.id)"
					+ " order by w.joined")
			.param("now", DatabaseTime.column(now))
			.query((row, number) -> new EntryId(row.getObject("id", UUID.class)))
			.list();
	}

	/** What is free although somebody waits for it who may be asked. */
	List<BookableId> unserved(Instant now) {
		return this.jdbc.sql("select distinct b.id " + BOOKABLE_AHEAD + """
				and b.capacity - b.taken >= e.seats
				and exists (
					select 1 from waiting_turn t
					where t.resident_id = e.resident_id and t.scope = e.scope and not t.held_back)
				and not exists (
					select 1 from place_offer o where o.resident_id = e.resident_id and o.waiting_scope = e.scope)
				order by b.id
				""").param("now", DatabaseTime.column(now)).query(Matching::bookable).list();
	}

	/** How many others joined earlier and wait for some of the same. */
	int before(EntryId entry) {
		return this.jdbc.sql("""
				select count(distinct o.id)
				from waiting_entry e
				join waiting_among a on a.entry_id = e.id
				join waiting_among p on p.group_id = a.group_id and p.joined < a.joined
				join waiting_entry o on o.id = p.entry_id
				where e.id = ? and o.resident_id <> e.resident_id
				and (e.starts_from is null or o.starts_from is null
					or e.starts_from < o.starts_before and o.starts_from < e.starts_before)
				""").param(entry.value()).query(Integer.class).single();
	}

	private static BookableId bookable(ResultSet row, int number) throws SQLException {
		return new BookableId(row.getObject("id", UUID.class));
	}

	private static Candidate candidate(ResultSet row, int number) throws SQLException {
		return new Candidate(new EntryId(row.getObject("id", UUID.class)),
				new ResidentId(row.getObject("resident_id", UUID.class)), row.getInt("seats"), row.getLong("joined"),
				row.getBoolean("fits"));
	}

	/**
	 * Somebody who waits.
	 *
	 * @param entry their entry
	 * @param resident who it is
	 * @param seats for how many people
	 * @param joined their turn
	 * @param fits whether they wished for it, and may be asked: neither asked already nor
	 * held back
	 */
	record Candidate(EntryId entry, ResidentId resident, int seats, long joined, boolean fits) {
	}

}
