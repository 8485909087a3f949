package org.dyzurka.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.dyzurka.Correlation;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
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

	static final String DUE = """
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

	void add(List<Outgoing> messages, @Nullable BroadcastId broadcast) {
		@Nullable UUID of = (broadcast != null) ? broadcast.value() : null;
		OffsetDateTime dueAt = utc(MACHINE.instant());
		OffsetDateTime createdAt = utc(this.clock.instant());
		@Nullable String correlation = Correlation.current();
		this.batches.batchUpdate("""
				insert into outgoing (medium, identifier, language, urgency, prompt, replaces, forget, state,
					attempts, attachment, broadcast, turn, next_attempt_at, created_at, correlation)
				values (?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?, ?, ?, ?, ?)
				""", messages.stream()
			.map((message) -> new @Nullable Object[] { message.to().medium().name(), message.to().identifier(),
					message.language().toLanguageTag(), message.urgency().name(), PromptJson.write(message.prompt()),
					message.replaces(), message.forget(), attachment(message), of,
					(message.urgency() == Urgency.BROADCAST) ? 1 : 0, dueAt, createdAt, correlation })
			.toList());
	}

	/**
	 * The earliest message of an address that has neither ended nor steps aside, the
	 * broadcasts last; no other may go before it.
	 */
	Optional<QueuedMessage> head(Address address) {
		return this.jdbc.sql("""
				select o.*, exists (select 1 from outgoing a where a.medium = o.medium
					and a.identifier = o.identifier and a.state = 'WAITING' and a.urgency = 'ANSWER'
					and o.urgency <> 'BROADCAST') as pressing
				from outgoing o
				where o.medium = ? and o.identifier = ? and o.state in ('WAITING', 'SENDING') and %s
				order by o.turn, o.id limit 1
				""".formatted(NOT_HELD.formatted("o")))
			.params(address.medium().name(), address.identifier(), now())
			.query(OutgoingRows::message)
			.optional();
	}

	/** It is tried again; if in doubt, not without being looked for before. */
	void later(OutgoingId id, Duration wait, String reason, boolean doubtful) {
		this.jdbc.sql(
				"update outgoing set state = 'WAITING', next_attempt_at = ?, claimed_until = null, kept_until = null, reason = ?"
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

	void delete(OutgoingId id) {
		this.jdbc.sql("delete from outgoing where id = ?").param(id.value()).update();
	}

	/**
	 * Addresses whose next message is a due or orphaned answer, or any if so wanted, the
	 * earliest first.
	 */
	List<Address> due(Medium medium, boolean any, int limit) {
		OffsetDateTime now = utc(MACHINE.instant());
		return this.jdbc.sql("""
				select o.medium, o.identifier from outgoing o
				where o.medium = ? and o.state in ('WAITING', 'SENDING') and
				""" + (any ? "" : " o.urgency = 'ANSWER' and ") + NOT_HELD.formatted("o") + " and " + DUE + """
				and not exists (select 1 from outgoing e where e.medium = o.medium and e.identifier = o.identifier
					and e.state in ('WAITING', 'SENDING') and (e.turn < o.turn or e.turn = o.turn and e.id < o.id) and
				""" + NOT_HELD.formatted("e") + """
				)
				order by o.turn, o.id limit ?
				""").params(medium.name(), now(), now, now, now(), limit).query(OutgoingRows::address).list();
	}

	/**
	 * How many messages wait on each medium up to the last one of a broadcast, which goes
	 * behind everything that is not one.
	 */
	Map<Medium, Integer> queueUpTo(BroadcastId broadcast) {
		Map<Medium, Integer> queues = new EnumMap<>(Medium.class);
		this.jdbc.sql("""
				select l.medium, (select count(*) from outgoing o where o.medium = l.medium
						and o.state in ('WAITING', 'SENDING') and (o.urgency = 'NOTICE'
							or o.urgency = 'BROADCAST' and o.id <= l.last)) as messages
				from (select medium, max(id) as last from outgoing
					where broadcast = ? and state in ('WAITING', 'SENDING') group by medium) l
				""")
			.param(broadcast.value())
			.query((RowCallbackHandler) (row) -> queues.put(Medium.valueOf(row.getString("medium")),
					row.getInt("messages")));
		return queues;
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

	/** Makes a failed message wait anew; empty if it had not failed. */
	Optional<Revived> revive(OutgoingId id) {
		int revived = this.jdbc.sql("""
				update outgoing set state = 'WAITING', attempts = 0, next_attempt_at = ?, ended_at = null,
					tried_at = null, held_until = null, kept_until = null
				where id = ? and state = 'FAILED'
				""").params(utc(MACHINE.instant()), id.value()).update();
		if (revived == 0) {
			return Optional.empty();
		}
		return this.jdbc.sql("select medium, identifier, urgency, broadcast from outgoing where id = ?")
			.param(id.value())
			.query((row, number) -> new Revived(address(row, number), Urgency.valueOf(row.getString("urgency")),
					broadcast(row)))
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

	static @Nullable String attachment(Outgoing message) {
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

	static @Nullable BroadcastId broadcast(ResultSet row) throws SQLException {
		UUID id = row.getObject("broadcast", UUID.class);
		return (id != null) ? new BroadcastId(id) : null;
	}

	private static QueuedMessage message(ResultSet row, int number) throws SQLException {
		OffsetDateTime claimedUntil = row.getObject("claimed_until", OffsetDateTime.class);
		OffsetDateTime triedAt = row.getObject("tried_at", OffsetDateTime.class);
		OffsetDateTime dueAt = (claimedUntil != null) ? claimedUntil
				: row.getObject("next_attempt_at", OffsetDateTime.class);
		return new QueuedMessage(new OutgoingId(row.getLong("id")), address(row, number),
				Locale.forLanguageTag(row.getString("language")), Urgency.valueOf(row.getString("urgency")),
				row.getBoolean("pressing"), row.getString("prompt"), row.getString("replaces"),
				row.getBoolean("forget"), broadcast(row), row.getInt("attempts"), dueAt.toInstant(),
				claimedUntil != null, (triedAt != null) ? triedAt.toInstant() : null, row.getString("correlation"));
	}

	/**
	 * A message that waits anew.
	 */
	record Revived(Address to, Urgency urgency, @Nullable BroadcastId broadcast) {
	}

}
