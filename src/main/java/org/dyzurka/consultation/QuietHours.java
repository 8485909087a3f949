package org.dyzurka.consultation;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When nobody is disturbed by what they did not just ask for: from 20:00 to 8:00 in
 * Poland.
 */
public final class QuietHours {

	private static final LocalTime FROM = LocalTime.of(20, 0);

	private static final LocalTime TO = LocalTime.of(8, 0);

	private QuietHours() {
	}

	/**
	 * When they end, or empty when it is day.
	 */
	public static Optional<Instant> end(Instant now) {
		ZonedDateTime local = now.atZone(Poland.ZONE);
		LocalTime time = local.toLocalTime();
		if (!time.isBefore(TO) && time.isBefore(FROM)) {
			return Optional.empty();
		}
		ZonedDateTime morning = local.with(TO);
		return Optional.of((time.isBefore(TO) ? morning : morning.plusDays(1)).toInstant());
	}

}
