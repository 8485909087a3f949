package org.dyzurka.booking;

import java.time.Instant;

/**
 * What became of the wish to hold a place.
 */
public sealed interface HoldResult {

	/**
	 * The place is kept.
	 *
	 * @param hold the hold
	 * @param until when it lapses unless renewed
	 */
	record Held(HoldId hold, Instant until) implements HoldResult {
	}

	/**
	 * Someone else has it, or fewer seats are free than asked for.
	 *
	 * @param free how many seats are free now
	 */
	record Taken(int free) implements HoldResult {
	}

	/**
	 * The resident has as many bookings ahead as the rules allow.
	 *
	 * @param limit how many that is
	 */
	record LimitReached(int limit) implements HoldResult {
	}

	/**
	 * The time to book it has passed.
	 */
	record TooLate() implements HoldResult {
	}

	/**
	 * The resident has another booking at the same time.
	 *
	 * @param other that booking
	 */
	record Overlaps(BookingId other) implements HoldResult {
	}

	/**
	 * It is not open for booking: withdrawn, or never was.
	 */
	record Closed() implements HoldResult {
	}

	/**
	 * Too much of it is held by others who have not decided yet.
	 *
	 * @param until when the first of them must have
	 */
	record Rushed(Instant until) implements HoldResult {
	}

}
