package org.dyzurka.booking;

/**
 * What became of the wish to give up a booking.
 */
public sealed interface CancelResult {

	/**
	 * Given up; its seats are free.
	 *
	 * @param booking the booking as it stood
	 */
	record Cancelled(Booking booking) implements CancelResult {
	}

	/**
	 * There is no such live booking; nothing changed.
	 */
	record NoBooking() implements CancelResult {
	}

	/**
	 * The time in which it may be given up has passed; the booking stands.
	 */
	record TooLate() implements CancelResult {
	}

}
