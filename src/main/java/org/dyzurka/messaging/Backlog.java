package org.dyzurka.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.dyzurka.resident.Medium;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is due to be sent and is not. A message that waits for the morning, or for a
 * telephone to be switched on again, is not due; one that is tried again and again is.
 */
@Component
class Backlog {

	private final JdbcClient jdbc;

	private final Clock clock;

	Backlog(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** One line for each medium and urgency of which anything waits. */
	List<Waiting> read() {
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				select medium, urgency, count(*) as messages,
					min(greatest(created_at, coalesce(held_until, created_at))) as since
				from outgoing
				where state in ('WAITING', 'SENDING') and (held_until is null or held_until <= ?)
				group by medium, urgency order by medium, urgency
				""")
			.param(now.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Waiting(Medium.valueOf(row.getString("medium")),
					Urgency.valueOf(row.getString("urgency")), row.getInt("messages"),
					Duration.between(row.getObject("since", OffsetDateTime.class).toInstant(), now)))
			.list();
	}

	/**
	 * What waits on one medium for one reason.
	 *
	 * @param messages how many
	 * @param oldest how long the oldest has waited, in the program's time
	 */
	record Waiting(Medium medium, Urgency urgency, int messages, Duration oldest) {

		private static final Duration LATE_ANSWER = Duration.ofMinutes(2);

		/** A change of plan that concerns hundreds takes minutes at the pace of SMS. */
		private static final Duration LATE_NOTICE = Duration.ofMinutes(15);

		/**
		 * Whether it waits longer than it should; a broadcast takes the time it takes.
		 */
		boolean isLate() {
			return switch (this.urgency) {
				case ANSWER -> this.oldest.compareTo(LATE_ANSWER) >= 0;
				case NOTICE -> this.oldest.compareTo(LATE_NOTICE) >= 0;
				case BROADCAST -> false;
			};
		}

	}

}
