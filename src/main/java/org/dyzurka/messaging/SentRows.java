package org.dyzurka.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Of the table of outgoing messages: those that a provider has taken, while it may still
 * report that they did not arrive.
 */
@Component
class SentRows {

	private static final Clock MACHINE = Clock.systemUTC();

	private final JdbcClient jdbc;

	private final Clock clock;

	SentRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Keeps others from it until the transaction ends. */
	Optional<SentMessage> lock(Medium medium, String providerId) {
		return this.jdbc.sql("""
				select id, medium, identifier, language, urgency, broadcast, attempts, words_until from outgoing
				where provider_id = ? and medium = ? and state = 'SENT'
				for update
				""").params(providerId, medium.name()).query(SentRows::message).optional();
	}

	/** Whether one of our messages is called so by its provider. */
	boolean knows(Medium medium, String providerId) {
		return this.jdbc.sql("select count(*) from outgoing where provider_id = ? and medium = ?")
			.params(providerId, medium.name())
			.query(Integer.class)
			.single() > 0;
	}

	/** Nothing more is awaited of it: its words go. */
	void arrived(OutgoingId id) {
		this.jdbc.sql(
				"update outgoing set prompt = null, attachment = null, words_until = null where id = ? and state = 'SENT'")
			.param(id.value())
			.update();
	}

	/** It is sent anew after a while, and lets others pass meanwhile. */
	void again(OutgoingId id, Duration wait, String reason) {
		this.jdbc
			.sql("""
					update outgoing set state = 'WAITING', next_attempt_at = ?, held_until = ?, kept_until = null, words_until = null,
						reason = ?, ended_at = null
					where id = ? and state = 'SENT'
					""")
			.params(utc(MACHINE.instant()), utc(this.clock.instant().plus(wait)), reason, id.value())
			.update();
	}

	void lost(OutgoingId id, String reason) {
		this.jdbc.sql("""
				update outgoing set state = 'FAILED', words_until = null, reason = ?, ended_at = ?
				where id = ? and state = 'SENT'
				""").params(reason, utc(this.clock.instant()), id.value()).update();
	}

	/** The time for reports has passed; no news is good news. */
	void forgetWords() {
		this.jdbc.sql("""
				update outgoing set prompt = null, attachment = null, words_until = null
				where words_until <= ? and state = 'SENT'
				""").param(utc(MACHINE.instant())).update();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static SentMessage message(ResultSet row, int number) throws SQLException {
		return new SentMessage(new OutgoingId(row.getLong("id")),
				new Address(Medium.valueOf(row.getString("medium")), row.getString("identifier")),
				Locale.forLanguageTag(row.getString("language")), Urgency.valueOf(row.getString("urgency")),
				OutgoingRows.broadcast(row), row.getInt("attempts"),
				row.getObject("words_until", OffsetDateTime.class) != null);
	}

}
