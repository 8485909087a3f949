package org.dyzurka.meeting;

import org.dyzurka.consultation.Period;

/**
 * What became of the city's wish to change a meeting. After a refusal the caller rolls
 * its transaction back.
 */
public sealed interface MeetingChangeResult {

	/**
	 * Changed.
	 *
	 * @param meeting as it stands now
	 */
	record Changed(Meeting meeting) implements MeetingChangeResult {
	}

	/**
	 * There is no such meeting, or it was called off.
	 */
	record NoMeeting() implements MeetingChangeResult {
	}

	/**
	 * It has begun, or is over.
	 */
	record Begun() implements MeetingChangeResult {
	}

	/**
	 * It is that way already.
	 */
	record Same() implements MeetingChangeResult {
	}

	/**
	 * The wished time has begun already.
	 */
	record Past() implements MeetingChangeResult {
	}

	/**
	 * The wished day is none of the consultation's.
	 *
	 * @param period its days
	 */
	record OutsidePeriod(Period period) implements MeetingChangeResult {
	}

	/**
	 * More seats are booked or held than there would be, or there would be none.
	 *
	 * @param taken how many are
	 */
	record TooFewSeats(int taken) implements MeetingChangeResult {
	}

}
