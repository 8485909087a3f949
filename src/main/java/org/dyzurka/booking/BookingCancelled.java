package org.dyzurka.booking;

/**
 * A booking was given up. Published inside the transaction that did it.
 *
 * @param booking the booking
 * @param bookable what was booked
 */
public record BookingCancelled(BookingId booking, BookableId bookable) {
}
