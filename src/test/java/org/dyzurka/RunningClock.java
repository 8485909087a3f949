package org.dyzurka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that runs from a moment on, and jumps when a test says so: timers, which wait
 * for their clock, go off. It never goes back, since they would wait for it.
 */
public final class RunningClock extends Clock {

	private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

	public RunningClock(Instant now) {
		this.ahead.set(Duration.between(Instant.now(), now));
	}

	public void advance(Duration time) {
		this.ahead.updateAndGet((before) -> before.plus(time));
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(this.ahead.get());
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
