package org.dyzurka.wording;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.OptionalInt;

/**
 * What one word, or a few that belong together, can mean in a time or a number.
 */
sealed interface Part {

	record Weekday(DayOfWeek day) implements Part {
	}

	record MonthName(Month month) implements Part {
	}

	/** Days from today. */
	record Relative(int days) implements Part {
	}

	/** A number; only written in digits can it be an hour. */
	record Count(int value, boolean digits) implements Part {
	}

	/** A day and a month in figures. */
	record Day(int day, int month, OptionalInt year) implements Part {
	}

	/** Two figures with a dot: a day and a month, or an hour and minutes. */
	record Dotted(int first, int second, boolean twoDigits) implements Part {
	}

	/** An hour and minutes with a colon. */
	record Clock(int hour, int minute, boolean twoDigits) implements Part {
	}

	/** A word beside an hour: "at". */
	record At() implements Part {
	}

	/** Half of the day in the 12-hour clock. */
	record Half(boolean afternoon) implements Part {
	}

	/** A word that changes nothing. */
	record Aside() implements Part {
	}

	record Unknown() implements Part {
	}

}
