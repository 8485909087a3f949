package org.dyzurka.consultation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How far ahead a sign language interpreter is to be asked for: at least three working
 * days before the event (art. 12 with art. 11 of the act of 19 August 2011 on sign
 * language and other means of communication). Days are counted whole, in Polish time: the
 * last moment is the end of the third working day before the day of the event. Nothing
 * bars a later request, but the law promises nothing then.
 */
public final class InterpreterNotice {

	private static final int WORKING_DAYS = 3;

	private InterpreterNotice() {
	}

	/**
	 * The last day on which an interpreter for an event can be asked for in time.
	 * @param start of the event
	 */
	public static LocalDate lastDay(Instant start) {
		LocalDate day = LocalDate.ofInstant(start, Poland.ZONE);
		for (int left = WORKING_DAYS; left > 0;) {
			day = day.minusDays(1);
			if (Poland.isWorkingDay(day)) {
				left--;
			}
		}
		return day;
	}

	/**
	 * Whether an interpreter is asked for in time.
	 * @param asked when
	 * @param start of the event
	 */
	public static boolean isInTime(Instant asked, Instant start) {
		return !LocalDate.ofInstant(asked, Poland.ZONE).isAfter(lastDay(start));
	}

}
