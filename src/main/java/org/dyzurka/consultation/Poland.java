package org.dyzurka.consultation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where the consultations take place: the zone of every local date and time, and the days
 * on which offices work.
 */
public final class Poland {

	/** The zone of every local date and time in files, pages and conversations. */
	public static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

	private Poland() {
	}

	/**
	 * Whether a day is a statutory holiday (art. 1 of the act of 18 January 1951 on days
	 * free from work). A Sunday that is nothing else is none.
	 */
	public static boolean isHoliday(LocalDate day) {
		return Holidays.contains(day);
	}

	/**
	 * Whether offices work on a day: Monday to Friday, unless it is a holiday.
	 */
	public static boolean isWorkingDay(LocalDate day) {
		return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !isHoliday(day);
	}

}
