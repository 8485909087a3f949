package org.dyzurka.consultation;

import java.time.LocalDate;

/**
 * The days of a consultation in Poland, both ends belonging to it.
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {

	public Period {
		if (to.isBefore(from)) {
			throw new IllegalArgumentException("A period does not end before it begins");
		}
	}

	/**
	 * Whether a day belongs to it.
	 */
	public boolean contains(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.to);
	}

}
