package org.dyzurka.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until it is moved. */
final class MovableClock extends Clock {

	private final AtomicReference<Instant> now;

	MovableClock(Instant start) {
		this.now = new AtomicReference<>(start);
	}

	void set(Instant time) {
		this.now.set(time);
	}

	void advance(Duration time) {
		this.now.updateAndGet((now) -> now.plus(time));
	}

	@Override
	public Instant instant() {
		return this.now.get();
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
