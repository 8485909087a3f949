package org.dyzurka.booking;

import java.time.Instant;

/**
 * What a booking left on a bookable, as a calendar needs it: a live booking, or the
 * tombstone of one that was given up or moved away.
 *
 * @param booking the booking
 * @param code its code
 * @param bookable where it is, or was
 * @param time the time of that bookable
 * @param seats for how many people
 * @param details what was told; {@link Details#NONE} on a tombstone
 * @param live whether the booking is on this bookable now
 * @param revision of the booking, when it came here or left
 * @param changedAt likewise, in whole seconds
 */
public record Trace(BookingId booking, BookingCode code, BookableId bookable, TimeRange time, int seats,
		Details details, boolean live, int revision, Instant changedAt) {
}
