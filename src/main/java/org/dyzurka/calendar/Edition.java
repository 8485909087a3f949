package org.dyzurka.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.dyzurka.consultation.Poland;
import org.jspecify.annotations.Nullable;

/**
 * Which state of a feed this is. Two readings of the same edition give the same bytes, on
 * every node.
 *
 * @param number 0 at first, one more on every change; -1 before the first
 * @param changedAt when that was, in whole seconds, growing with every number
 * @param faded the latest day, up to today, on which a tombstone left the feed, or null
 */
record Edition(long number, Instant changedAt, @Nullable LocalDate faded) {

	/** How long a cancelled event is still told. */
	static final int TOMBSTONE_DAYS = 30;

	/** For what nothing has ever changed of. */
	static final Edition NONE = new Edition(-1, Instant.EPOCH, null);

	private static final Duration MARGIN = Duration.ofMinutes(1);

	/**
	 * The first day on which something cancelled now is not told any more. A booking's
	 * time of change may run a few seconds ahead of the clock, hence a margin.
	 */
	static LocalDate fadingOf(Instant now) {
		return now.plus(MARGIN).atZone(Poland.ZONE).toLocalDate().plusDays(TOMBSTONE_DAYS + 1L);
	}

	/**
	 * The moment since which tombstones are told. It depends on this edition, not on the
	 * clock: otherwise the same edition would have two bodies.
	 */
	Instant tombstonesSince() {
		return (this.faded == null) ? Instant.EPOCH
				: this.faded.minusDays(TOMBSTONE_DAYS).atStartOfDay(Poland.ZONE).toInstant();
	}

	/** When the body last became another one. */
	Instant modifiedAt() {
		if (this.faded == null) {
			return this.changedAt;
		}
		Instant fading = this.faded.atStartOfDay(Poland.ZONE).toInstant();
		return fading.isAfter(this.changedAt) ? fading : this.changedAt;
	}

	/** Distinguishes this edition from every other of the same feed. */
	String mark() {
		return this.number + "-" + ((this.faded != null) ? this.faded.toEpochDay() : 0);
	}

}
