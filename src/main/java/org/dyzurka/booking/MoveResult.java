package org.dyzurka.booking;

/**
 * What became of the wish to move a booking to a held place.
 */
public sealed interface MoveResult {

	/**
	 * Moved: the new place is taken and the old one free, in one transaction.
	 *
	 * @param booking the booking as it stands now
	 */
	record Moved(Booking booking) implements MoveResult {
	}

	/**
	 * The hold on the new place had ended; the booking stands where it was.
	 */
	record HoldEnded() implements MoveResult {
	}

	/**
	 * There is no such live booking.
	 */
	record NoBooking() implements MoveResult {
	}

	/**
	 * The time in which it may be moved has passed; the booking stands.
	 */
	record TooLate() implements MoveResult {
	}

}
