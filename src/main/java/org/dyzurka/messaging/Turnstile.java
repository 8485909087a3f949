package org.dyzurka.messaging;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Lets the messages of one channel through at its pace, the most urgent first and equals
 * in the order they came. Holds nothing while it waits but the waiting thread. Machine
 * time.
 */
class Turnstile {

	private final ReentrantLock lock = new ReentrantLock();

	private final PriorityQueue<Waiting> queue = new PriorityQueue<>(
			Comparator.comparing(Waiting::urgency).thenComparingLong(Waiting::number));

	private final LongSupplier nanoTime;

	private final long interval;

	private final long tolerance;

	/** When the channel would be at rest again (generic cell rate algorithm). */
	private long restedAt;

	private long pausedUntil;

	private long numbers;

	private boolean closed;

	Turnstile(Pace pace, LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
		this.interval = pace.interval().toNanos();
		this.tolerance = this.interval * (pace.burst() - 1);
		this.restedAt = nanoTime.getAsLong();
		this.pausedUntil = this.restedAt;
	}

	/**
	 * Waits until a message of this urgency may go.
	 * @return false if the turnstile was closed meanwhile and nothing may go any more
	 */
	boolean pass(Urgency urgency) throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			Waiting self = new Waiting(urgency, this.numbers++, this.lock.newCondition());
			this.queue.add(self);
			try {
				return waitFor(self);
			}
			finally {
				this.queue.remove(self);
				wakeFirst();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Lets nothing through for a while. */
	void pause(Duration duration) {
		this.lock.lock();
		try {
			this.pausedUntil = later(this.pausedUntil, this.nanoTime.getAsLong() + duration.toNanos());
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Sends everyone who waits away, now and from now on. */
	void close() {
		this.lock.lock();
		try {
			this.closed = true;
			this.queue.forEach((waiting) -> waiting.turn().signal());
		}
		finally {
			this.lock.unlock();
		}
	}

	@SuppressWarnings("ReferenceEquality")
	private boolean waitFor(Waiting self) throws InterruptedException {
		while (!this.closed) {
			if (this.queue.peek() != self) {
				self.turn().await();
				continue;
			}
			long now = this.nanoTime.getAsLong();
			long wait = later(this.pausedUntil, this.restedAt - this.tolerance) - now;
			if (wait <= 0) {
				this.restedAt = later(this.restedAt, now) + this.interval;
				return true;
			}
			long unused = self.turn().awaitNanos(wait);
		}
		return false;
	}

	private void wakeFirst() {
		Waiting first = this.queue.peek();
		if (first != null) {
			first.turn().signal();
		}
	}

	/** The later of two moments of {@link System#nanoTime()}, which may overflow. */
	private static long later(long one, long other) {
		return (one - other >= 0) ? one : other;
	}

	private record Waiting(Urgency urgency, long number, Condition turn) {
	}

}
