package org.dyzurka.booking;

import java.time.Instant;

import org.dyzurka.resident.ResidentId;

/**
 * Somebody on the waiting list.
 *
 * @param id the entry
 * @param code what they say or key in to speak of it; the booking that comes of it keeps
 * the code
 * @param resident who waits
 * @param wish for what
 * @param details what they told, as for a booking
 * @param since when they joined; who joined earlier is asked earlier
 */
public record WaitingEntry(EntryId id, BookingCode code, ResidentId resident, Wish wish, Details details,
		Instant since) {
}
