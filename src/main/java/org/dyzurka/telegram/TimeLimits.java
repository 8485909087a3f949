package org.dyzurka.telegram;

import java.time.Duration;

/**
 * How long we wait for Telegram.
 *
 * @param connect for a connection
 * @param silence for the next byte
 * @param call for a whole call
 * @param longPoll how long {@code getUpdates} may stay open without news: the server
 * takes 50 s at most, and a node's turn ends after {@link PollLease#SECONDS}
 */
record TimeLimits(Duration connect, Duration silence, Duration call, Duration longPoll) {

	static final TimeLimits USUAL = new TimeLimits(Duration.ofSeconds(5), Duration.ofSeconds(15),
			Duration.ofSeconds(30), Duration.ofSeconds(20));

}
