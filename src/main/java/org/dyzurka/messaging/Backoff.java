package org.dyzurka.messaging;

import java.time.Duration;
import java.util.Optional;

/**
 * When a message that could not be sent is tried again, and when it is given up.
 *
 * @param first wait after the first attempt; doubled after each further one
 * @param attempts how many attempts are made in all
 */
record Backoff(Duration first, int attempts) {

	/** Tried for 21 minutes, then the office sees it. */
	static final Backoff USUAL = new Backoff(Duration.ofSeconds(10), 8);

	/**
	 * How long to wait before the next attempt.
	 * @param made attempts made so far, 1 or more
	 * @return the wait, or empty when it is time to give up
	 */
	Optional<Duration> after(int made) {
		if (made >= this.attempts) {
			return Optional.empty();
		}
		return Optional.of(this.first.multipliedBy(1L << Math.min(made - 1, 20)));
	}

}
