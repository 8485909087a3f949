package org.dyzurka.booking;

/**
 * What was told with a booking was forgotten; the booking itself stays as it was.
 * Published inside the transaction that did it, and only where something had been told.
 *
 * @param booking the booking, which is past
 * @param bookable what was booked
 */
public record BookingForgotten(BookingId booking, BookableId bookable) {
}
