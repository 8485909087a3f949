package org.dyzurka.booking;

/**
 * A booking moved to another place. Published inside the transaction that did it.
 *
 * @param booking the booking
 * @param from what was booked
 * @param to what is booked now
 */
public record BookingMoved(BookingId booking, BookableId from, BookableId to) {
}
