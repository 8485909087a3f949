package org.dyzurka.meeting;

import java.util.List;
import java.util.Optional;

import org.dyzurka.booking.BookableId;
import org.dyzurka.consultation.ConsultationId;

import org.springframework.stereotype.Component;

/**
 * All meetings.
 */
@Component
public class Meetings {

	/**
	 * Meetings with seats that can be booked right now, by start, with how many are free.
	 */
	public List<OpenMeeting> open(ConsultationId consultation) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The meeting whose seats a bookable is.
	 */
	public Optional<Meeting> find(BookableId seats) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The meetings of a consultation that were not withdrawn, by start.
	 */
	public List<Meeting> of(ConsultationId consultation) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The meetings of a consultation, those withdrawn among them, for calendars.
	 */
	public List<Meeting> everyOf(ConsultationId consultation) {
		throw new UnsupportedOperationException();
	}

}
