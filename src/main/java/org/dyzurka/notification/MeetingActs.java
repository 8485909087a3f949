package org.dyzurka.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.dyzurka.booking.Availability;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.Scope;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Period;
import org.dyzurka.consultation.Place;
import org.dyzurka.consultation.Poland;
import org.dyzurka.conversation.Matter;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.MeetingChangeResult;
import org.dyzurka.meeting.MeetingId;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.notification.TouchedBooking.Alternative;

import org.springframework.stereotype.Component;

/**
 * Changes of plan that concern meetings, or the days of a whole consultation.
 */
@Component
class MeetingActs {

	private final Consultations consultations;

	private final Duties duties;

	private final Meetings meetings;

	private final Bookables bookables;

	private final Bookings bookings;

	private final Alternatives alternatives;

	private final Clock clock;

	MeetingActs(Consultations consultations, Duties duties, Meetings meetings, Bookables bookables, Bookings bookings,
			Alternatives alternatives, Clock clock) {
		this.consultations = consultations;
		this.duties = duties;
		this.meetings = meetings;
		this.bookables = bookables;
		this.bookings = bookings;
		this.alternatives = alternatives;
		this.clock = clock;
	}

	void move(MeetingId id, TimeRange time, Enactment enactment) {
		one(id, enactment, (meeting) -> {
			List<Booking> booked = standstill(meeting, false);
			if (changed(meeting, this.meetings.move(id, time), enactment)) {
				booked.forEach((booking) -> overlaps(stays(booking, Matter.Change.TIME, enactment), enactment));
			}
		});
	}

	void relocate(MeetingId id, Place place, int seats, Enactment enactment) {
		one(id, enactment, (meeting) -> {
			List<Booking> booked = standstill(meeting, false);
			boolean changed = changed(meeting, this.meetings.relocate(id, place, seats), enactment);
			// Other seats in the same room are nobody's matter
			if (changed && !meeting.place().equals(place)) {
				booked.forEach((booking) -> stays(booking, Matter.Change.PLACE, enactment));
			}
		});
	}

	void callOff(MeetingId id, Enactment enactment) {
		one(id, enactment, (meeting) -> {
			List<Booking> booked = standstill(meeting, true);
			if (!changed(meeting, this.meetings.cancel(id), enactment)) {
				return;
			}
			booked.forEach((booking) -> this.bookings.callOff(booking.id()));
			Map<BookingId, List<Alternative>> kept = this.alternatives.of(meeting.consultation(), booked, null);
			booked.forEach((booking) -> enactment.ends(booking, kept.getOrDefault(booking.id(), List.of())));
		});
	}

	void reschedule(ConsultationId id, LocalDate lastDay, Enactment enactment) {
		Optional<Consultation> found = this.consultations.find(id);
		if (found.isEmpty()) {
			enactment.refuse(new PlanRefusal.Unknown());
			return;
		}
		Consultation before = found.get();
		LocalDate first = before.period().from();
		if (lastDay.isBefore(first) || lastDay.isBefore(LocalDate.ofInstant(this.clock.instant(), Poland.ZONE))) {
			enactment.refuse(new PlanRefusal.EndsTooEarly());
			return;
		}
		if (lastDay.equals(before.period().to())) {
			enactment.refuse(new PlanRefusal.SameEnd());
			return;
		}
		List<Duty> duties = this.duties.of(id).stream().filter((duty) -> isAfter(duty.time(), lastDay)).toList();
		List<Meeting> meetings = this.meetings.of(id)
			.stream()
			.filter((meeting) -> isAfter(meeting.time(), lastDay))
			.toList();
		if (!duties.isEmpty() || !meetings.isEmpty()) {
			enactment.refuse(new PlanRefusal.Stranded(duties, meetings));
			return;
		}
		Period after = new Period(first, lastDay);
		this.consultations.reschedule(id, after);
		enactment.step(new PlanStep.OfConsultation(before, after));
		int days = Math.toIntExact(ChronoUnit.DAYS.between(first, lastDay)) + 1;
		int least = before.notices().shortestConsultation();
		if (days < least && lastDay.isBefore(before.period().to())) {
			enactment.warn(new PlanWarning.ShortConsultation(days, least));
		}
	}

	private void one(MeetingId id, Enactment enactment, Consumer<Meeting> act) {
		this.meetings.meeting(id).ifPresentOrElse(act, () -> enactment.refuse(new PlanRefusal.Unknown()));
	}

	private List<Booking> standstill(Meeting meeting, boolean withOthers) {
		List<BookableId> all = new ArrayList<>(List.of(meeting.bookable()));
		if (withOthers) {
			Scope scope = new Scope(meeting.consultation().value());
			this.bookables.open(scope).stream().map(Availability::bookable).forEach(all::add);
		}
		if (this.bookables.availability(meeting.bookable()).isEmpty()) {
			return List.of();
		}
		return this.bookings.standstill(all)
			.stream()
			.filter((booking) -> booking.bookable().equals(meeting.bookable()))
			.toList();
	}

	private Booking stays(Booking before, Matter.Change change, Enactment enactment) {
		Booking after = this.bookings.find(before.id()).orElseThrow();
		enactment.stays(before, after, change);
		enactment.needs(after, this.clock.instant());
		return after;
	}

	private void overlaps(Booking moved, Enactment enactment) {
		if (moved.resident() == null) {
			return;
		}
		for (Booking other : this.bookings.ahead(moved.resident())) {
			if (!other.id().equals(moved.id()) && other.time().overlaps(moved.time())) {
				enactment.warn(new PlanWarning.Overlap(moved.code(), other.code()));
			}
		}
	}

	private static boolean changed(Meeting before, MeetingChangeResult result, Enactment enactment) {
		if (result instanceof MeetingChangeResult.Changed(Meeting after)) {
			enactment.step(new PlanStep.OfMeeting(before, after));
			return true;
		}
		enactment.refuse(new PlanRefusal.OfMeeting(before, result));
		return false;
	}

	private static boolean isAfter(TimeRange time, LocalDate day) {
		return LocalDate.ofInstant(time.start(), Poland.ZONE).isAfter(day);
	}

}
