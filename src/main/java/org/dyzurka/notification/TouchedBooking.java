package org.dyzurka.notification;

import java.util.List;

import org.dyzurka.booking.BookingCode;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.Place;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.duty.Form;
import org.jspecify.annotations.Nullable;

/**
 * What a change of plan does to one booking.
 *
 * @param booking the booking
 * @param code its code
 * @param seats for how many people
 * @param before the time it had
 * @param after the time it has, or null once it is called off
 * @param told how its resident learns of it
 * @param alternatives what is kept for them instead, nearest first; empty unless it is
 * called off
 */
public record TouchedBooking(BookingId booking, BookingCode code, int seats, TimeRange before,
		@Nullable TimeRange after, Told told, List<Alternative> alternatives) {

	public TouchedBooking {
		alternatives = List.copyOf(alternatives);
	}

	/**
	 * How a resident learns of a change.
	 */
	public enum Told {

		/** In their Telegram chat. */
		TELEGRAM,

		/** By text message. */
		SMS,

		/** The office phones; the call is on its list. */
		PHONED,

		/** Not at all: no way to reach them is known. */
		NOT_AT_ALL

	}

	/**
	 * A place kept for somebody instead of what was called off.
	 *
	 * @param place what is kept
	 * @param time when it takes place
	 * @param form of the duty, or null for a meeting
	 */
	public record Alternative(Place place, TimeRange time, @Nullable Form form) {
	}

}
