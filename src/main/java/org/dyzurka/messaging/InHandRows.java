package org.dyzurka.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

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

	/** What an answer waits for; broadcasts and what steps aside let it pass. */
	private static final String GOES_BEFORE = """
			medium = ? and identifier = ? and state in ('WAITING', 'SENDING')
				and turn = 0 and (held_until is null or held_until <= ?)""";

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
	 * @param own what this node has in hand for the address
	 * @return the answer to be sent when the transaction has committed, or empty if it
	 * waits
	 */
	Optional<QueuedMessage> add(Outgoing answer, Duration lease, Set<OutgoingId> own) {
		Instant now = MACHINE.instant();
		OffsetDateTime programNow = utc(this.clock.instant());
		String json = PromptJson.write(answer.prompt());
		@Nullable String correlation = Correlation.current();
		KeyHolder added = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into outgoing (medium, identifier, language, urgency, prompt, replaces, forget, attachment, turn,
					next_attempt_at, created_at, correlation, state, attempts, claimed_until, tried_at)
				select ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?,
					case when w.free then 'SENDING' else 'WAITING' end, case when w.free then 1 else 0 end,
					case when w.free then cast(? as timestamp with time zone) end,
					case when w.free then cast(? as timestamp with time zone) end
				from (select not exists (select id from outgoing where %s%s) as free) w
				""".formatted(GOES_BEFORE, except(own)))
			.param(answer.to().medium().name())
			.param(answer.to().identifier())
			.param(answer.language().toLanguageTag())
			.param(answer.urgency().name())
			.param(json)
			.param(answer.replaces())
			.param(answer.forget())
			.param(OutgoingRows.attachment(answer))
			.param(utc(now))
			.param(programNow)
			.param(correlation)
			.param(utc(now.plus(lease)))
			.param(utc(now))
			.params(answer.to().medium().name(), answer.to().identifier(), programNow)
			.update(added, "id", "state");
		Map<String, Object> row = Objects.requireNonNull(added.getKeys());
		if (!SENDING.equals(row.get("state"))) {
			return Optional.empty();
		}
		long id = ((Number) Objects.requireNonNull(row.get("id"))).longValue();
		return Optional.of(new QueuedMessage(new OutgoingId(id), answer.to(), answer.language(), answer.urgency(),
				false, json, answer.replaces(), answer.forget(), null, 0, now, false, null, correlation));
	}

	/** Whether nothing goes before a message in hand any more. */
	boolean isNext(QueuedMessage message) {
		return this.jdbc.sql("select not exists (select id from outgoing where %s and id < ?)".formatted(GOES_BEFORE))
			.params(message.to().medium().name(), message.to().identifier(), utc(this.clock.instant()),
					message.id().value())
			.query(Boolean.class)
			.single();
	}

	/** Numbers, which need no parameters. */
	private static String except(Set<OutgoingId> own) {
		StringJoiner ids = new StringJoiner(", ", " and id not in (", ")").setEmptyValue("");
		own.forEach((id) -> ids.add(Long.toString(id.value())));
		return ids.toString();
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
