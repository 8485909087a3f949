package org.dyzurka.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

import org.dyzurka.messaging.PaceRows.Reading;
import org.dyzurka.resident.Medium;

/**
 * Moments agreed with the other nodes through the database: taking some is one
 * conditional update, for as many as are taken.
 */
class SharedMoments implements Moments {

	/** Answers are made up for, but everything else is not held up longer for them. */
	private static final Duration MOST_OWED = Duration.ofSeconds(10);

	/** What a node did not send while it was busy for a moment it makes up for. */
	private static final Duration MADE_UP_FOR = Duration.ofMillis(250);

	private final PaceRows rows;

	private final Medium medium;

	private final Duration interval;

	private final Duration late;

	private final LongSupplier nanoTime;

	private volatile boolean begun;

	SharedMoments(PaceRows rows, Medium medium, Pace pace, LongSupplier nanoTime) {
		this.rows = rows;
		this.medium = medium;
		this.interval = pace.interval();
		Duration tolerance = this.interval.multipliedBy(pace.burst() - 1);
		this.late = (tolerance.compareTo(MADE_UP_FOR) < 0) ? tolerance : MADE_UP_FOR;
		this.nanoTime = nanoTime;
	}

	@Override
	public Taken take(int wanted, int answered) {
		begin();
		while (true) {
			Reading reading = this.rows.read(this.medium);
			long nanoNow = this.nanoTime.getAsLong();
			long pausedUntil = nanoNow + nanos(reading.now(), reading.pausedUntil());
			boolean paused = reading.pausedUntil().isAfter(reading.now());
			Instant first = owed(reading, answered);
			int granted = paused ? 0 : wanted;
			// The database keeps microseconds
			Instant rested = first.plus(this.interval.multipliedBy(granted)).truncatedTo(ChronoUnit.MICROS);
			if (rested.equals(reading.restedAt()) || (granted == 0 && answered == 0)
					|| this.rows.advance(this.medium, reading.restedAt(), rested)) {
				return new Taken(starts(nanoNow + nanos(reading.now(), first), granted), pausedUntil);
			}
		}
	}

	/** Lets no node send for a while. */
	void pause(Duration duration) {
		begin();
		this.rows.pause(this.medium, duration);
	}

	private void begin() {
		if (!this.begun) {
			this.rows.begin(this.medium);
			this.begun = true;
		}
	}

	/** When the channel is at rest after what went without a moment of its own. */
	private Instant owed(Reading reading, int answered) {
		Instant earliest = reading.now().minus(this.late);
		Instant rested = reading.restedAt().isAfter(earliest) ? reading.restedAt() : earliest;
		Instant owing = rested.plus(this.interval.multipliedBy(answered));
		Instant latest = reading.now().plus(MOST_OWED);
		return owing.isBefore(latest) ? owing : (rested.isAfter(latest) ? rested : latest);
	}

	private List<Long> starts(long first, int count) {
		List<Long> starts = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			starts.add(first + i * this.interval.toNanos());
		}
		return starts;
	}

	private static long nanos(Instant from, Instant to) {
		return ChronoUnit.NANOS.between(from, to);
	}

}
