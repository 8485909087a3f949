package org.dyzurka.conversation;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Lets so many who never wrote before begin in a while, and no more, so that whoever is
 * in the middle of a talk is served as before. Counts in memory, each node for itself.
 * Machine time.
 */
class Newcomers {

	private static final long MINUTE = Duration.ofMinutes(1).toNanos();

	private final LongSupplier nanoTime;

	private final long interval;

	private final long tolerance;

	private long restedAt;

	/**
	 * A limit.
	 * @param atOnce how many begin at once after a rest
	 * @param perMinute how many more in each minute
	 */
	Newcomers(int atOnce, int perMinute, LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
		this.interval = MINUTE / perMinute;
		this.tolerance = Math.multiplyExact(this.interval, atOnce - 1L);
		this.restedAt = nanoTime.getAsLong();
	}

	/** Whether one more may begin. */
	synchronized boolean admit() {
		long now = this.nanoTime.getAsLong();
		if (this.restedAt - now > this.tolerance) {
			return false;
		}
		this.restedAt = ((this.restedAt - now > 0) ? this.restedAt : now) + this.interval;
		return true;
	}

}
