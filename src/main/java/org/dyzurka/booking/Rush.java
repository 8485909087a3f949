package org.dyzurka.booking;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How many want places of one duty or meeting at the same time.
 *
 * @param held places held by residents who have no booking
 * @param limit how many of them may be held so
 * @param eased when the first of those holds lapses unless renewed, or null when there is
 * none
 */
record Rush(int held, int limit, @Nullable Instant eased) {

	/**
	 * For whom it does not matter: who has a booking, moves one, or was offered a place.
	 */
	static final Rush NONE = new Rush(0, Integer.MAX_VALUE, null);

}
