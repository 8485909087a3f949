package org.dyzurka.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * When one connection sends its turns, and how long they took: one straight after the
 * other, or at an even pace, where a turn counts from the moment at which it was due.
 */
final class Course {

	private final long interval;

	private final List<Long> taken = new ArrayList<>();

	private final List<Long> answered = new ArrayList<>();

	private long due;

	private Course(long first, long interval) {
		this.due = first;
		this.interval = interval;
	}

	/** As fast as the program answers. */
	static Course unpaced() {
		return new Course(System.nanoTime(), 0);
	}

	/**
	 * At an even pace.
	 * @param first when the first turn is due, of {@link System#nanoTime()}
	 * @param interval nanoseconds between two
	 */
	static Course paced(long first, long interval) {
		return new Course(first, interval);
	}

	/** Waits until the next turn is due, unless it should have gone before. */
	long next() {
		if (this.interval == 0) {
			return System.nanoTime();
		}
		long now = this.due;
		this.due += this.interval;
		for (long wait = now - System.nanoTime(); wait > 0; wait = now - System.nanoTime()) {
			LockSupport.parkNanos(wait);
		}
		return now;
	}

	void taken(long nanos) {
		this.taken.add(nanos);
	}

	void answered(long nanos) {
		this.answered.add(nanos);
	}

	/** From when a turn was due until the webhook was answered. */
	List<Long> taken() {
		return this.taken;
	}

	/** From when a turn was due until its answer was at Telegram. */
	List<Long> answered() {
		return this.answered;
	}

}
