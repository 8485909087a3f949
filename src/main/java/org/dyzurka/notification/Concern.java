package org.dyzurka.notification;

import java.util.Optional;

import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingCode;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.WaitingEntry;
import org.dyzurka.resident.ResidentId;

/**
 * Whom something concerns, and what they told of how to reach them.
 *
 * @param resident who booked or waits
 * @param code of the booking, or of the entry of the waiting list
 * @param details told with it
 */
record Concern(ResidentId resident, BookingCode code, Details details) {

	/**
	 * Whom a booking concerns; empty once they are forgotten.
	 */
	static Optional<Concern> of(Booking booking) {
		return Optional.ofNullable(booking.resident())
			.map((resident) -> new Concern(resident, booking.code(), booking.details()));
	}

	/**
	 * Who waits.
	 */
	static Concern of(WaitingEntry entry) {
		return new Concern(entry.resident(), entry.code(), entry.details());
	}

	/** Tells nothing of the person. */
	@Override
	public String toString() {
		return "Concern[" + this.resident + "]";
	}

}
