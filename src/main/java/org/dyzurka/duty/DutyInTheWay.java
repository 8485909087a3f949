package org.dyzurka.duty;

import java.util.List;

import org.dyzurka.booking.Stranded;

/**
 * Why a roster cannot be followed.
 */
public sealed interface DutyInTheWay {

	/**
	 * The duty's id in the consultation file.
	 */
	String key();

	/**
	 * The roster drops the duty, changes its form, or leaves it without slots that are
	 * booked or held.
	 *
	 * @param key of the duty
	 * @param form how its expert is met
	 * @param bookings that would be lost, by start
	 * @param held how many such slots are only held, by somebody who is booking or to
	 * whom they are offered
	 */
	record Booked(String key, Form form, List<Stranded> bookings, int held) implements DutyInTheWay {

		public Booked {
			bookings = List.copyOf(bookings);
		}

	}

	/**
	 * The office changed the duty since its file planned it, and the roster plans it
	 * otherwise than it stands.
	 *
	 * @param key of the duty
	 * @param standing as the office left it
	 */
	record ByOffice(String key, Duty standing) implements DutyInTheWay {
	}

	/**
	 * Its expert is on another duty at that time, which the office moved or gave them.
	 *
	 * @param key of the duty
	 * @param other as it stands
	 */
	record Overlaps(String key, Duty other) implements DutyInTheWay {
	}

}
