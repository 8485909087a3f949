package org.dyzurka.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Of the table of outgoing messages: those that nobody waits for. A node keeps some for
 * itself at a time, so that no other spends its moments on them.
 */
@Component
class PacedRows {

	private static final Clock MACHINE = Clock.systemUTC();

	private static final String NEXT = """
			select o.id, o.medium, o.identifier, o.urgency from outgoing o
			where o.medium = ? and o.urgency <> 'ANSWER' and (o.held_until is null or o.held_until <= ?)
				and (o.kept_until is null or o.kept_until <= ?) and %s
				and not exists (select 1 from outgoing e where e.medium = o.medium and e.identifier = o.identifier
					and e.state in ('WAITING', 'SENDING') and (e.held_until is null or e.held_until <= ?)
					and (e.turn < o.turn or e.turn = o.turn and e.id < o.id))
			order by o.turn, o.id limit ? for update skip locked
			""";

	private static final String DUE = NEXT.formatted("o.state = 'WAITING' and o.next_attempt_at <= ?");

	private static final String ORPHANED = NEXT.formatted("o.state = 'SENDING' and o.claimed_until <= ?");

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final TransactionOperations transactions;

	private final Clock clock;

	PacedRows(JdbcClient jdbc, JdbcTemplate batches, TransactionOperations transactions, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Keeps the messages whose turn it is for this node, notices first. Other nodes take
	 * them when the time is over.
	 */
	List<Kept> keep(Medium medium, int limit, Duration time) {
		return this.transactions.execute((status) -> {
			List<Kept> kept = new ArrayList<>(next(DUE, medium, limit));
			kept.addAll(next(ORPHANED, medium, limit));
			OffsetDateTime until = utc(MACHINE.instant().plus(time));
			this.batches.batchUpdate("update outgoing set kept_until = ? where id = ?",
					kept.stream().map((message) -> new Object[] { until, message.id().value() }).toList());
			return kept;
		});
	}

	void letGo(List<Kept> kept) {
		this.batches.batchUpdate("update outgoing set kept_until = null where id = ?",
				kept.stream().map((message) -> new Object[] { message.id().value() }).toList());
	}

	/** What must not disturb anybody now steps aside. */
	void quieten(Messenger messenger) {
		for (Urgency urgency : List.of(Urgency.NOTICE, Urgency.BROADCAST)) {
			Optional<Instant> until = messenger.quietUntil(urgency, this.clock.instant());
			until.ifPresent((moment) -> this.jdbc.sql("""
					update outgoing set held_until = ?
					where medium = ? and state = 'WAITING' and urgency = ? and next_attempt_at <= ?
						and (held_until is null or held_until <= ?)
					""")
				.params(utc(moment), messenger.medium().name(), urgency.name(), utc(MACHINE.instant()),
						utc(this.clock.instant()))
				.update());
		}
	}

	private List<Kept> next(String sql, Medium medium, int limit) {
		OffsetDateTime machineNow = utc(MACHINE.instant());
		OffsetDateTime now = utc(this.clock.instant());
		return this.jdbc.sql(sql)
			.params(medium.name(), now, machineNow, machineNow, now, limit)
			.query(PacedRows::kept)
			.list();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static Kept kept(ResultSet row, int number) throws SQLException {
		return new Kept(new OutgoingId(row.getLong("id")),
				new Address(Medium.valueOf(row.getString("medium")), row.getString("identifier")),
				Urgency.valueOf(row.getString("urgency")), System.nanoTime());
	}

	/**
	 * A message that this node keeps for itself.
	 *
	 * @param id its row
	 * @param to where it goes
	 * @param urgency its own
	 * @param since {@link System#nanoTime()} when it was taken
	 */
	record Kept(OutgoingId id, Address to, Urgency urgency, long since) {
	}

}
