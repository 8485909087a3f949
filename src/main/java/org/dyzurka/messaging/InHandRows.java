package org.dyzurka.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.dyzurka.Correlation;
import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/**
 * The rows of messages that a node has in hand: from the claim, which only one of them
 * succeeds with, until they went or are let go. Claims are counted in machine time.
 */
@Component
class InHandRows {

	private static final Clock MACHINE = Clock.systemUTC();

	private static final String SENDING = "SENDING";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Clock clock;

	InHandRows(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	/**
	 * Adds an answer, and takes it in hand at once unless something goes before it to the
	 * same address that this node has not in hand: no other transaction is needed to
	 * claim it.
	 * @param own what this node has in hand
	 * @return the answer to be sent when the transaction has committed, or empty if it
	 * waits
	 */
	Optional<QueuedMessage> add(Outgoing answer, Duration lease, Predicate<OutgoingId> own) {
		Instant now = MACHINE.instant();
		OffsetDateTime programNow = utc(this.clock.instant());
		String json = PromptJson.write(answer.prompt());
		@Nullable String correlation = Correlation.current();
		boolean waits = !goesBefore(answer.to(), Long.MAX_VALUE).stream().allMatch(own);
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into outgoing (medium, identifier, language, urgency, prompt, replaces, forget, state, attempts,
					attachment, turn, next_attempt_at, claimed_until, tried_at, created_at, correlation)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)
				""")
			.param(answer.to().medium().name())
			.param(answer.to().identifier())
			.param(answer.language().toLanguageTag())
			.param(answer.urgency().name())
			.param(json)
			.param(answer.replaces())
			.param(answer.forget())
			.param(waits ? "WAITING" : SENDING)
			.param(waits ? 0 : 1)
			.param(OutgoingRows.attachment(answer))
			.param(utc(now))
			.param(waits ? null : utc(now.plus(lease)))
			.param(waits ? null : utc(now))
			.param(programNow)
			.param(correlation)
			.update(key, "id");
		if (waits) {
			return Optional.empty();
		}
		long id = Objects.requireNonNull(key.getKey()).longValue();
		return Optional.of(new QueuedMessage(new OutgoingId(id), answer.to(), answer.language(), answer.urgency(),
				false, json, answer.replaces(), answer.forget(), null, 0, now, null, correlation));
	}

	/** Whether nothing goes before a message in hand any more. */
	boolean isNext(QueuedMessage message) {
		return goesBefore(message.to(), message.id().value()).isEmpty();
	}

	/** Broadcasts and what steps aside let an answer pass. */
	private List<OutgoingId> goesBefore(Address address, long id) {
		return this.jdbc.sql("""
				select id from outgoing where medium = ? and identifier = ? and state in ('WAITING', 'SENDING')
					and turn = 0 and id < ? and (held_until is null or held_until <= ?)
				""")
			.params(address.medium().name(), address.identifier(), id, utc(this.clock.instant()))
			.query((row, number) -> new OutgoingId(row.getLong("id")))
			.list();
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
				""" + OutgoingRows.DUE)
			.params(utc(now.plus(lease)), utc(now), message.id().value(), message.attempts(), utc(now), utc(now))
			.update() == 1;
	}

	/** Messages in hand stay so. */
	void renew(Collection<OutgoingId> ids, Duration lease) {
		OffsetDateTime until = utc(MACHINE.instant().plus(lease));
		this.batches.batchUpdate("update outgoing set claimed_until = ? where id = ? and state = 'SENDING'",
				ids.stream().map((id) -> new Object[] { until, id.value() }).toList());
	}

	/** It was not tried: another node, or the next start, need not wait for the claim. */
	void letGo(OutgoingId id) {
		this.jdbc.sql("""
				update outgoing set state = 'WAITING', attempts = attempts - 1, claimed_until = null, tried_at = null
				where id = ? and state = 'SENDING'
				""").param(id.value()).update();
	}

	/**
	 * Their words go at once, or when no report may come any more; when and by which id
	 * they went stays a day.
	 */
	void sent(List<Went> messages) {
		OffsetDateTime endedAt = utc(this.clock.instant());
		Instant now = MACHINE.instant();
		this.batches.batchUpdate("""
				update outgoing set state = 'SENT', provider_id = ?, claimed_until = null, tried_at = null,
					held_until = null, reason = null, ended_at = ?, words_until = cast(? as timestamp with time zone),
					prompt = case when cast(? as boolean) then null else prompt end,
					attachment = case when cast(? as boolean) then null else attachment end
				where id = ? and state = 'SENDING'
				""", messages.stream().map((message) -> {
			boolean ended = message.reportsWithin().isZero();
			@Nullable OffsetDateTime wordsUntil = ended ? null : utc(now.plus(message.reportsWithin()));
			return new @Nullable Object[] { message.providerId(), endedAt, wordsUntil, ended, ended,
					message.id().value() };
		}).toList());
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/**
	 * A message that the provider took.
	 *
	 * @param providerId what the provider calls it
	 * @param reportsWithin how long the provider may still report of it
	 */
	record Went(OutgoingId id, String providerId, Duration reportsWithin) {
	}

}
