package org.dyzurka.messaging;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Lets the messages of one channel through at its pace, the most urgent first and equals
 * in the order they came. An answer needs only that this node does not answer too fast,
 * if its channel minds at all; everything else needs a moment of those that all nodes
 * share. Holds nothing while it waits but the waiting thread. Machine time.
 */
class Turnstile {

	/** Moments are taken for about this long at once. */
	private static final long TAKEN_AT_ONCE = Duration.ofMillis(333).toNanos();

	/** A moment that was not used for so long is gone. */
	private static final long STALE = Duration.ofMillis(500).toNanos();

	private final ReentrantLock lock = new ReentrantLock();

	private final PriorityQueue<Waiting> queue = new PriorityQueue<>(
			Comparator.comparing(Waiting::urgency).thenComparingLong(Waiting::number));

	private final Deque<Long> moments = new ArrayDeque<>();

	private final Moments source;

	private final LongSupplier nanoTime;

	private final long interval;

	private final long tolerance;

	private final long answerInterval;

	private final long answerTolerance;

	private final int mostAtOnce;

	/**
	 * When this node would be at rest after its answers (generic cell rate algorithm).
	 */
	private long restedAt;

	private long pausedUntil;

	private long numbers;

	/** What went without a moment and was not told to the other nodes. */
	private int answered;

	private boolean taking;

	private boolean closed;

	Turnstile(Pace pace, Moments source, LongSupplier nanoTime) {
		this.source = source;
		this.nanoTime = nanoTime;
		this.interval = pace.interval().toNanos();
		this.tolerance = this.interval * (pace.burst() - 1);
		this.answerInterval = pace.answerInterval().toNanos();
		this.answerTolerance = this.answerInterval * (pace.burst() - 1);
		this.mostAtOnce = (int) Math.clamp(TAKEN_AT_ONCE / Math.max(this.interval, 1), 1, pace.burst());
		this.restedAt = nanoTime.getAsLong();
		this.pausedUntil = this.restedAt;
	}

	/**
	 * Waits until a message of this urgency may go.
	 * @param following how many more of its kind are known to come after it
	 * @return false if the turnstile was closed meanwhile and nothing may go any more
	 */
	boolean pass(Urgency urgency, int following) throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			Waiting self = new Waiting(urgency, this.numbers++, following, this.lock.newCondition());
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
			this.moments.clear();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** How long nothing is let through from now, zero when something is. */
	Duration paused() {
		this.lock.lock();
		try {
			return Duration.ofNanos(Math.max(this.pausedUntil - this.nanoTime.getAsLong(), 0));
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Tells the other nodes what was answered, and hears whether they were told to wait.
	 */
	void settle() {
		this.lock.lock();
		try {
			if (!this.taking) {
				take(0);
			}
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
			if (this.pausedUntil - now > 0) {
				long unused = self.turn().awaitNanos(this.pausedUntil - now);
			}
			else if (self.urgency() == Urgency.ANSWER || this.interval == 0) {
				long wait = this.restedAt - this.answerTolerance - now;
				if (wait <= 0) {
					this.restedAt = later(this.restedAt, now) + this.answerInterval;
					this.answered++;
					return true;
				}
				long unused = self.turn().awaitNanos(wait);
			}
			else if (hasMoment(self, now)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Uses the next moment if it has come, else waits for it or for others to be taken.
	 */
	@SuppressWarnings("WaitNotInLoop") // the loop is the caller's
	private boolean hasMoment(Waiting self, long now) throws InterruptedException {
		while (!this.moments.isEmpty() && now - this.moments.element() > Math.max(this.tolerance, STALE)) {
			this.moments.remove();
		}
		if (!this.moments.isEmpty()) {
			long early = (self.urgency() == Urgency.NOTICE) ? this.tolerance : 0;
			long wait = this.moments.element() - early - now;
			if (wait <= 0) {
				this.moments.remove();
				return true;
			}
			long unused = self.turn().awaitNanos(wait);
		}
		else if (this.taking) {
			self.turn().await();
		}
		else {
			take(Math.min(this.mostAtOnce, this.queue.size() + self.following()));
		}
		return false;
	}

	/** Answers pass meanwhile: the lock is not held while the database is asked. */
	private void take(int wanted) {
		int owed = (this.interval > 0) ? this.answered : 0;
		this.answered = 0;
		this.taking = true;
		boolean told = false;
		Moments.Taken taken;
		this.lock.unlock();
		try {
			taken = this.source.take(wanted, owed);
			told = true;
		}
		finally {
			this.lock.lock();
			this.taking = false;
			if (!told) {
				this.answered += owed;
			}
			wakeFirst();
		}
		this.pausedUntil = later(this.pausedUntil, taken.pausedUntil());
		this.moments.addAll(taken.starts());
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

	private record Waiting(Urgency urgency, long number, int following, Condition turn) {
	}

}
