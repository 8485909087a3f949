package org.dyzurka.booking;

import java.time.Instant;

import org.dyzurka.resident.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed booking as it stands, live or given up.
 *
 * @param id the booking
 * @param code what the resident says or keys in
 * @param bookable what is booked
 * @param time when it takes place
 * @param seats for how many people
 * @param resident who booked, or null once they are forgotten
 * @param details what they told
 * @param live false once it is given up
 * @param revision 0 at first, one more on every change (RFC 5545, 3.8.7.4)
 * @param changedAt when it last changed, in whole seconds, growing with every revision
 */
public record Booking(BookingId id, BookingCode code, BookableId bookable, TimeRange time, int seats,
		@Nullable ResidentId resident, Details details, boolean live, int revision, Instant changedAt) {

	/** Its seats. */
	Place place() {
		return new Place(this.bookable, this.seats);
	}

}
