package org.dyzurka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until a test moves it.
 */
public final class StandingClock extends Clock {

	private final AtomicReference<Instant> now;

	public StandingClock(Instant now) {
		this.now = new AtomicReference<>(now);
	}

	public void set(Instant moment) {
		this.now.set(moment);
	}

	public void advance(Duration time) {
		this.now.updateAndGet((before) -> before.plus(time));
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
