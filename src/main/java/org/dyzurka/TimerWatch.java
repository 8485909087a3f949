package org.dyzurka;

import java.time.Duration;
import java.util.function.LongSupplier;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether this node looks for timers that are due: reminders, the ends of holds, offers
 * and announcements. Machine time.
 */
class TimerWatch extends AbstractSchedulerListener {

	/** It looks every second; a timer that runs long holds it up a little. */
	static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

	private static final Status STOPPED = new Status("TIMERS_STOPPED",
			"This node runs no timers: if the database answers, restart it");

	private final LongSupplier nanoTime;

	private volatile long lookedAt;

	TimerWatch(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
		this.lookedAt = nanoTime.getAsLong();
	}

	@Override
	public void onSchedulerEvent(@Nullable SchedulerEventType event) {
		if (event == SchedulerEventType.RAN_EXECUTE_DUE) {
			this.lookedAt = this.nanoTime.getAsLong();
		}
	}

	Health check() {
		Duration silence = Duration.ofNanos(this.nanoTime.getAsLong() - this.lookedAt);
		Health.Builder health = (silence.compareTo(LONGEST_SILENCE) < 0) ? Health.up() : Health.status(STOPPED);
		return health.withDetail("secondsSinceLastLook", silence.toSeconds()).build();
	}

}
