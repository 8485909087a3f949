package org.dyzurka.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Scope;
import org.dyzurka.consultation.ConsultationId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Brings meetings into line with their plans, touching only what differs.
 */
@Component
class Scheduling {

	private final ScheduledMeetings meetings;

	private final Bookables bookables;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Scheduling(ScheduledMeetings meetings, Bookables bookables, ApplicationEventPublisher events, Clock clock) {
		this.meetings = meetings;
		this.bookables = bookables;
		this.events = events;
		this.clock = clock;
	}

	List<MeetingInUse> follow(ConsultationId consultation, List<MeetingPlan> plans) {
		Map<String, ScheduledMeeting> before = new HashMap<>();
		this.meetings.findByConsultationOrderByStartsAtAscFileKeyAsc(consultation.value())
			.forEach((meeting) -> before.put(meeting.key(), meeting));
		List<MeetingInUse> inUse = new ArrayList<>();
		for (MeetingPlan plan : plans) {
			ScheduledMeeting meeting = before.remove(plan.key());
			if (meeting == null) {
				add(consultation, plan);
			}
			else if (!meeting.follows(plan)) {
				change(consultation, meeting, plan, inUse);
			}
		}
		for (ScheduledMeeting vanished : before.values()) {
			withdraw(vanished, inUse);
		}
		return inUse;
	}

	private void add(ConsultationId consultation, MeetingPlan plan) {
		ScheduledMeeting meeting = this.meetings.save(new ScheduledMeeting(consultation, plan, this.clock.instant()));
		open(consultation, meeting);
		publish(meeting.view(), Set.of());
	}

	private void change(ConsultationId consultation, ScheduledMeeting meeting, MeetingPlan plan,
			List<MeetingInUse> inUse) {
		boolean replanned = !meeting.time().equals(plan.time()) || plan.booking() == MeetingBooking.NONE;
		if (replanned && !close(meeting, inUse)) {
			return;
		}
		int taken = taken(meeting);
		if (plan.booking() != MeetingBooking.NONE && plan.seats() < taken) {
			inUse.add(new MeetingInUse(meeting.key(), taken));
			return;
		}
		boolean wasBooked = meeting.isBooked();
		Meeting before = meeting.view();
		meeting.amend(plan, this.clock.instant());
		open(consultation, meeting);
		boolean retold = !before.title().equals(plan.title()) || !before.place().equals(plan.place());
		if (wasBooked && meeting.isBooked() && retold) {
			this.bookables.revise(Set.of(meeting.bookable()));
		}
		publish(meeting.view(), Set.copyOf(before.hosts()));
	}

	private void withdraw(ScheduledMeeting meeting, List<MeetingInUse> inUse) {
		if (meeting.isWithdrawn() || !close(meeting, inUse)) {
			return;
		}
		meeting.withdraw(this.clock.instant());
		publish(meeting.view(), Set.of());
	}

	private void open(ConsultationId consultation, ScheduledMeeting meeting) {
		if (meeting.isBooked()) {
			this.bookables.register(meeting.bookable(), new Scope(consultation.value()), meeting.time(),
					meeting.seats());
		}
	}

	/**
	 * Closes a meeting, then looks whether any seat is taken: in this order nobody can
	 * book one in between. The caller's transaction is rolled back if any is.
	 */
	private boolean close(ScheduledMeeting meeting, List<MeetingInUse> inUse) {
		if (!meeting.isBooked()) {
			return true;
		}
		this.bookables.withdraw(meeting.bookable());
		int taken = taken(meeting);
		if (taken > 0) {
			inUse.add(new MeetingInUse(meeting.key(), taken));
		}
		return taken == 0;
	}

	private int taken(ScheduledMeeting meeting) {
		return this.bookables.availability(meeting.bookable())
			.map((seats) -> seats.capacity() - seats.free())
			.orElse(0);
	}

	private void publish(Meeting meeting, Set<String> hostsBefore) {
		Set<String> hosts = new HashSet<>(hostsBefore);
		hosts.addAll(meeting.hosts());
		this.events.publishEvent(new MeetingChanged(meeting.consultation(), meeting.id(), List.copyOf(hosts)));
	}

}
