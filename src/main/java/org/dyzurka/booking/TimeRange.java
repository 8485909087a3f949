package org.dyzurka.booking;

import java.time.Instant;

/**
 * A stretch of time, half-open: the start belongs to it, the end does not. Two that only
 * touch do not overlap.
 *
 * @param start inclusive
 * @param end exclusive, later than the start
 */
public record TimeRange(Instant start, Instant end) {

	public TimeRange {
		if (!start.isBefore(end)) {
			throw new IllegalArgumentException("A time range ends after it starts");
		}
	}

	/**
	 * Whether some instant belongs to both.
	 */
	public boolean overlaps(TimeRange other) {
		return this.start.isBefore(other.end) && other.start.isBefore(this.end);
	}

}
