package org.dyzurka.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.dyzurka.messaging.Delivery;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.Residents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What Twilio told, each thing once: reports come twice, in any order, and before we have
 * recorded the message they are about.
 */
class Reports {

	private static final Logger log = LoggerFactory.getLogger(Reports.class);

	private static final Clock MACHINE = Clock.systemUTC();

	/** Longer than a message is valid. */
	private static final Duration KEPT = Duration.ofDays(1);

	/**
	 * The newest: those of messages that nobody knows any more must not be in their way.
	 */
	private static final int PORTION = 100;

	private final JdbcClient jdbc;

	private final Outbox outbox;

	private final Residents residents;

	private final TransactionOperations transactions;

	Reports(JdbcClient jdbc, Outbox outbox, Residents residents, TransactionOperations transactions) {
		this.jdbc = jdbc;
		this.outbox = outbox;
		this.residents = residents;
		this.transactions = transactions;
	}

	/**
	 * Notes something told of a message, in the caller's transaction.
	 * @return false if it was noted before
	 */
	boolean note(String sid, String status) {
		return insert(new Report(sid, status, 0), true);
	}

	/** Takes a report in, and does what follows from it if the message is known. */
	void take(Report report) {
		this.transactions.executeWithoutResult((status) -> {
			boolean ended = report.outcome().isPresent();
			if (insert(report, !ended) && ended) {
				apply(report);
			}
		});
	}

	/** Does what follows from reports that came before their message was recorded. */
	void applyEarly() {
		List<Report> early = this.jdbc.sql(
				"select sid, status, error_code from twilio_report where not applied order by received_at desc limit ?")
			.param(PORTION)
			.query((row, number) -> new Report(row.getString("sid"), row.getString("status"), row.getInt("error_code")))
			.list();
		for (Report report : early) {
			this.transactions.executeWithoutResult((status) -> apply(report));
		}
		this.jdbc.sql("delete from twilio_report where received_at < ?")
			.param(utc(MACHINE.instant().minus(KEPT)))
			.update();
	}

	private void apply(Report report) {
		Optional<Delivery> outcome = report.outcome();
		Optional<Address> to = outcome.flatMap((delivery) -> this.outbox.reported(Medium.SMS, report.sid(), delivery));
		if (to.isEmpty()) {
			return;
		}
		if (report.says(Outcome.OPTED_OUT)) {
			this.residents.optOut(to.get(), Integer.toString(report.code()));
		}
		if (report.says(Outcome.SET_UP_WRONG)) {
			log.error("Twilio did not deliver a message: see https://www.twilio.com/docs/api/errors/{}", report.code());
		}
		this.jdbc.sql("update twilio_report set applied = true where sid = ? and status = ?")
			.params(report.sid(), report.status())
			.update();
	}

	private boolean insert(Report report, boolean applied) {
		return this.jdbc.sql("""
				insert into twilio_report (sid, status, error_code, applied, received_at) values (?, ?, ?, ?, ?)
				on conflict do nothing
				""")
			.params(report.sid(), report.status(), report.code(), applied, utc(MACHINE.instant()))
			.update() == 1;
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
