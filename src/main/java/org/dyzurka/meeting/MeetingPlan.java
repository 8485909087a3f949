package org.dyzurka.meeting;

import java.util.List;

import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.Place;

/**
 * A meeting as the consultation file plans it.
 *
 * @param key its id in the file
 * @param kind {@code open-meeting}, {@code workshop}, …
 * @param title what it is called
 * @param time from start to end
 * @param place where
 * @param seats how many, 1 or more where they are booked
 * @param booking whether they are
 * @param hosts keys of the experts who hold it
 */
public record MeetingPlan(String key, String kind, LocalText title, TimeRange time, Place place, int seats,
		MeetingBooking booking, List<String> hosts) {

	public MeetingPlan {
		hosts = List.copyOf(hosts);
		if (booking != MeetingBooking.NONE && seats < 1) {
			throw new IllegalArgumentException("A meeting that takes bookings has seats");
		}
	}

}
