package org.dyzurka.telegram;

import java.time.Duration;

/**
 * How long to wait before Telegram, or the database, is tried again: a second at first,
 * doubled after each failure in a row, up to a limit. (The library's own waits grow to 15
 * minutes.)
 *
 * @param first the first wait
 * @param longest the limit
 */
record Patience(Duration first, Duration longest) {

	/** While Telegram does not answer. */
	static final Patience WITH_TELEGRAM = new Patience(Duration.ofSeconds(1), Duration.ofMinutes(1));

	/** While an update cannot be taken in. */
	static final Patience WITH_OURSELVES = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(30));

	/**
	 * The wait after so many failures in a row.
	 * @param failures 1 or more
	 */
	Duration after(int failures) {
		Duration wait = this.first.multipliedBy(1L << Math.min(failures - 1, 16));
		return (wait.compareTo(this.longest) < 0) ? wait : this.longest;
	}

}
