package org.dyzurka.staff;

import java.util.List;
import java.util.UUID;

/**
 * What lies ahead, as the office reads it.
 *
 * @param consultations those that have not ended
 * @param changes what was changed lately, the latest first
 */
record Schedule(List<Part> consultations, List<ChangeLine> changes) {

	/**
	 * One consultation.
	 *
	 * @param id of the consultation
	 * @param title of the consultation
	 * @param period its days
	 * @param duties ahead, by start
	 * @param meetings ahead, by start
	 * @param experts who may fall ill
	 */
	record Part(UUID id, String title, String period, List<Line> duties, List<Line> meetings, List<Choice> experts) {
	}

	/**
	 * A duty or a meeting.
	 *
	 * @param id of it
	 * @param time day and hours
	 * @param name of the expert, or title of the meeting
	 * @param where the form and the place or number
	 * @param booked how many are booked
	 * @param all how many can be
	 */
	record Line(UUID id, String time, String name, String where, int booked, int all) {
	}

	/**
	 * Something to choose.
	 *
	 * @param value what a form sends
	 * @param name what it is called
	 */
	record Choice(String value, String name) {
	}

	/**
	 * A change carried out.
	 *
	 * @param id of the change
	 * @param kind of change, last part of a message key
	 * @param about what it was about, or empty when that is gone
	 * @param at when
	 * @param author who
	 * @param written how many were written to
	 * @param phoned how many the office is to phone
	 * @param unreachable how many cannot be told
	 */
	record ChangeLine(UUID id, ChangeKind kind, String about, String at, String author, int written, int phoned,
			int unreachable) {
	}

}
