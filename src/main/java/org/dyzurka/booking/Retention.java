package org.dyzurka.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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

	private final TransactionOperations transactions;

	private final Clock clock;

	Retention(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** Forgets what is due in every scope. Done again, it finds nothing. */
	void forget() {
		Instant now = DatabaseTime.now(this.clock);
		for (Kept scope : this.jdbc.sql("select scope, kept_seconds from booking_rules")
			.query(Retention::kept)
			.list()) {
			freeCodes(scope.scope(), now);
			while (forgetSome(scope.scope(), now.minus(scope.kept()))) {
				// Until nothing is left
			}
		}
	}

	/** The code of a booking that has ended speaks for nothing any more. */
	private void freeCodes(UUID scope, Instant now) {
		this.jdbc.sql("""
				update booking set live_code = null
				where live_code is not null and bookable_id in (
					select id from bookable where not forgotten and scope = ? and ends_at <= ?)
				""").params(scope, DatabaseTime.column(now)).update();
	}

	private boolean forgetSome(UUID scope, Instant endedBy) {
		return Boolean.TRUE.equals(this.transactions.execute((status) -> {
			List<UUID> past = this.jdbc
				.sql("select id from bookable where not forgotten and scope = ? and ends_at <= ? order by id limit ?")
				.params(scope, DatabaseTime.column(endedBy), BATCH)
				.query((row, number) -> row.getObject("id", UUID.class))
				.list();
			if (past.isEmpty()) {
				return false;
			}
			this.jdbc.sql("""
					update booking set resident_id = null, topic = null, language = null, needs = '',
						call_back = null, live_code = null
					where bookable_id in (:past)
					""").param("past", past).update();
			this.jdbc.sql("update bookable set forgotten = true where id in (:past)").param("past", past).update();
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
