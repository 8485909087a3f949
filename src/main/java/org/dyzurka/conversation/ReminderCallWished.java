package org.dyzurka.conversation;

import org.dyzurka.booking.BookingId;

/**
 * Somebody who cannot be written to wishes to be phoned before their booking. Published
 * inside the turn's transaction.
 *
 * @param booking their booking; its details have the number
 */
public record ReminderCallWished(BookingId booking) {
}
