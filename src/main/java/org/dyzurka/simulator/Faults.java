package org.dyzurka.simulator;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes Telegram misbehave on demand, for training and tests. Faults that are counted
 * strike what the bot asks next, polls for updates excepted; being down strikes
 * everything.
 */
@Component
@WhileSimulating
public class Faults {

	private static final long LONGEST_SILENCE_NANOS = Duration.ofMinutes(2).toNanos();

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private Kind kind = Kind.SERVER_ERROR;

	private int left;

	private boolean down;

	private int mends;

	Faults() {
	}

	/**
	 * How a request can go wrong.
	 */
	public enum Kind {

		/**
		 * 429 with {@code retry_after}.
		 */
		TOO_MANY_REQUESTS,
		/**
		 * 502 with a page of HTML, as from a proxy in between.
		 */
		BAD_GATEWAY,
		/**
		 * 500 in the Bot API's own form.
		 */
		SERVER_ERROR,
		/**
		 * No answer until the faults are mended, or for two minutes.
		 */
		SILENCE

	}

	/**
	 * What is wrong at the moment.
	 *
	 * @param kind how the next requests go wrong, if any do
	 * @param left how many
	 * @param down whether every request goes wrong
	 */
	public record State(@Nullable Kind kind, int left, boolean down) {

	}

	/**
	 * Lets the next requests go wrong, in place of what was asked for before.
	 * @param fault how
	 * @param count how many requests, 0 or more
	 */
	public void next(Kind fault, int count) {
		if (count < 0) {
			throw new IllegalArgumentException("a count of requests is not negative");
		}
		change(() -> {
			this.kind = fault;
			this.left = count;
		});
	}

	/**
	 * Takes Telegram down, so that every request is answered 502, or up again.
	 */
	public void down(boolean isDown) {
		change(() -> this.down = isDown);
	}

	/**
	 * Mends everything, and answers those who still wait.
	 */
	public void mend() {
		change(() -> {
			this.left = 0;
			this.down = false;
			this.mends++;
		});
	}

	/**
	 * What is wrong at the moment.
	 */
	public State state() {
		this.lock.lock();
		try {
			return new State((this.left > 0) ? this.kind : null, this.left, this.down);
		}
		finally {
			this.lock.unlock();
		}
	}

	boolean isDown() {
		return state().down();
	}

	/**
	 * The fault that strikes this request, if any; counts it.
	 */
	@Nullable Kind strike(boolean polling) {
		this.lock.lock();
		try {
			if (this.down) {
				return Kind.BAD_GATEWAY;
			}
			if (polling || this.left == 0) {
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
	 * Keeps silent until the faults are mended.
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

}
