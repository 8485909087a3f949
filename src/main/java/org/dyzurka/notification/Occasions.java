package org.dyzurka.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Wish;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.Meetings;

import org.springframework.stereotype.Component;

/**
 * The talks and meetings behind what is booked.
 */
@Component
class Occasions {

	private final Duties duties;

	private final Meetings meetings;

	private final Consultations consultations;

	Occasions(Duties duties, Meetings meetings, Consultations consultations) {
		this.duties = duties;
		this.meetings = meetings;
		this.consultations = consultations;
	}

	/**
	 * What a bookable is for.
	 */
	Optional<Occasion> of(BookableId bookable) {
		return this.duties.slot(bookable)
			.map((slot) -> new Occasion(slot.duty().consultation(), slot.duty().withdrawn()))
			.or(() -> this.meetings.find(bookable)
				.map((meeting) -> new Occasion(meeting.consultation(), meeting.withdrawn())));
	}

	/**
	 * Everything that can be booked in a consultation as it stands.
	 */
	List<BookableId> bookables(ConsultationId consultation) {
		List<BookableId> all = new ArrayList<>();
		for (Duty duty : this.duties.of(consultation)) {
			this.duties.slotsIn(duty.id()).stream().map(Slot::id).forEach(all::add);
		}
		this.meetings.of(consultation).stream().map(Meeting::bookable).forEach(all::add);
		return all;
	}

	/**
	 * How long before a booking a consultation reminds of it, the longest first.
	 */
	List<Duration> reminders(ConsultationId consultation) {
		return this.consultations.find(consultation).map((found) -> found.notices().reminders()).orElse(List.of());
	}

	/**
	 * The consultation that a bookable belongs to.
	 */
	Optional<Consultation> consultation(BookableId bookable) {
		return of(bookable).flatMap((occasion) -> this.consultations.find(occasion.consultation()));
	}

	/**
	 * The consultation in which somebody waits.
	 */
	Optional<Consultation> consultation(Wish wish) {
		return this.consultations.find(new ConsultationId(wish.scope().value()));
	}

}
