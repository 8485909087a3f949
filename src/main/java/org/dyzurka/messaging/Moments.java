package org.dyzurka.messaging;

import java.util.List;

/**
 * Where a node gets the moments from at which it may send what nobody waits for.
 */
interface Moments {

	/**
	 * Takes some moments of those that all nodes share.
	 * @param wanted how many, 1 or more
	 * @param answered how many messages went without one since the last time; they are
	 * made up for
	 */
	Taken take(int wanted, int answered);

	/**
	 * What was taken, in the node's {@link System#nanoTime()}.
	 *
	 * @param starts the moments, in order; none while the channel is paused
	 * @param pausedUntil until when nothing may be sent; in the past if it is not paused
	 */
	record Taken(List<Long> starts, long pausedUntil) {
	}

}
