package org.dyzurka.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.dyzurka.resident.Medium;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table in which the nodes agree how fast they send together. The time is the
 * database's, so that their clocks need not agree.
 */
@Component
class PaceRows {

	private final JdbcClient jdbc;

	PaceRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void begin(Medium medium) {
		this.jdbc.sql("""
				insert into pace (medium, rested_at, paused_until)
				values (?, current_timestamp, current_timestamp) on conflict do nothing
				""").param(medium.name()).update();
	}

	Reading read(Medium medium) {
		return this.jdbc.sql("select current_timestamp as present, rested_at, paused_until from pace where medium = ?")
			.param(medium.name())
			.query((row, number) -> new Reading(row.getObject("present", OffsetDateTime.class).toInstant(),
					row.getObject("rested_at", OffsetDateTime.class).toInstant(),
					row.getObject("paused_until", OffsetDateTime.class).toInstant()))
			.single();
	}

	/** False if another node was faster. */
	boolean advance(Medium medium, Instant from, Instant to) {
		return this.jdbc.sql("update pace set rested_at = ? where medium = ? and rested_at = ?")
			.params(utc(to), medium.name(), utc(from))
			.update() == 1;
	}

	void pause(Medium medium, Duration duration) {
		OffsetDateTime until = utc(read(medium).now().plus(duration));
		this.jdbc.sql("update pace set paused_until = ? where medium = ? and paused_until < ?")
			.params(until, medium.name(), until)
			.update();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/**
	 * What the table says.
	 *
	 * @param now the database's time
	 * @param restedAt when the channel would be at rest again
	 * @param pausedUntil until when nothing may be sent
	 */
	record Reading(Instant now, Instant restedAt, Instant pausedUntil) {
	}

}
