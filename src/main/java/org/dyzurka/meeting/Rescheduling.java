package org.dyzurka.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Period;
import org.dyzurka.consultation.Place;
import org.dyzurka.consultation.Poland;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The city's own changes to a single meeting.
 */
@Component
class Rescheduling {

	private final ScheduledMeetings meetings;

	private final Scheduling scheduling;

	private final Bookables bookables;

	private final Consultations consultations;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Rescheduling(ScheduledMeetings meetings, Scheduling scheduling, Bookables bookables, Consultations consultations,
			ApplicationEventPublisher events, Clock clock) {
		this.meetings = meetings;
		this.scheduling = scheduling;
		this.bookables = bookables;
		this.consultations = consultations;
		this.events = events;
		this.clock = clock;
	}

	MeetingChangeResult move(MeetingId id, TimeRange time) {
		return change(id, (meeting) -> {
			if (meeting.time().equals(time)) {
				return new MeetingChangeResult.Same();
			}
			if (!time.start().isAfter(this.clock.instant())) {
				return new MeetingChangeResult.Past();
			}
			Period period = this.consultations.find(meeting.consultation()).orElseThrow().period();
			if (!period.contains(LocalDate.ofInstant(time.start(), Poland.ZONE))) {
				return new MeetingChangeResult.OutsidePeriod(period);
			}
			meeting.moveTo(time, this.clock.instant());
			this.scheduling.open(meeting);
			return changed(meeting);
		});
	}

	MeetingChangeResult relocate(MeetingId id, Place place, int seats) {
		return change(id, (meeting) -> {
			boolean seated = meeting.isBooked();
			Meeting before = meeting.view();
			if (before.place().equals(place) && (!seated || before.seats() == seats)) {
				return new MeetingChangeResult.Same();
			}
			if (!seated) {
				meeting.relocate(place, seats, this.clock.instant());
				return changed(meeting);
			}
			// Closed first, so that no seat is taken between the look and the change
			this.bookables.withdraw(meeting.bookable());
			int taken = this.scheduling.taken(meeting);
			if (seats < Math.max(1, taken)) {
				return new MeetingChangeResult.TooFewSeats(taken);
			}
			meeting.relocate(place, seats, this.clock.instant());
			if (!before.place().equals(place)) {
				this.bookables.revise(Set.of(meeting.bookable()));
			}
			this.scheduling.open(meeting);
			return changed(meeting);
		});
	}

	MeetingChangeResult cancel(MeetingId id) {
		return change(id, (meeting) -> {
			if (meeting.isBooked()) {
				this.bookables.withdraw(meeting.bookable());
			}
			meeting.withdraw(this.clock.instant());
			return changed(meeting);
		});
	}

	private MeetingChangeResult change(MeetingId id, Function<ScheduledMeeting, MeetingChangeResult> work) {
		Optional<ScheduledMeeting> meeting = this.meetings.findById(id.value()).filter((found) -> !found.isWithdrawn());
		if (meeting.isEmpty()) {
			return new MeetingChangeResult.NoMeeting();
		}
		if (!meeting.get().time().start().isAfter(this.clock.instant())) {
			return new MeetingChangeResult.Begun();
		}
		return work.apply(meeting.get());
	}

	private MeetingChangeResult changed(ScheduledMeeting meeting) {
		meeting.leaveToOffice();
		Meeting view = meeting.view();
		this.events.publishEvent(new MeetingChanged(view.consultation(), view.id(), view.hosts()));
		return new MeetingChangeResult.Changed(view);
	}

}
