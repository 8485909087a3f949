package org.dyzurka.notification;

import java.time.LocalDate;

import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Place;
import org.dyzurka.duty.DutyId;
import org.dyzurka.duty.ExpertId;
import org.dyzurka.duty.Way;
import org.dyzurka.meeting.MeetingId;

/**
 * What the office wishes to change about what is planned.
 */
public sealed interface PlanChange {

	/**
	 * An expert cannot be on duty for some days.
	 *
	 * @param expert who is ill
	 * @param from first day, in Europe/Warsaw
	 * @param to last day, not before the first
	 * @param remedy what becomes of their duties on these days
	 */
	record ExpertIll(ExpertId expert, LocalDate from, LocalDate to, Remedy remedy) implements PlanChange {

		public ExpertIll {
			if (to.isBefore(from)) {
				throw new IllegalArgumentException("Days of illness do not end before they begin");
			}
		}

	}

	/**
	 * A duty is given to another expert.
	 *
	 * @param duty the duty
	 * @param substitute who takes it
	 */
	record DutyReplaced(DutyId duty, ExpertId substitute) implements PlanChange {
	}

	/**
	 * A duty takes place on another day or at another time.
	 *
	 * @param duty the duty
	 * @param time when
	 */
	record DutyMoved(DutyId duty, TimeRange time) implements PlanChange {
	}

	/**
	 * A duty takes place elsewhere or under another number, by telephone instead of in
	 * person, or the other way round.
	 *
	 * @param duty the duty
	 * @param way how, and where
	 */
	record DutyRelocated(DutyId duty, Way way) implements PlanChange {
	}

	/**
	 * A duty does not take place.
	 *
	 * @param duty the duty
	 */
	record DutyCalledOff(DutyId duty) implements PlanChange {
	}

	/**
	 * A meeting takes place on another day or at another time.
	 *
	 * @param meeting the meeting
	 * @param time when
	 */
	record MeetingMoved(MeetingId meeting, TimeRange time) implements PlanChange {
	}

	/**
	 * A meeting takes place elsewhere.
	 *
	 * @param meeting the meeting
	 * @param place where
	 * @param seats how many there are
	 */
	record MeetingRelocated(MeetingId meeting, Place place, int seats) implements PlanChange {
	}

	/**
	 * A meeting does not take place.
	 *
	 * @param meeting the meeting
	 */
	record MeetingCalledOff(MeetingId meeting) implements PlanChange {
	}

	/**
	 * A consultation is extended, or cut short.
	 *
	 * @param consultation the consultation
	 * @param lastDay its new last day
	 */
	record ConsultationRescheduled(ConsultationId consultation, LocalDate lastDay) implements PlanChange {
	}

	/**
	 * What becomes of the duties of an expert who is ill.
	 */
	sealed interface Remedy {

		/**
		 * Somebody else takes them all.
		 *
		 * @param substitute an expert of the same consultation
		 */
		record Replace(ExpertId substitute) implements Remedy {
		}

		/**
		 * They take place later or earlier, at the same hours; the days between them stay
		 * as many as they are.
		 *
		 * @param firstDay day of the first of them
		 */
		record MoveTo(LocalDate firstDay) implements Remedy {
		}

		/**
		 * They do not take place.
		 */
		record CallOff() implements Remedy {
		}

	}

}
