package org.dyzurka.duty;

import java.util.Map;

import org.dyzurka.booking.BookableId;
import org.dyzurka.consultation.Period;

/**
 * What became of the city's wish to change a duty. After a refusal the caller rolls its
 * transaction back.
 */
public sealed interface DutyChangeResult {

	/**
	 * Changed.
	 *
	 * @param duty as it stands now
	 * @param successors for each booked slot that is no more, the slot its booking is to
	 * be moved to; empty where the slots stay, and where the duty was called off
	 */
	record Changed(Duty duty, Map<BookableId, BookableId> successors) implements DutyChangeResult {

		public Changed {
			successors = Map.copyOf(successors);
		}

	}

	/**
	 * There is no such duty, or it was called off.
	 */
	record NoDuty() implements DutyChangeResult {
	}

	/**
	 * It has begun, or is over.
	 */
	record Begun() implements DutyChangeResult {
	}

	/**
	 * It is that way already.
	 */
	record Same() implements DutyChangeResult {
	}

	/**
	 * There is no such expert in the consultation.
	 */
	record NoExpert() implements DutyChangeResult {
	}

	/**
	 * The wished time has begun already.
	 */
	record Past() implements DutyChangeResult {
	}

	/**
	 * The wished day is none of the consultation's.
	 *
	 * @param period its days
	 */
	record OutsidePeriod(Period period) implements DutyChangeResult {
	}

	/**
	 * The expert is on duty at that time already.
	 *
	 * @param other that duty
	 */
	record Overlaps(Duty other) implements DutyChangeResult {
	}

	/**
	 * More slots are booked than the wished time has.
	 *
	 * @param booked how many are booked
	 * @param slots how many could be
	 */
	record TooShort(int booked, int slots) implements DutyChangeResult {
	}

}
