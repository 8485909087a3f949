package org.dyzurka.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dyzurka.booking.Availability;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Scope;
import org.dyzurka.consultation.ConsultationId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All meetings.
 */
@Component
@Transactional(readOnly = true)
public class Meetings {

	private final ScheduledMeetings meetings;

	private final Scheduling scheduling;

	private final Bookables bookables;

	Meetings(ScheduledMeetings meetings, Scheduling scheduling, Bookables bookables) {
		this.meetings = meetings;
		this.scheduling = scheduling;
		this.bookables = bookables;
	}

	/**
	 * Brings a consultation's meetings into line with their plans, all of them: what is
	 * new is added, what differs is changed, what is missing is withdrawn, the rest stays
	 * as it is.
	 * @return the meetings in the way, since they have bookings or holds that would be
	 * lost; the caller then rolls the transaction back. Empty when the plans are followed
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<MeetingInUse> schedule(ConsultationId consultation, List<MeetingPlan> plans) {
		return this.scheduling.follow(consultation, plans);
	}

	/**
	 * Meetings with seats that can be booked right now, by start, with how many are free.
	 */
	public List<OpenMeeting> open(ConsultationId consultation) {
		Map<BookableId, Integer> free = new HashMap<>();
		for (Availability availability : this.bookables.open(new Scope(consultation.value()))) {
			free.put(availability.bookable(), availability.free());
		}
		if (free.isEmpty()) {
			return List.of();
		}
		List<OpenMeeting> open = new ArrayList<>();
		for (Meeting meeting : of(consultation)) {
			Integer seats = free.get(meeting.bookable());
			if (seats != null) {
				open.add(new OpenMeeting(meeting, seats));
			}
		}
		return open;
	}

	/**
	 * The meeting whose seats a bookable is.
	 */
	public Optional<Meeting> find(BookableId seats) {
		return this.meetings.findById(seats.value()).map(ScheduledMeeting::view);
	}

	/**
	 * The meetings of a consultation that were not withdrawn, by start.
	 */
	public List<Meeting> of(ConsultationId consultation) {
		return everyOf(consultation).stream().filter((meeting) -> !meeting.withdrawn()).toList();
	}

	/**
	 * The meetings of a consultation, those withdrawn among them, for calendars.
	 */
	public List<Meeting> everyOf(ConsultationId consultation) {
		return this.meetings.findByConsultationOrderByStartsAtAscFileKeyAsc(consultation.value())
			.stream()
			.map(ScheduledMeeting::view)
			.toList();
	}

}
