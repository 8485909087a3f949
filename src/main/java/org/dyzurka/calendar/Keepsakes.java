package org.dyzurka.calendar;

import java.util.Locale;

import org.dyzurka.booking.Booking;

import org.springframework.stereotype.Component;

/**
 * Single events for residents to keep: what they booked, as a file their calendar opens.
 */
@Component
public class Keepsakes {

	/**
	 * One booking as an iCalendar object (RFC 5545) with one event, in the resident's
	 * language, code and place or number in it, and an alarm a day and an hour before.
	 */
	public byte[] event(Booking booking, Locale language) {
		throw new UnsupportedOperationException();
	}

}
