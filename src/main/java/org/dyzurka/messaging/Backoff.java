package org.dyzurka.messaging;

import java.time.Duration;
import java.util.Optional;

/**
 * When a message that could not be sent is tried again, and when it is given up.
 *
 * @param first wait after the first attempt; doubled after each further one
 * @param longest wait between two attempts
 * @param attempts how many attempts are made in all
 */
record Backoff(Duration first, Duration longest, int attempts) {

	/**
	 * Tried for about two hours, so that an hour's outage of a provider loses nothing;
	 * then the office sees it. At first quickly: most failures are over in a moment, and
	 * someone is waiting for an answer. Never less often than each minute, which is how
	 * long after an outage everything is on its way again.
	 */
	static final Backoff USUAL = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), 125);

	/**
	 * How long to wait before the next attempt.
	 * @param made attempts made so far, 1 or more
	 * @return the wait, or empty when it is time to give up
	 */
	Optional<Duration> after(int made) {
		if (made >= this.attempts) {
			return Optional.empty();
		}
		Duration doubled = this.first.multipliedBy(1L << Math.min(made - 1, 20));
		return Optional.of((doubled.compareTo(this.longest) < 0) ? doubled : this.longest);
	}

}
