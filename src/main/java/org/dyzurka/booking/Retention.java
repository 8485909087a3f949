package org.dyzurka.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Forgets whom past bookings were for once their time to be kept is over. What remains
 * says that there was a booking, and nothing of whose.
 */
@Component
class Retention {

	/** How many bookables are gone through in one transaction. */
	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final Ledger ledger;

	private final Codes codes;

	private final TransactionOperations transactions;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	Retention(JdbcClient jdbc, Ledger ledger, Codes codes, TransactionOperations transactions, Clock clock,
			ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.ledger = ledger;
		this.codes = codes;
		this.transactions = transactions;
		this.clock = clock;
		this.events = events;
	}

	/** Forgets what is due in every scope. Done again, it finds nothing. */
	void forget() {
		Instant now = DatabaseTime.now(this.clock);
		for (Kept scope : this.jdbc.sql("select scope, kept_seconds from booking_rules")
			.query(Retention::kept)
			.list()) {
			freeCodes(scope.scope(), now);
			while (forgetSome(scope, now)) {
				// Until nothing is left
			}
		}
		this.codes.tidy();
	}

	/** The code of a booking that has ended speaks for nothing any more. */
	private void freeCodes(UUID scope, Instant now) {
		this.jdbc.sql("""
				update booking set live_code = null
				where live_code is not null and bookable_id in (
					select id from bookable where not forgotten and scope = ? and ends_at <= ?)
				""").params(scope, DatabaseTime.column(now)).update();
	}

	private boolean forgetSome(Kept scope, Instant now) {
		return Boolean.TRUE.equals(this.transactions.execute((status) -> {
			List<BookableId> past = this.jdbc
				.sql("select id from bookable where not forgotten and scope = ? and ends_at <= ? order by id limit ?")
				.params(scope.scope(), DatabaseTime.column(now.minus(scope.kept())), BATCH)
				.query((row, number) -> new BookableId(row.getObject("id", UUID.class)))
				.list();
			if (past.isEmpty()) {
				return false;
			}
			List<BookingForgotten> forgotten = this.ledger.forget(past, now);
			this.jdbc.sql("update bookable set forgotten = true where id in (:past)")
				.param("past", past.stream().map(BookableId::value).toList())
				.update();
			forgotten.forEach(this.events::publishEvent);
			return true;
		}));
	}

	private static Kept kept(ResultSet row, int number) throws SQLException {
		return new Kept(row.getObject("scope", UUID.class), Duration.ofSeconds(row.getLong("kept_seconds")));
	}

	/** How long a scope keeps its past bookings. */
	private record Kept(UUID scope, Duration kept) {
	}

}
