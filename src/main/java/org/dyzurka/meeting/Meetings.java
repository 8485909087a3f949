package org.dyzurka.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.dyzurka.booking.Availability;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Scope;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Place;
import org.dyzurka.consultation.PlanVersion;
import org.dyzurka.consultation.Remembered;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All meetings.
 */
@Component
@Transactional(readOnly = true)
public class Meetings {

	/** More than a city has on at a time. */
	private static final int MOST = 200;

	private final ScheduledMeetings meetings;

	private final Scheduling scheduling;

	private final Rescheduling rescheduling;

	private final Bookables bookables;

	private final PlanVersion plan;

	private final Remembered<ConsultationId, List<Meeting>> everyOf;

	private final Remembered<MeetingId, Optional<Meeting>> single;

	Meetings(ScheduledMeetings meetings, Scheduling scheduling, Rescheduling rescheduling, Bookables bookables,
			PlanVersion plan) {
		this.plan = plan;
		this.everyOf = new Remembered<>(plan, MOST);
		this.single = new Remembered<>(plan, MOST);
		this.meetings = meetings;
		this.scheduling = scheduling;
		this.rescheduling = rescheduling;
		this.bookables = bookables;
	}

	/**
	 * Brings a consultation's meetings into line with their plans, all of them: what is
	 * new is added, what differs is changed, what is missing is withdrawn, the rest stays
	 * as it is.
	 * @param settled keys of meetings that are there and are left as they stand, whatever
	 * their plans say
	 * @return what is in the way; the caller then rolls the transaction back. Empty when
	 * the plans are followed
	 * @throws org.springframework.dao.CannotAcquireLockException if somebody booked in
	 * this very moment: begin a new transaction
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<MeetingInTheWay> schedule(ConsultationId consultation, List<MeetingPlan> plans, Set<String> settled) {
		this.plan.changing();
		return this.scheduling.follow(consultation, plans, settled);
	}

	/**
	 * Keys of the meetings that the office changed since their file planned them.
	 */
	public Set<String> changedByOffice(ConsultationId consultation) {
		return this.meetings.findByConsultationOrderByStartsAtAscFileKeyAsc(consultation.value())
			.stream()
			.filter(ScheduledMeeting::isByOffice)
			.map(ScheduledMeeting::key)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Moves a meeting to another day or time. Its bookings stay.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public MeetingChangeResult move(MeetingId meeting, TimeRange time) {
		this.plan.changing();
		return this.rescheduling.move(meeting, time);
	}

	/**
	 * Holds a meeting elsewhere, with the seats there are there. Its bookings stay.
	 * @param seats how many; of no meaning where seats are not booked
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public MeetingChangeResult relocate(MeetingId meeting, Place place, int seats) {
		this.plan.changing();
		return this.rescheduling.relocate(meeting, place, seats);
	}

	/**
	 * Takes a meeting off the schedule. It is closed for booking; the caller calls off
	 * its bookings in the same transaction.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public MeetingChangeResult cancel(MeetingId meeting) {
		this.plan.changing();
		return this.rescheduling.cancel(meeting);
	}

	/**
	 * One meeting, also when withdrawn.
	 */
	public Optional<Meeting> meeting(MeetingId meeting) {
		return this.single.get(meeting, (asked) -> this.meetings.findById(asked.value()).map(ScheduledMeeting::view));
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
		return meeting(new MeetingId(seats.value()));
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
		return this.everyOf.get(consultation,
				(asked) -> this.meetings.findByConsultationOrderByStartsAtAscFileKeyAsc(asked.value())
					.stream()
					.map(ScheduledMeeting::view)
					.toList());
	}

}
