package org.dyzurka.conversation;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one chat or number from taking the program's time from all others. Counts in
 * memory, each node for itself: what is too much must not cost a write, and by polling
 * one node hears everything anyway. Knows nothing of what was written, so that over the
 * limit "stop" or "delete my data" is heard as late as anything: a moment later. Machine
 * time.
 */
class FloodGate {

	private static final long TIDY = Duration.ofSeconds(10).toNanos();

	private final ConcurrentMap<Address, Bucket> buckets = new ConcurrentHashMap<>();

	private final LongSupplier nanoTime;

	private final long interval;

	private final long tolerance;

	private final AtomicLong tidied;

	/**
	 * A gate.
	 * @param atOnce how many messages of an address pass at once after a rest
	 * @param interval one more after each such time
	 */
	FloodGate(int atOnce, Duration interval, LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
		this.interval = interval.toNanos();
		this.tolerance = Math.multiplyExact(this.interval, atOnce - 1L);
		this.tidied = new AtomicLong(nanoTime.getAsLong());
	}

	Verdict judge(Address from) {
		long now = this.nanoTime.getAsLong();
		tidy(now);
		return Objects.requireNonNull(this.buckets.compute(from, (address, before) -> next(before, now))).verdict();
	}

	private Bucket next(@Nullable Bucket before, long now) {
		if (before == null || before.restedAt() - now <= 0) {
			return new Bucket(now + this.interval, false, Verdict.PASSES);
		}
		if (before.restedAt() - now <= this.tolerance) {
			return new Bucket(before.restedAt() + this.interval, before.told(), Verdict.PASSES);
		}
		return new Bucket(before.restedAt(), true, before.told() ? Verdict.IS_DROPPED : Verdict.IS_TOLD);
	}

	private void tidy(long now) {
		long last = this.tidied.get();
		if (now - last > TIDY && this.tidied.compareAndSet(last, now)) {
			this.buckets.values().removeIf((bucket) -> bucket.restedAt() - now <= 0);
		}
	}

	/**
	 * What becomes of a message.
	 */
	enum Verdict {

		/** It is taken in. */
		PASSES,

		/** It is too much; whoever sent it is told so, once until they had a rest. */
		IS_TOLD,

		/** It is too much. */
		IS_DROPPED

	}

	/**
	 * What is known of an address (generic cell rate algorithm).
	 *
	 * @param restedAt when it had a rest
	 * @param told whether it was told since the last one
	 * @param verdict on its last message
	 */
	private record Bucket(long restedAt, boolean told, Verdict verdict) {
	}

}
