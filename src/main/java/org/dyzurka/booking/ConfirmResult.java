package org.dyzurka.booking;

/**
 * What became of the wish to turn a hold into a booking.
 */
public sealed interface ConfirmResult {

	/**
	 * Booked. True for the resident once the transaction is committed.
	 *
	 * @param booking the new booking
	 */
	record Booked(Booking booking) implements ConfirmResult {
	}

	/**
	 * The hold had lapsed or was released; the place may be someone else's.
	 */
	record HoldEnded() implements ConfirmResult {
	}

}
