package org.dyzurka.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What bookings leave on bookables: where they are, and where they were.
 */
@Component
class Traces {

	private final JdbcClient jdbc;

	Traces(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Remembers that a booking left a place for another, at the revision it has now.
	 */
	void depart(BookingId booking, Place from, BookableId to) {
		// On its way back it leaves no tombstone where it lives again
		this.jdbc.sql("delete from booking_departure where booking_id = ? and bookable_id = ?")
			.params(booking.value(), to.value())
			.update();
		this.jdbc.sql("""
				insert into booking_departure (booking_id, bookable_id, seats, revision, changed_at)
				select id, ?, ?, revision, changed_at from booking where id = ?
				""").params(from.bookable().value(), from.seats(), booking.value()).update();
	}

	/** The last trace of every booking, by start. */
	List<Trace> on(Collection<BookableId> bookables, Instant since) {
		if (bookables.isEmpty()) {
			return List.of();
		}
		Map<BookingId, Trace> last = new LinkedHashMap<>();
		this.jdbc.sql("""
				select k.id, k.code, k.bookable_id, b.starts_at, b.ends_at, k.seats, k.topic, k.language, k.needs,
					k.call_back, k.number, k.live, k.revision, k.changed_at
				from booking k join bookable b on b.id = k.bookable_id
				where k.bookable_id in (:bookables) and (k.live or k.changed_at >= :since)
				union all
				select k.id, k.code, d.bookable_id, b.starts_at, b.ends_at, d.seats, null, null, '',
					null, null, false, d.revision, d.changed_at
				from booking_departure d
				join booking k on k.id = d.booking_id
				join bookable b on b.id = d.bookable_id
				where d.bookable_id in (:bookables) and d.changed_at >= :since
				order by 4, 1, 13
				""")
			.param("bookables", bookables.stream().map(BookableId::value).toList())
			.param("since", DatabaseTime.column(since))
			.query(Traces::trace)
			.list()
			.forEach((trace) -> last.merge(trace.booking(), trace, Traces::later));
		return List.copyOf(last.values());
	}

	/** A booking that moved has the revision of its departure. */
	private static Trace later(Trace one, Trace other) {
		return (other.live() || one.revision() < other.revision()) ? other : one;
	}

	private static Trace trace(ResultSet row, int number) throws SQLException {
		boolean live = row.getBoolean("live");
		return new Trace(new BookingId(row.getObject("id", UUID.class)), new BookingCode(row.getString("code")),
				new BookableId(row.getObject("bookable_id", UUID.class)), Places.time(row), row.getInt("seats"),
				live ? Ledger.details(row) : Details.NONE, live, row.getInt("revision"),
				DatabaseTime.read(row, "changed_at"));
	}

}
