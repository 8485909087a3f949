package org.dyzurka.booking;

/**
 * What became of taking an offered place.
 */
public sealed interface TakeResult {

	/**
	 * The place is theirs.
	 *
	 * @param booking the booking as it stands
	 */
	record Booked(Booking booking) implements TakeResult {

	}

	/**
	 * The offer lapsed, was taken or declined before, or what was offered was called off.
	 */
	record Ended() implements TakeResult {

	}

	/**
	 * The resident has booked something else for the same time meanwhile; the offer
	 * stands.
	 *
	 * @param other that booking
	 */
	record Overlaps(BookingId other) implements TakeResult {

	}

	/**
	 * The resident has booked as much as the rules allow meanwhile; the offer stands.
	 *
	 * @param limit how many that is
	 */
	record LimitReached(int limit) implements TakeResult {

	}

}
