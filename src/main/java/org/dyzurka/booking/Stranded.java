package org.dyzurka.booking;

/**
 * A live booking that a plan would leave without its place. It names the booking, never
 * the person.
 *
 * @param code of the booking
 * @param time when it takes place
 * @param seats for how many people
 */
public record Stranded(BookingCode code, TimeRange time, int seats) {

	/**
	 * What a plan would do to a booking.
	 */
	public static Stranded of(Booking booking) {
		return new Stranded(booking.code(), booking.time(), booking.seats());
	}

}
