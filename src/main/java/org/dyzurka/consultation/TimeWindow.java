package org.dyzurka.consultation;

import java.time.Instant;

/**
 * A stretch of the office's time, half-open.
 *
 * @param from inclusive
 * @param to exclusive, later than the start
 */
public record TimeWindow(Instant from, Instant to) {

	public TimeWindow {
		if (!from.isBefore(to)) {
			throw new IllegalArgumentException("A time window ends after it starts");
		}
	}

}
