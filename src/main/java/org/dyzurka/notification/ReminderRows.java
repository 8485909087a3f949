package org.dyzurka.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.dyzurka.booking.BookingId;
import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The reminders planned and sent, as rows.
 */
@Component
class ReminderRows {

	private static final String ONE = " where booking_id = ? and starts_at = ? and before_seconds = ?";

	private final JdbcClient jdbc;

	ReminderRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether it was not planned before. */
	boolean plan(Reminder reminder, Instant due, boolean asks) {
		return this.jdbc.sql("""
				insert into reminder (booking_id, starts_at, before_seconds, due_at, asks)
				values (?, ?, ?, ?, ?) on conflict do nothing
				""")
			.params(reminder.booking().value(), column(reminder.start()), reminder.before().toSeconds(), column(due),
					asks)
			.update() == 1;
	}

	/** Forgets what is not sent yet, but for one start. */
	void dropOthers(BookingId booking, @Nullable Instant start) {
		this.jdbc
			.sql("delete from reminder where booking_id = ? and sent_at is null"
					+ ((start != null) ? " and starts_at <> ?" : ""))
			.params((start != null) ? List.of(booking.value(), column(start)) : List.of(booking.value()))
			.update();
	}

	/**
	 * Forgets what is not sent yet but no longer wanted, and lets only the first wanted
	 * ask.
	 * @param lengths those wanted
	 */
	void dropUnwanted(BookingId booking, List<Duration> lengths) {
		List<Long> seconds = lengths.stream().map(Duration::toSeconds).toList();
		long longest = seconds.stream().max(Comparator.naturalOrder()).orElse(-1L);
		this.jdbc
			.sql("delete from reminder where booking_id = :booking and sent_at is null"
					+ (seconds.isEmpty() ? "" : " and before_seconds not in (:seconds)"))
			.param("booking", booking.value())
			.param("seconds", seconds)
			.update();
		this.jdbc
			.sql("update reminder set asks = not asks where booking_id = ? and sent_at is null"
					+ " and asks <> (before_seconds = ?)")
			.params(booking.value(), longest)
			.update();
	}

	/**
	 * Whether it asks; empty if it is no longer planned, or sent. Nobody else sends it.
	 */
	Optional<Boolean> lockUnsent(Reminder reminder) {
		return this.jdbc.sql("select asks from reminder" + ONE + " and sent_at is null for update")
			.params(key(reminder))
			.query(Boolean.class)
			.optional();
	}

	/** Whether a later reminder of the same should have gone out by a moment. */
	boolean overtaken(Reminder reminder, Instant now) {
		return this.jdbc.sql("""
				select count(*) from reminder where booking_id = ? and starts_at = ? and before_seconds < ?
					and due_at <= ?
				""").params(key(reminder)).param(column(now)).query(Integer.class).single() > 0;
	}

	void drop(Reminder reminder) {
		this.jdbc.sql("delete from reminder" + ONE).params(key(reminder)).update();
	}

	/** It is sent, to an address if it may have to be sent elsewhere. */
	void sent(Reminder reminder, Instant now, @Nullable Address to) {
		this.jdbc.sql("update reminder set sent_at = ?, medium = ?, identifier = ?" + ONE)
			.param(column(now))
			.param((to != null) ? to.medium().name() : null)
			.param((to != null) ? to.identifier() : null)
			.params(key(reminder))
			.update();
	}

	/** What was sent to an address of what lies ahead. */
	List<Reminder> sentTo(Address address, Instant now) {
		return this.jdbc.sql("""
				select booking_id, starts_at, before_seconds from reminder
				where medium = ? and identifier = ? and starts_at > ? order by starts_at, booking_id for update
				""")
			.params(address.medium().name(), address.identifier(), column(now))
			.query(ReminderRows::reminder)
			.list();
	}

	/** Forgets where reminders went. */
	void forget(Address address) {
		this.jdbc.sql("update reminder set medium = null, identifier = null where medium = ? and identifier = ?")
			.params(address.medium().name(), address.identifier())
			.update();
	}

	void forgetBefore(Instant moment) {
		this.jdbc.sql("delete from reminder where starts_at < ?").param(column(moment)).update();
	}

	private static List<Object> key(Reminder reminder) {
		return List.of(reminder.booking().value(), column(reminder.start()), reminder.before().toSeconds());
	}

	private static OffsetDateTime column(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static Reminder reminder(ResultSet row, int number) throws SQLException {
		return new Reminder(new BookingId(row.getObject("booking_id", UUID.class)),
				row.getObject("starts_at", OffsetDateTime.class).toInstant(),
				Duration.ofSeconds(row.getLong("before_seconds")));
	}

}
