package org.dyzurka.notification;

import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Period;
import org.dyzurka.duty.Duty;
import org.dyzurka.meeting.Meeting;

/**
 * What becomes of one thing that was planned.
 */
public sealed interface PlanStep {

	/**
	 * Of a duty.
	 *
	 * @param before as it stood
	 * @param after as it stands; withdrawn if it was called off
	 */
	record OfDuty(Duty before, Duty after) implements PlanStep {
	}

	/**
	 * Of a meeting.
	 *
	 * @param before as it stood
	 * @param after as it stands; withdrawn if it was called off
	 */
	record OfMeeting(Meeting before, Meeting after) implements PlanStep {
	}

	/**
	 * Of a consultation.
	 *
	 * @param before as it stood
	 * @param after its days now
	 */
	record OfConsultation(Consultation before, Period after) implements PlanStep {
	}

}
