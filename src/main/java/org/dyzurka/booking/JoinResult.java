package org.dyzurka.booking;

/**
 * What became of the wish to be put on the waiting list.
 */
public sealed interface JoinResult {

	/**
	 * On the list.
	 *
	 * @param entry the entry
	 * @param before how many wait for the same before
	 */
	record Waiting(WaitingEntry entry, int before) implements JoinResult {
	}

	/**
	 * They wait for this already.
	 *
	 * @param entry the entry
	 */
	record Already(WaitingEntry entry) implements JoinResult {
	}

	/**
	 * The resident waits for as much as the rules allow bookings.
	 *
	 * @param limit how many that is
	 */
	record LimitReached(int limit) implements JoinResult {
	}

	/**
	 * Nothing of it can be booked any more: it has begun, is about to, or was called off.
	 */
	record Closed() implements JoinResult {
	}

}
