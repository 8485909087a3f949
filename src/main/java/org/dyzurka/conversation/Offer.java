package org.dyzurka.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.DutyId;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.OpenMeeting;

/**
 * What the scenes offer for booking.
 */
sealed interface Offer {

	/** Slots, by start. */
	List<Slot> slots(ConsultationId consultation, Form form);

	/** Meetings, by start. */
	List<OpenMeeting> meetings(ConsultationId consultation);

	/**
	 * What can be booked right now.
	 */
	record Free(Reception reception) implements Offer {

		@Override
		public List<Slot> slots(ConsultationId consultation, Form form) {
			return this.reception.duties().open(consultation, form);
		}

		@Override
		public List<OpenMeeting> meetings(ConsultationId consultation) {
			return this.reception.meetings().open(consultation);
		}

	}

	/**
	 * Everything bookable that lies ahead, as if nobody had booked yet: what a printed
	 * sheet tells.
	 */
	record Ahead(Reception reception) implements Offer {

		@Override
		public List<Slot> slots(ConsultationId consultation, Form form) {
			Set<DutyId> duties = new LinkedHashSet<>();
			Set<LocalDate> days = new LinkedHashSet<>();
			for (Duty duty : this.reception.duties().of(consultation)) {
				if (duty.form() == form && duty.time().end().isAfter(now())) {
					duties.add(duty.id());
					days.add(Telling.local(duty.time().start()).toLocalDate());
					days.add(Telling.local(duty.time().end()).toLocalDate());
				}
			}
			List<Slot> slots = new ArrayList<>();
			for (LocalDate day : days) {
				for (Slot slot : this.reception.duties().slotsOn(day)) {
					if (duties.contains(slot.duty().id()) && !slot.walkIn() && slot.time().start().isAfter(now())) {
						slots.add(slot);
					}
				}
			}
			slots.sort(Comparator.comparing((slot) -> slot.time().start()));
			return slots;
		}

		@Override
		public List<OpenMeeting> meetings(ConsultationId consultation) {
			List<OpenMeeting> meetings = new ArrayList<>();
			for (Meeting meeting : this.reception.meetings().of(consultation)) {
				if (meeting.time().start().isAfter(now())) {
					meetings.add(new OpenMeeting(meeting, meeting.seats()));
				}
			}
			return meetings;
		}

		private Instant now() {
			return this.reception.clock().instant();
		}

	}

}
