package org.dyzurka.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;

import org.dyzurka.consultation.Poland;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the states of every feed in the database, so that a reader who has the latest is
 * told so by one small query, on every node.
 */
@Component
class Editions {

	private final JdbcClient jdbc;

	private final Clock clock;

	Editions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Edition current(Subject subject) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Poland.ZONE);
		return this.jdbc.sql("""
				select e.number, e.changed_at,
					(select max(f.on_day) from feed_fading f where f.subject = e.subject and f.on_day <= ?) as faded
				from feed_edition e where e.subject = ?
				""").params(today, subject.value()).query(Editions::edition).optional().orElse(Edition.NONE);
	}

	/**
	 * Begins a new edition of each, in the transaction that made the change. Their rows
	 * are locked in order, so that two such transactions never wait for each other.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void advance(SortedSet<Subject> subjects) {
		OffsetDateTime now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
		for (Subject subject : subjects) {
			if (!grow(subject, now) && !begin(subject, now)) {
				grow(subject, now);
			}
		}
	}

	/**
	 * Notes that what was cancelled now will leave these feeds.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void fade(SortedSet<Subject> subjects) {
		LocalDate day = Edition.fadingOf(this.clock.instant());
		for (Subject subject : subjects) {
			this.jdbc.sql("insert into feed_fading (subject, on_day) values (?, ?) on conflict do nothing")
				.params(subject.value(), day)
				.update();
		}
	}

	private boolean grow(Subject subject, OffsetDateTime now) {
		return this.jdbc.sql("""
				update feed_edition set number = number + 1,
					changed_at = greatest(cast(? as timestamp with time zone), changed_at + interval '1' second)
				where subject = ?
				""").params(now, subject.value()).update() > 0;
	}

	private boolean begin(Subject subject, OffsetDateTime now) {
		return this.jdbc.sql("""
				insert into feed_edition (subject, number, changed_at) values (?, 0, ?) on conflict do nothing
				""").params(subject.value(), now).update() > 0;
	}

	private static Edition edition(ResultSet row, int number) throws SQLException {
		Instant changedAt = row.getObject("changed_at", OffsetDateTime.class).toInstant();
		return new Edition(row.getLong("number"), changedAt, row.getObject("faded", LocalDate.class));
	}

}
