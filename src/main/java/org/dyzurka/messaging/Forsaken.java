package org.dyzurka.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.dyzurka.resident.Address;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends what waits for an address that takes no messages.
 */
@Component
class Forsaken {

	private static final Clock MACHINE = Clock.systemUTC();

	private static final String IN_NOBODYS_HAND = """
			 where medium = ? and identifier = ? and (state = 'WAITING' or state = 'SENDING' and claimed_until <= ?)
			""";

	private final JdbcClient jdbc;

	private final BroadcastRows broadcasts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Forsaken(JdbcClient jdbc, BroadcastRows broadcasts, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.broadcasts = broadcasts;
		this.events = events;
		this.clock = clock;
	}

	/** Everything for an address that nobody has in hand ends as failed. */
	void failAll(Address address, String reason) {
		String medium = address.medium().name();
		OffsetDateTime machineNow = MACHINE.instant().atOffset(ZoneOffset.UTC);
		this.jdbc.sql("delete from outgoing" + IN_NOBODYS_HAND + "and forget")
			.params(medium, address.identifier(), machineNow)
			.update();
		List<Undeliverable> messages = this.jdbc
			.sql("select id, language, urgency from outgoing" + IN_NOBODYS_HAND + "order by id for update")
			.params(medium, address.identifier(), machineNow)
			.query((row, number) -> undeliverable(address, row))
			.list();
		for (Undeliverable message : messages) {
			this.jdbc.sql(
					"update outgoing set state = 'FAILED', claimed_until = null, reason = ?, ended_at = ? where id = ?")
				.params(reason, this.clock.instant().atOffset(ZoneOffset.UTC), message.message().value())
				.update();
		}
		this.broadcasts.failedAll(address);
		messages.forEach(this.events::publishEvent);
	}

	private static Undeliverable undeliverable(Address address, ResultSet row) throws SQLException {
		return new Undeliverable(new OutgoingId(row.getLong("id")), address,
				Locale.forLanguageTag(row.getString("language")), Urgency.valueOf(row.getString("urgency")));
	}

}
