package org.dyzurka.booking;

/**
 * A hold became a booking. Published inside the transaction that did it.
 *
 * @param booking the booking
 * @param bookable what is booked
 */
public record BookingConfirmed(BookingId booking, BookableId bookable) {
}
