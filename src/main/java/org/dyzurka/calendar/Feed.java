package org.dyzurka.calendar;

import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.duty.ExpertId;

/**
 * A calendar to subscribe to.
 */
sealed interface Feed {

	/** What its editions are counted by. */
	Subject subject();

	/**
	 * What is booked with an expert.
	 *
	 * @param expert whose
	 */
	record OfExpert(ExpertId expert) implements Feed {

		@Override
		public Subject subject() {
			return Subject.of(this.expert);
		}

	}

	/**
	 * What everyone may know of a consultation.
	 *
	 * @param consultation which
	 */
	record OfConsultation(ConsultationId consultation) implements Feed {

		@Override
		public Subject subject() {
			return Subject.of(this.consultation);
		}

	}

}
