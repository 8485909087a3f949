package org.dyzurka.meeting;

import java.time.Instant;
import java.util.List;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.GroupId;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.Place;

/**
 * A meeting with seats.
 *
 * @param id the meeting
 * @param consultation it belongs to
 * @param key its id in the consultation file
 * @param kind {@code open-meeting}, {@code workshop}, …
 * @param title what it is called
 * @param time from start to end
 * @param place where
 * @param seats how many
 * @param bookingOptional whether people may also just come
 * @param hosts keys of the experts who hold it, as in the consultation file
 * @param revision one more on every change of its plan; bookings count on their own
 * @param changedAt when that was, in whole seconds, growing with every revision
 * @param withdrawn whether it was taken off the schedule
 */
public record Meeting(MeetingId id, ConsultationId consultation, String key, String kind, LocalText title,
		TimeRange time, Place place, int seats, boolean bookingOptional, List<String> hosts, int revision,
		Instant changedAt, boolean withdrawn) {

	public Meeting {
		hosts = List.copyOf(hosts);
	}

	/**
	 * Its seats, as something that can be booked.
	 */
	public BookableId bookable() {
		return new BookableId(this.id.value());
	}

	/**
	 * What its seats belong to: the meeting itself.
	 */
	public GroupId group() {
		return new GroupId(this.id.value());
	}

}
