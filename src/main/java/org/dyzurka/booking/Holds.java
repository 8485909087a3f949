package org.dyzurka.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.dyzurka.resident.ResidentId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The holds that have not ended. A hold ends when its row is deleted; whoever deleted it,
 * and nobody else, goes on with its place.
 */
@Component
class Holds {

	private static final String SELECT = """
			select id, resident_id, bookable_id, seats, length_seconds, lapses_at, latest, moving
			from booking_hold
			""";

	private final JdbcClient jdbc;

	Holds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Hold hold) {
		BookingId moving = hold.moving();
		this.jdbc.sql("""
				insert into booking_hold
				(id, resident_id, bookable_id, seats, length_seconds, lapses_at, latest, moving)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(hold.id().value(), hold.resident().value(), hold.place().bookable().value(), hold.place().seats(),
					hold.length().toSeconds(), DatabaseTime.column(hold.lapses()), DatabaseTime.column(hold.latest()))
			.param((moving != null) ? moving.value() : null)
			.update();
	}

	Optional<Hold> find(HoldId hold) {
		return this.jdbc.sql(SELECT + "where id = ?").param(hold.value()).query(Holds::hold).optional();
	}

	Optional<Hold> of(ResidentId resident) {
		return this.jdbc.sql(SELECT + "where resident_id = ?").param(resident.value()).query(Holds::hold).optional();
	}

	/** What residents without a booking hold of a group, and what of it is free ahead. */
	Rush rush(GroupId group, Instant now, HoldLimits limits) {
		return this.jdbc.sql("""
				select coalesce(sum(h.seats), 0) as held, min(h.lapses_at) as eased,
					(select coalesce(sum(f.capacity - f.taken), 0) from bookable f
						where f.group_id = ? and f.open and f.starts_at > ?) as free
				from booking_hold h join bookable b on b.id = h.bookable_id
				where b.group_id = ? and h.moving is null
					and not exists (select 1 from booking k where k.resident_id = h.resident_id and k.live)
				""")
			.params(group.value(), DatabaseTime.column(now), group.value())
			.query((row, number) -> new Rush(row.getInt("held"), limits.of(row.getInt("held") + row.getInt("free")),
					(row.getInt("held") > 0) ? DatabaseTime.read(row, "eased") : null))
			.single();
	}

	/** Prolongs a hold that has not lapsed. */
	boolean renew(Hold renewed, Instant now) {
		return this.jdbc.sql("update booking_hold set lapses_at = ? where id = ? and lapses_at > ?")
			.params(DatabaseTime.column(renewed.lapses()), renewed.id().value(), DatabaseTime.column(now))
			.update() == 1;
	}

	/** Ends a hold, lapsed or not, unless it has ended already. */
	boolean end(HoldId hold) {
		return this.jdbc.sql("delete from booking_hold where id = ?").param(hold.value()).update() == 1;
	}

	/** Ends a hold for the sake of its place, unless it has lapsed. */
	boolean use(HoldId hold, Instant now) {
		return this.jdbc.sql("delete from booking_hold where id = ? and lapses_at > ?")
			.params(hold.value(), DatabaseTime.column(now))
			.update() == 1;
	}

	/** Ends a hold that has lapsed by now. */
	boolean lapse(HoldId hold, Instant now) {
		return this.jdbc.sql("delete from booking_hold where id = ? and lapses_at <= ?")
			.params(hold.value(), DatabaseTime.column(now))
			.update() == 1;
	}

	private static Hold hold(ResultSet row, int number) throws SQLException {
		UUID moving = row.getObject("moving", UUID.class);
		return new Hold(new HoldId(row.getObject("id", UUID.class)),
				new ResidentId(row.getObject("resident_id", UUID.class)),
				new Place(new BookableId(row.getObject("bookable_id", UUID.class)), row.getInt("seats")),
				Duration.ofSeconds(row.getLong("length_seconds")), DatabaseTime.read(row, "lapses_at"),
				DatabaseTime.read(row, "latest"), booking(moving));
	}

	private static @Nullable BookingId booking(@Nullable UUID id) {
		return (id != null) ? new BookingId(id) : null;
	}

}
