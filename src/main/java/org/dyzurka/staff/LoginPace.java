package org.dyzurka.staff;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Slows down whoever guesses passwords: after three attempts each further one from the
 * same network address has to wait twice as long, a minute at most. Nobody is locked out.
 * Kept in memory by each node.
 */
class LoginPace {

	private static final int FREE_ATTEMPTS = 3;

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

	/** After this long an address starts afresh. */
	private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

	private static final int MOST_ADDRESSES = 10_000;

	private final LongSupplier nanoTime;

	/** The one that tried longest ago comes first. */
	private final Map<String, Attempts> attempts = new LinkedHashMap<>();

	LoginPace(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	/**
	 * Counts an attempt, before anything is known of its password.
	 * @return how long it has to wait, zero if it may go on; one that has to wait is not
	 * counted
	 */
	synchronized Duration attempt(String networkAddress) {
		long now = this.nanoTime.getAsLong();
		Attempts earlier = this.attempts.get(networkAddress);
		if (earlier != null && now - earlier.last() > FORGOTTEN_AFTER.toNanos()) {
			earlier = null;
		}
		int made = (earlier != null) ? earlier.made() : 0;
		long sinceLast = (earlier != null) ? now - earlier.last() : 0;
		Duration wait = waitAfter(made).minusNanos(sinceLast);
		if (wait.isPositive()) {
			return wait;
		}
		this.attempts.remove(networkAddress);
		this.attempts.put(networkAddress, new Attempts(made + 1, now));
		forgetTheOldest();
		return Duration.ZERO;
	}

	/**
	 * An attempt had the right password.
	 */
	synchronized void succeeded(String networkAddress) {
		this.attempts.remove(networkAddress);
	}

	private static Duration waitAfter(int made) {
		if (made < FREE_ATTEMPTS) {
			return Duration.ZERO;
		}
		int doublings = Math.min(made - FREE_ATTEMPTS, 10);
		Duration wait = Duration.ofSeconds(1L << doublings);
		return (wait.compareTo(LONGEST_WAIT) < 0) ? wait : LONGEST_WAIT;
	}

	private void forgetTheOldest() {
		Iterator<String> oldest = this.attempts.keySet().iterator();
		while (this.attempts.size() > MOST_ADDRESSES) {
			oldest.next();
			oldest.remove();
		}
	}

	/**
	 * Attempts of one network address since it last succeeded.
	 *
	 * @param made how many
	 * @param last when the last one was, in machine time
	 */
	private record Attempts(int made, long last) {
	}

}
