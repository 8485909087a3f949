package org.dyzurka.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables of broadcasts and of those whom they go to. While messages are sent, only
 * the rows of their recipients are written: nobody waits for a common counter.
 */
@Component
class BroadcastRows {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Clock clock;

	BroadcastRows(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	void begin(BroadcastId id) {
		this.jdbc.sql("insert into broadcast (id, begun_at) values (?, ?) on conflict do nothing")
			.params(id.value(), now())
			.update();
	}

	/** Whether more may be added; keeps it so until the transaction ends. */
	boolean lockOpen(BroadcastId id) {
		return this.jdbc
			.sql("select completed_at is null and stopped_at is null from broadcast where id = ? for update")
			.param(id.value())
			.query(Boolean.class)
			.optional()
			.orElseThrow(() -> new IllegalArgumentException("The broadcast has not begun"));
	}

	/** Which of the addresses are new. */
	boolean[] add(BroadcastId id, List<Address> addresses) {
		int[] counts = this.batches.batchUpdate("""
				insert into broadcast_recipient (broadcast, medium, identifier, outcome) values (?, ?, ?, 'WAITING')
				on conflict do nothing
				""",
				addresses.stream()
					.map((address) -> new Object[] { id.value(), address.medium().name(), address.identifier() })
					.toList());
		boolean[] fresh = new boolean[counts.length];
		for (int i = 0; i < counts.length; i++) {
			if (counts[i] == Statement.SUCCESS_NO_INFO) {
				throw new IllegalStateException("The database does not say which recipients are new");
			}
			fresh[i] = counts[i] == 1;
		}
		return fresh;
	}

	void complete(BroadcastId id) {
		this.jdbc.sql("update broadcast set completed_at = ? where id = ? and completed_at is null")
			.params(now(), id.value())
			.update();
	}

	void stop(BroadcastId id) {
		this.jdbc.sql("update broadcast set stopped_at = ? where id = ? and stopped_at is null and recipients is null")
			.params(now(), id.value())
			.update();
	}

	/** Takes away what waits to be sent for broadcasts that were stopped. */
	void withdraw() {
		String stopped = "(select b.id from broadcast b where b.stopped_at is not null and b.recipients is null)";
		this.jdbc.sql("delete from outgoing where state = 'WAITING' and broadcast in " + stopped).update();
		this.jdbc.sql("""
				update broadcast_recipient r set outcome = 'LEFT_OUT', ended_at = ?
				where r.outcome = 'WAITING' and r.broadcast in %s and not exists (select 1 from outgoing o
					where o.broadcast = r.broadcast and o.medium = r.medium and o.identifier = r.identifier
						and o.state = 'SENDING')
				""".formatted(stopped)).param(now()).update();
	}

	/** A message of the broadcast has ended or waits anew. */
	void recount(@Nullable BroadcastId id, Address address) {
		if (id == null) {
			return;
		}
		String parts = """
				exists (select 1 from outgoing o where o.broadcast = r.broadcast and o.medium = r.medium
					and o.identifier = r.identifier and o.state in (%s))
				""";
		this.jdbc.sql("""
				update broadcast_recipient r set ended_at = ?,
					outcome = case when %s then 'FAILED' when %s then 'WAITING' else 'SENT' end
				where r.broadcast = ? and r.medium = ? and r.identifier = ?
				""".formatted(parts.formatted("'FAILED'"), parts.formatted("'WAITING', 'SENDING'")))
			.params(now(), id.value(), address.medium().name(), address.identifier())
			.update();
	}

	/** Everything that waited for an address has failed. */
	void failedAll(Address address) {
		this.jdbc.sql("""
				update broadcast_recipient r set outcome = 'FAILED', ended_at = ?
				where r.medium = ? and r.identifier = ? and r.outcome = 'WAITING'
				""").params(now(), address.medium().name(), address.identifier()).update();
	}

	/** Who still waited is not counted; of the others the outcome stays. */
	void erase(Address address) {
		this.jdbc.sql("delete from broadcast_recipient where medium = ? and identifier = ? and outcome = 'WAITING'")
			.params(address.medium().name(), address.identifier())
			.update();
		this.jdbc.sql("update broadcast_recipient set identifier = null where medium = ? and identifier = ?")
			.params(address.medium().name(), address.identifier())
			.update();
	}

	Optional<BroadcastTally> tally(BroadcastId id) {
		return this.jdbc.sql("""
				select b.begun_at, coalesce(b.stopped_at, b.completed_at) as closed_at,
					coalesce(b.ended_at, max(r.ended_at)) as latest, coalesce(b.recipients, count(r.id)) as recipients,
					coalesce(b.sent, sum(case r.outcome when 'SENT' then 1 else 0 end)) as sent,
					coalesce(b.failed, sum(case r.outcome when 'FAILED' then 1 else 0 end)) as failed,
					sum(case r.outcome when 'WAITING' then 1 else 0 end) as waiting
				from broadcast b left join broadcast_recipient r on r.broadcast = b.id
				where b.id = ? group by b.id
				""").param(id.value()).query(BroadcastRows::tally).optional();
	}

	/**
	 * Of a broadcast that has ended only the counts stay, as soon as none of its messages
	 * is kept any more.
	 */
	void fold() {
		List<BroadcastId> over = this.jdbc.sql("""
				select b.id from broadcast b
				where (b.completed_at is not null or b.stopped_at is not null) and b.recipients is null
					and not exists (select 1 from outgoing o where o.broadcast = b.id)
					and not exists (select 1 from broadcast_recipient r where r.broadcast = b.id
						and r.outcome = 'WAITING')
				for update
				""").query((row, number) -> new BroadcastId(row.getObject("id", UUID.class))).list();
		for (BroadcastId id : over) {
			tally(id).ifPresent((tally) -> fold(id, tally));
		}
	}

	private void fold(BroadcastId id, BroadcastTally tally) {
		this.jdbc.sql("update broadcast set recipients = ?, sent = ?, failed = ?, ended_at = ? where id = ?")
			.param(tally.recipients())
			.param(tally.sent())
			.param(tally.failed())
			.param(utc(tally.ended()))
			.param(id.value())
			.update();
		this.jdbc.sql("delete from broadcast_recipient where broadcast = ?").param(id.value()).update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	private static BroadcastTally tally(ResultSet row, int number) throws SQLException {
		return new BroadcastTally(row.getObject("begun_at", OffsetDateTime.class).toInstant(),
				instant(row, "closed_at"), instant(row, "latest"), row.getInt("recipients"), row.getInt("sent"),
				row.getInt("failed"), row.getInt("waiting"));
	}

	/** Of all broadcasts that have not ended together: recipients by outcome. */
	Map<String, Integer> underWay() {
		Map<String, Integer> outcomes = new HashMap<>();
		this.jdbc.sql("""
				select r.outcome, count(*) as recipients from broadcast b
				join broadcast_recipient r on r.broadcast = b.id
				where b.ended_at is null group by r.outcome
				""").query((row) -> {
			outcomes.put(row.getString("outcome"), row.getInt("recipients"));
		});
		return outcomes;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
