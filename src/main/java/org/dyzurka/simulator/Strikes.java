package org.dyzurka.simulator;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * Faults that are counted down, and a silence that ends when everything is mended.
 */
class Strikes<K> {

	private static final long LONGEST_SILENCE_NANOS = Duration.ofMinutes(2).toNanos();

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private K kind;

	private int left;

	private boolean down;

	private int mends;

	Strikes(K first) {
		this.kind = first;
	}

	void next(K fault, int count) {
		if (count < 0) {
			throw new IllegalArgumentException("a count of requests is not negative");
		}
		change(() -> {
			this.kind = fault;
			this.left = count;
		});
	}

	void down(boolean isDown) {
		change(() -> this.down = isDown);
	}

	void mend() {
		change(() -> {
			this.left = 0;
			this.down = false;
			this.mends++;
		});
	}

	Left<K> left() {
		this.lock.lock();
		try {
			return new Left<>((this.left > 0) ? this.kind : null, this.left, this.down);
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * The fault that strikes this request, if any; counts it.
	 */
	@Nullable K strike() {
		this.lock.lock();
		try {
			if (this.left == 0) {
				return null;
			}
			this.left--;
			return this.kind;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Keeps silent until everything is mended.
	 */
	void keepSilent() throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			int seen = this.mends;
			long rest = LONGEST_SILENCE_NANOS;
			while (seen == this.mends && rest > 0) {
				rest = this.changed.awaitNanos(rest);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	private void change(Runnable work) {
		this.lock.lock();
		try {
			work.run();
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * What still goes wrong.
	 */
	record Left<K>(@Nullable K kind, int left, boolean down) {

	}

}
