package org.dyzurka.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dyzurka.booking.Rules;
import org.dyzurka.consultation.AnnouncementPlan;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Poland;
import org.dyzurka.duty.Roster;
import org.dyzurka.meeting.MeetingPlan;

/**
 * A consultation file, read and found to be in order.
 *
 * @param file its name
 * @param draft the consultation, under an id of no meaning
 * @param contents the documents' bytes by key
 * @param rules of its bookings
 * @param roster its experts and duties
 * @param meetings its meetings
 * @param announcements what is announced, by id
 * @param lines where each duty and meeting stands, by id
 */
record Programme(String file, Consultation draft, Map<Integer, byte[]> contents, Rules rules, Roster roster,
		List<MeetingPlan> meetings, Map<String, AnnouncementPlan> announcements, Map<String, Integer> lines) {

	/**
	 * The consultation under the id it has, or is to have.
	 */
	Consultation consultation(ConsultationId id) {
		return new Consultation(id, this.draft.slug(), this.draft.title(), this.draft.subject(), this.draft.purpose(),
				this.draft.legalBasis(), this.draft.audience(), this.draft.period(), this.draft.organisers(),
				this.draft.contact(), this.draft.portal(), this.draft.privacy(), this.draft.documents(),
				this.draft.places(), this.draft.notices());
	}

	/**
	 * The day of the first duty.
	 */
	Optional<LocalDate> firstDuty() {
		return this.roster.duties()
			.stream()
			.map((duty) -> LocalDate.ofInstant(duty.time().start(), Poland.ZONE))
			.min(LocalDate::compareTo);
	}

}
