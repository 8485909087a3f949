package org.dyzurka.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of outgoing messages. Retries and leases are counted in machine time, since
 * they are between us and a provider; what the office reads is in the program's time.
 */
@Component
class OutgoingRows {

	private static final Clock MACHINE = Clock.systemUTC();

	private static final String NOT_HELD = " (%1$s.held_until is null or %1$s.held_until <= ?) ";

	private static final String DUE = """
			(o.state = 'WAITING' and o.next_attempt_at <= ? or o.state = 'SENDING' and o.claimed_until <= ?)
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Clock clock;

	OutgoingRows(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	void add(List<Outgoing> messages) {
		OffsetDateTime dueAt = utc(MACHINE.instant());
		OffsetDateTime createdAt = utc(this.clock.instant());
		this.batches.batchUpdate("""
				insert into outgoing (medium, identifier, language, urgency, prompt, replaces, forget, state,
					attempts, attachment, next_attempt_at, created_at)
				values (?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?, ?)
				""", messages.stream()
			.map((message) -> new Object[] { message.to().medium().name(), message.to().identifier(),
					message.language().toLanguageTag(), message.urgency().name(), PromptJson.write(message.prompt()),
					message.replaces(), message.forget(), attachment(message), dueAt, createdAt })
			.toList());
	}

	/**
	 * The earliest message of an address that has neither ended nor steps aside; no other
	 * may go before it.
	 */
	Optional<QueuedMessage> head(Address address) {
		return this.jdbc.sql("""
				select o.*, exists (select 1 from outgoing a where a.medium = o.medium
					and a.identifier = o.identifier and a.state = 'WAITING' and a.urgency = 'ANSWER') as pressing
				from outgoing o
				where o.medium = ? and o.identifier = ? and o.state in ('WAITING', 'SENDING') and %s
				order by o.id limit 1
				""".formatted(NOT_HELD.formatted("o")))
			.params(address.medium().name(), address.identifier(), now())
			.query(OutgoingRows::message)
			.optional();
	}

	/**
	 * Takes a due message in hand, unless it was tried since it was read. Of several who
	 * try, on whichever node, one succeeds.
	 */
	boolean claim(QueuedMessage message, Duration lease) {
		Instant now = MACHINE.instant();
		return this.jdbc.sql("""
				update outgoing o set state = 'SENDING', attempts = attempts + 1, claimed_until = ?,
					tried_at = coalesce(tried_at, ?)
				where o.id = ? and o.attempts = ? and
				""" + DUE)
			.params(utc(now.plus(lease)), utc(now), message.id().value(), message.attempts(), utc(now), utc(now))
			.update() == 1;
	}

	/**
	 * Its words go at once, or when no report may come any more; when and by which id it
	 * went stays a day.
	 */
	void sent(OutgoingId id, String providerId, Duration reportsWithin) {
		boolean ended = reportsWithin.isZero();
		@Nullable OffsetDateTime wordsUntil = ended ? null : utc(MACHINE.instant().plus(reportsWithin));
		this.jdbc.sql("""
				update outgoing set state = 'SENT', provider_id = ?, claimed_until = null, tried_at = null,
					held_until = null, reason = null, ended_at = ?, words_until = ?
				""" + (ended ? ", prompt = null, attachment = null" : "") + " where id = ? and state = 'SENDING'")
			.param(providerId)
			.param(now())
			.param(wordsUntil)
			.param(id.value())
			.update();
	}

	/** It is tried again; if in doubt, not without being looked for before. */
	void later(OutgoingId id, Duration wait, String reason, boolean doubtful) {
		this.jdbc
			.sql("update outgoing set state = 'WAITING', next_attempt_at = ?, claimed_until = null, reason = ?"
					+ (doubtful ? "" : ", tried_at = null") + " where id = ? and state = 'SENDING'")
			.params(utc(MACHINE.instant().plus(wait)), reason, id.value())
			.update();
	}

	/** A due message steps aside until a moment of the program's time. */
	void hold(OutgoingId id, Instant until) {
		OffsetDateTime machineNow = utc(MACHINE.instant());
		this.jdbc
			.sql("update outgoing o set state = 'WAITING', claimed_until = null, held_until = ? where o.id = ? and "
					+ DUE)
			.params(utc(until), id.value(), machineNow, machineNow)
			.update();
	}

	/**
	 * The answers that step aside for an address go now: it was heard of, so they are not
	 * overtaken by the next.
	 */
	void release(Address address) {
		this.jdbc.sql("""
				update outgoing set held_until = null
				where medium = ? and identifier = ? and state = 'WAITING' and urgency = 'ANSWER'
					and held_until is not null
				""").params(address.medium().name(), address.identifier()).update();
	}

	void failed(OutgoingId id, String reason) {
		this.jdbc.sql("""
				update outgoing set state = 'FAILED', claimed_until = null, reason = ?, ended_at = ?
				where id = ? and state = 'SENDING'
				""").params(reason, now(), id.value()).update();
	}

	/** Everything for an address that nobody has in hand ends as failed. */
	void failedAll(Address address, String reason) {
		OffsetDateTime machineNow = utc(MACHINE.instant());
		this.jdbc.sql("""
				delete from outgoing where medium = ? and identifier = ? and forget
					and (state = 'WAITING' or state = 'SENDING' and claimed_until <= ?)
				""").params(address.medium().name(), address.identifier(), machineNow).update();
		this.jdbc.sql("""
				update outgoing set state = 'FAILED', claimed_until = null, reason = ?, ended_at = ?
				where medium = ? and identifier = ?
					and (state = 'WAITING' or state = 'SENDING' and claimed_until <= ?)
				""").params(reason, now(), address.medium().name(), address.identifier(), machineNow).update();
	}

	void delete(OutgoingId id) {
		this.jdbc.sql("delete from outgoing where id = ?").param(id.value()).update();
	}

	/** Addresses whose earliest message is due or orphaned, the most urgent first. */
	List<Address> due(Medium medium, int limit) {
		OffsetDateTime now = utc(MACHINE.instant());
		return this.jdbc.sql("""
				select o.medium, o.identifier from outgoing o
				where o.medium = ? and o.state in ('WAITING', 'SENDING') and
				""" + NOT_HELD.formatted("o") + " and " + DUE + """
				and not exists (select 1 from outgoing e where e.medium = o.medium and e.identifier = o.identifier
					and e.state in ('WAITING', 'SENDING') and e.id < o.id and
				""" + NOT_HELD.formatted("e") + """
				)
				order by case o.urgency when 'ANSWER' then 0 when 'NOTICE' then 1 else 2 end, o.id
				limit ?
				""").params(medium.name(), now(), now, now, now(), limit).query(OutgoingRows::address).list();
	}

	List<FailedMessage> failed(int limit) {
		return this.jdbc.sql("""
				select * from outgoing where state = 'FAILED' order by ended_at desc, id desc limit ?
				""")
			.param(limit)
			.query((row, number) -> new FailedMessage(new OutgoingId(row.getLong("id")), address(row, number),
					PromptJson.read(row.getString("prompt")).text(), row.getString("reason"), row.getInt("attempts"),
					row.getObject("ended_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/** Makes a failed message wait anew; its address, or empty if it had not failed. */
	Optional<Address> revive(OutgoingId id) {
		int revived = this.jdbc.sql("""
				update outgoing set state = 'WAITING', attempts = 0, next_attempt_at = ?, ended_at = null,
					tried_at = null, held_until = null
				where id = ? and state = 'FAILED'
				""").params(utc(MACHINE.instant()), id.value()).update();
		if (revived == 0) {
			return Optional.empty();
		}
		return this.jdbc.sql("select medium, identifier from outgoing where id = ?")
			.param(id.value())
			.query(OutgoingRows::address)
			.optional();
	}

	void settle(OutgoingId id) {
		this.jdbc.sql("delete from outgoing where id = ? and state = 'FAILED'").param(id.value()).update();
	}

	void erase(Address address) {
		this.jdbc.sql("delete from outgoing where medium = ? and identifier = ? and not forget")
			.params(address.medium().name(), address.identifier())
			.update();
	}

	void deleteSentBefore(Instant moment) {
		this.jdbc.sql("delete from outgoing where state = 'SENT' and ended_at < ? and words_until is null")
			.param(utc(moment))
			.update();
	}

	private static @Nullable String attachment(Outgoing message) {
		AttachmentId attachment = message.prompt().attachment();
		return (attachment != null) ? attachment.value() : null;
	}

	private OffsetDateTime now() {
		return utc(this.clock.instant());
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static Address address(ResultSet row, int number) throws SQLException {
		return new Address(Medium.valueOf(row.getString("medium")), row.getString("identifier"));
	}

	private static QueuedMessage message(ResultSet row, int number) throws SQLException {
		OffsetDateTime claimedUntil = row.getObject("claimed_until", OffsetDateTime.class);
		OffsetDateTime triedAt = row.getObject("tried_at", OffsetDateTime.class);
		OffsetDateTime dueAt = (claimedUntil != null) ? claimedUntil
				: row.getObject("next_attempt_at", OffsetDateTime.class);
		return new QueuedMessage(new OutgoingId(row.getLong("id")), address(row, number),
				Locale.forLanguageTag(row.getString("language")), Urgency.valueOf(row.getString("urgency")),
				row.getBoolean("pressing"), row.getString("prompt"), row.getString("replaces"),
				row.getBoolean("forget"), row.getInt("attempts"), dueAt.toInstant(),
				(triedAt != null) ? triedAt.toInstant() : null);
	}

}
