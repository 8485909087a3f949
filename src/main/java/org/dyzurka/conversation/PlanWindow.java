package org.dyzurka.conversation;

import java.util.List;
import java.util.Optional;

import org.dyzurka.booking.BookableId;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.OpenMeeting;

/**
 * Where a scene sees what can be booked.
 */
final class PlanWindow {

	private final Reception reception;

	private final Offer offer;

	PlanWindow(Reception reception, Offer offer) {
		this.reception = reception;
		this.offer = offer;
	}

	List<Duty> duties(ConsultationId consultation) {
		return this.reception.duties().of(consultation);
	}

	List<Meeting> meetings(ConsultationId consultation) {
		return this.reception.meetings().of(consultation);
	}

	/** Those that can be booked right now, by start. */
	List<Slot> openSlots(ConsultationId consultation, Form form) {
		return this.offer.slots(consultation, form);
	}

	/** Those with seats that can be booked right now, by start. */
	List<OpenMeeting> openMeetings(ConsultationId consultation) {
		return this.offer.meetings(consultation);
	}

	/** One slot, bookable or not; empty for the seats of a meeting. */
	Optional<Slot> slot(BookableId id) {
		return this.reception.duties().slot(id);
	}

	/** The meeting whose seats these are; empty for a slot. */
	Optional<Meeting> meeting(BookableId id) {
		return this.reception.meetings().find(id);
	}

}
