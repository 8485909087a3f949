package org.dyzurka.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Instants as the tables of this room keep them: to the microsecond, in UTC.
 */
final class DatabaseTime {

	private DatabaseTime() {
	}

	/** Now, as exactly as a column keeps it. */
	static Instant now(Clock clock) {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/** The value of a column. */
	static OffsetDateTime column(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/** The value of a column that counts whole seconds. */
	static OffsetDateTime second(Instant instant) {
		return column(instant.truncatedTo(ChronoUnit.SECONDS));
	}

	/** A column that is never null. */
	static Instant read(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
