package org.dyzurka.calllist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until it is moved.
 */
class MovableClock extends Clock {

	private final AtomicReference<Instant> now;

	MovableClock(Instant now) {
		this.now = new AtomicReference<>(now);
	}

	void advance(Duration duration) {
		this.now.updateAndGet((before) -> before.plus(duration));
	}

	void set(Instant moment) {
		this.now.set(moment);
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
		throw new UnsupportedOperationException();
	}

}
