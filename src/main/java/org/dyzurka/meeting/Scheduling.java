package org.dyzurka.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.Scope;
import org.dyzurka.booking.Stranded;
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

	private final Bookings bookings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Scheduling(ScheduledMeetings meetings, Bookables bookables, Bookings bookings, ApplicationEventPublisher events,
			Clock clock) {
		this.meetings = meetings;
		this.bookables = bookables;
		this.bookings = bookings;
		this.events = events;
		this.clock = clock;
	}

	List<MeetingInTheWay> follow(ConsultationId consultation, List<MeetingPlan> plans, Set<String> settled) {
		Map<String, ScheduledMeeting> before = new HashMap<>();
		this.meetings.findByConsultationOrderByStartsAtAscFileKeyAsc(consultation.value())
			.forEach((meeting) -> before.put(meeting.key(), meeting));
		List<MeetingInTheWay> inTheWay = new ArrayList<>();
		for (MeetingPlan plan : plans) {
			ScheduledMeeting meeting = before.remove(plan.key());
			if (meeting == null) {
				add(consultation, plan);
			}
			else if (settled.contains(plan.key())) {
				retell(meeting, plan);
			}
			else {
				change(meeting, plan, inTheWay);
			}
		}
		for (ScheduledMeeting vanished : before.values()) {
			withdraw(vanished, inTheWay);
		}
		return inTheWay;
	}

	private void add(ConsultationId consultation, MeetingPlan plan) {
		ScheduledMeeting meeting = this.meetings.save(new ScheduledMeeting(consultation, plan, this.clock.instant()));
		open(meeting);
		publish(meeting.view(), Set.of());
	}

	private void change(ScheduledMeeting meeting, MeetingPlan plan, List<MeetingInTheWay> inTheWay) {
		if (meeting.follows(plan)) {
			meeting.leaveToFile();
			return;
		}
		if (meeting.isByOffice()) {
			inTheWay.add(new MeetingInTheWay.ByOffice(meeting.key(), meeting.view()));
			return;
		}
		boolean replanned = !meeting.time().equals(plan.time()) || plan.booking() == MeetingBooking.NONE;
		List<Booking> booked = standstill(meeting);
		int taken = taken(meeting);
		if (taken > 0 && (replanned || plan.seats() < taken)) {
			inTheWay.add(inUse(meeting, booked, taken));
			return;
		}
		boolean wasBooked = meeting.isBooked();
		if (wasBooked && plan.booking() == MeetingBooking.NONE) {
			this.bookables.withdraw(meeting.bookable());
		}
		Meeting before = meeting.view();
		meeting.amend(plan, this.clock.instant());
		open(meeting);
		boolean retold = !before.title().equals(plan.title()) || !before.place().equals(plan.place());
		if (wasBooked && meeting.isBooked() && retold) {
			this.bookables.revise(Set.of(meeting.bookable()));
		}
		publish(meeting.view(), Set.copyOf(before.hosts()));
		if (!booked.isEmpty() && !before.place().isSameSpot(plan.place())) {
			this.events.publishEvent(new MeetingRelocated(before.id()));
		}
	}

	/** Leaves a meeting as it stands; only its place may be described anew. */
	private void retell(ScheduledMeeting meeting, MeetingPlan plan) {
		Meeting before = meeting.view();
		if (!meeting.refurnish(plan.place(), this.clock.instant())) {
			return;
		}
		if (meeting.isBooked()) {
			this.bookables.revise(Set.of(meeting.bookable()));
		}
		publish(meeting.view(), Set.of());
		if (!before.place().isSameSpot(plan.place())) {
			this.events.publishEvent(new MeetingRelocated(before.id()));
		}
	}

	private void withdraw(ScheduledMeeting meeting, List<MeetingInTheWay> inTheWay) {
		meeting.leaveToFile();
		if (meeting.isWithdrawn()) {
			return;
		}
		List<Booking> booked = standstill(meeting);
		int taken = taken(meeting);
		if (taken > 0) {
			inTheWay.add(inUse(meeting, booked, taken));
			return;
		}
		if (meeting.isBooked()) {
			this.bookables.withdraw(meeting.bookable());
		}
		meeting.withdraw(this.clock.instant());
		publish(meeting.view(), Set.of());
	}

	/**
	 * Opens a meeting's seats for booking, where they are booked.
	 */
	void open(ScheduledMeeting meeting) {
		if (meeting.isBooked()) {
			this.bookables.register(meeting.bookable(), new Scope(meeting.consultation().value()), meeting.group(),
					meeting.time(), meeting.seats());
		}
	}

	/**
	 * Makes whoever books seats wait.
	 * @return the live bookings
	 */
	private List<Booking> standstill(ScheduledMeeting meeting) {
		return meeting.isBooked() ? this.bookings.standstill(List.of(meeting.bookable())) : List.of();
	}

	private static MeetingInTheWay inUse(ScheduledMeeting meeting, List<Booking> booked, int taken) {
		int seats = booked.stream().mapToInt(Booking::seats).sum();
		return new MeetingInTheWay.Booked(meeting.key(), booked.stream().map(Stranded::of).toList(), taken - seats);
	}

	int taken(ScheduledMeeting meeting) {
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
