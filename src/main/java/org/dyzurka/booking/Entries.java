package org.dyzurka.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.dyzurka.resident.ResidentId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The entries of the waiting list that have not ended, and the turns of those who wait,
 * as rows.
 */
@Component
class Entries {

	private final JdbcClient jdbc;

	private final Codes codes;

	Entries(JdbcClient jdbc, Codes codes) {
		this.jdbc = jdbc;
		this.codes = codes;
	}

	/** Puts an entry at the end of its queues. */
	void add(WaitingEntry entry) {
		Wish wish = entry.wish();
		TimeRange within = wish.within();
		this.jdbc.sql("""
				insert into waiting_entry (id, code, resident_id, scope, seats, since, starts_from, starts_before,
					topic, language, needs, call_back, number)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(entry.id().value(), entry.code().value(), entry.resident().value(), wish.scope().value(),
					wish.seats(), DatabaseTime.column(entry.since()))
			.param((within != null) ? DatabaseTime.column(within.start()) : null)
			.param((within != null) ? DatabaseTime.column(within.end()) : null)
			.params(Ledger.told(entry.details()))
			.update();
		for (GroupId group : wish.among()) {
			this.jdbc.sql("""
					insert into waiting_among (group_id, joined, entry_id)
					select ?, joined, id from waiting_entry where id = ?
					""").params(group.value(), entry.id().value()).update();
		}
	}

	Optional<WaitingEntry> find(EntryId entry) {
		return select("e.id = ?", entry.value()).stream().findFirst();
	}

	/** The entry for which a code speaks. */
	Optional<WaitingEntry> byCode(String code) {
		return select("e.code = ?", code).stream().findFirst();
	}

	/** A resident's entries; who joined earlier comes earlier. */
	List<WaitingEntry> of(ResidentId resident) {
		return select("e.resident_id = ?", resident.value());
	}

	boolean exists(EntryId entry) {
		return this.jdbc.sql("select exists (select 1 from waiting_entry where id = ?)")
			.param(entry.value())
			.query(Boolean.class)
			.single();
	}

	/** Ends an entry whose turn is locked; its code may be drawn again. */
	void end(WaitingEntry entry) {
		endKeepingCode(entry);
		this.codes.free(entry.code());
	}

	/** Ends an entry whose turn is locked; a booking has its code. */
	void endKeepingCode(WaitingEntry entry) {
		this.jdbc.sql("delete from waiting_entry where id = ?").param(entry.id().value()).update();
		this.jdbc.sql("""
				delete from waiting_turn where resident_id = ? and scope = ?
				and not exists (select 1 from waiting_entry where resident_id = ? and scope = ?)
				""")
			.params(entry.resident().value(), entry.wish().scope().value(), entry.resident().value(),
					entry.wish().scope().value())
			.update();
	}

	/** Gives a resident, whose row is locked, a turn in a scope, unless they have one. */
	void addTurn(ResidentId resident, Scope scope) {
		this.jdbc
			.sql("insert into waiting_turn (resident_id, scope, held_back) values (?, ?, false) on conflict do nothing")
			.params(resident.value(), scope.value())
			.update();
	}

	/**
	 * Nothing else becomes of a resident's waiting in a scope until the transaction ends.
	 */
	void lockTurn(ResidentId resident, Scope scope) {
		this.jdbc.sql("select scope from waiting_turn where resident_id = ? and scope = ? for update")
			.params(resident.value(), scope.value())
			.query(UUID.class)
			.optional();
	}

	/**
	 * The same, without waiting for whoever is at it.
	 * @return whether it may be asked whether they want a place
	 */
	boolean tryTurn(ResidentId resident, Scope scope) {
		return this.jdbc.sql("""
				select scope from waiting_turn where resident_id = ? and scope = ? and not held_back
				for update skip locked
				""").params(resident.value(), scope.value()).query(UUID.class).optional().isPresent();
	}

	/** Ends everything a resident waits for. */
	void endAll(ResidentId resident) {
		this.jdbc.sql("delete from waiting_turn where resident_id = ?").param(resident.value()).update();
		for (WaitingEntry entry : of(resident)) {
			end(entry);
		}
	}

	/**
	 * A resident keeps their turns in a scope, and is not asked until they are reached.
	 */
	void holdBack(ResidentId resident, Scope scope) {
		this.jdbc.sql("update waiting_turn set held_back = true where resident_id = ? and scope = ?")
			.params(resident.value(), scope.value())
			.update();
	}

	boolean anyHeldBack(ResidentId resident) {
		return this.jdbc.sql("select exists (select 1 from waiting_turn where resident_id = ? and held_back)")
			.param(resident.value())
			.query(Boolean.class)
			.single();
	}

	void reached(ResidentId resident) {
		this.jdbc.sql("update waiting_turn set held_back = false where resident_id = ? and held_back")
			.param(resident.value())
			.update();
	}

	/** One statement: an entry may end between two. */
	private List<WaitingEntry> select(String where, Object value) {
		Map<EntryId, WaitingEntry> entries = new LinkedHashMap<>();
		this.jdbc.sql("""
				select e.id, e.code, e.resident_id, e.scope, e.seats, e.starts_from, e.starts_before,
					e.topic, e.language, e.needs, e.call_back, e.number, e.since, a.group_id
				from waiting_entry e join waiting_among a on a.entry_id = e.id
				where %s order by e.joined
				""".formatted(where))
			.param(value)
			.query(Entries::entry)
			.list()
			.forEach((entry) -> entries.merge(entry.id(), entry, Entries::both));
		return List.copyOf(entries.values());
	}

	private static WaitingEntry both(WaitingEntry one, WaitingEntry other) {
		Wish wish = one.wish();
		Set<GroupId> among = new HashSet<>(wish.among());
		among.addAll(other.wish().among());
		return new WaitingEntry(one.id(), one.code(), one.resident(),
				new Wish(wish.scope(), among, wish.within(), wish.seats()), one.details(), one.since());
	}

	private static WaitingEntry entry(ResultSet row, int number) throws SQLException {
		Wish wish = new Wish(new Scope(row.getObject("scope", UUID.class)),
				Set.of(new GroupId(row.getObject("group_id", UUID.class))), within(row), row.getInt("seats"));
		return new WaitingEntry(new EntryId(row.getObject("id", UUID.class)), new BookingCode(row.getString("code")),
				new ResidentId(row.getObject("resident_id", UUID.class)), wish, Ledger.details(row),
				DatabaseTime.read(row, "since"));
	}

	private static @Nullable TimeRange within(ResultSet row) throws SQLException {
		OffsetDateTime from = row.getObject("starts_from", OffsetDateTime.class);
		return (from != null) ? new TimeRange(from.toInstant(), DatabaseTime.read(row, "starts_before")) : null;
	}

}
