package org.dyzurka.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.dyzurka.booking.TimeRange;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Events that left a feed although they take place: with a duty that was given to
 * somebody else. Nothing else remembers that they were there.
 */
@Component
class Tombstones {

	private final JdbcClient jdbc;

	private final Clock clock;

	Tombstones(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Remembers that a feed told an event, and that it has left.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void set(Subject subject, Happening left) {
		this.jdbc.sql("delete from feed_tombstone where (subject = ? and uid = ?) or changed_at < ?")
			.params(subject.value(), left.uid(),
					column(this.clock.instant().minus(Edition.TOMBSTONE_DAYS + 1, ChronoUnit.DAYS)))
			.update();
		this.jdbc.sql("""
				insert into feed_tombstone (subject, uid, revision, changed_at, starts_at, ends_at, summary)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(subject.value(), left.uid(), left.revision(), column(left.changedAt()), column(left.time().start()),
					column(left.time().end()), left.summary())
			.update();
	}

	/**
	 * What left a feed since a moment.
	 */
	List<Happening> of(Subject subject, Instant since) {
		return this.jdbc.sql("""
				select uid, revision, changed_at, starts_at, ends_at, summary from feed_tombstone
				where subject = ? and changed_at >= ?
				""").params(subject.value(), column(since)).query(Tombstones::happening).list();
	}

	private static Happening happening(ResultSet row, int number) throws SQLException {
		return new Happening(row.getString("uid"), row.getInt("revision"), instant(row, "changed_at"),
				Happening.Standing.CANCELLED, new TimeRange(instant(row, "starts_at"), instant(row, "ends_at")),
				row.getString("summary"), "", null, List.of());
	}

	private static OffsetDateTime column(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
