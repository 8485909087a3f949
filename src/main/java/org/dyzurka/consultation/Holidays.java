package org.dyzurka.consultation;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * The holidays of Poland, by art. 1 of the act of 18 January 1951 on days free from work
 * (ustawa z dnia 18 stycznia 1951 r. o dniach wolnych od pracy) as it stands since 1
 * February 2025, other than Sundays that are nothing else.
 */
final class Holidays {

	private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(Month.JANUARY, 1), MonthDay.of(Month.JANUARY, 6),
			MonthDay.of(Month.MAY, 1), MonthDay.of(Month.MAY, 3), MonthDay.of(Month.AUGUST, 15),
			MonthDay.of(Month.NOVEMBER, 1), MonthDay.of(Month.NOVEMBER, 11), MonthDay.of(Month.DECEMBER, 25),
			MonthDay.of(Month.DECEMBER, 26));

	private static final MonthDay CHRISTMAS_EVE = MonthDay.of(Month.DECEMBER, 24);

	private static final int CHRISTMAS_EVE_SINCE = 2025;

	/** Easter itself, Easter Monday, Pentecost, Corpus Christi: in days after Easter. */
	private static final Set<Long> AFTER_EASTER = Set.of(0L, 1L, 49L, 60L);

	private Holidays() {
	}

	static boolean contains(LocalDate day) {
		MonthDay date = MonthDay.from(day);
		return FIXED.contains(date) || (CHRISTMAS_EVE.equals(date) && day.getYear() >= CHRISTMAS_EVE_SINCE)
				|| AFTER_EASTER.contains(ChronoUnit.DAYS.between(easter(day.getYear()), day));
	}

	/**
	 * Easter Sunday of the Gregorian calendar: the Sunday after the ecclesiastical full
	 * moon of spring (the anonymous algorithm, as in Meeus, Astronomical Algorithms,
	 * chapter 8).
	 */
	static LocalDate easter(int year) {
		int golden = year % 19;
		int century = year / 100;
		int yearOfCentury = year % 100;
		int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
		int epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
		int toSunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
		int late = (golden + 11 * epact + 22 * toSunday) / 451;
		int count = epact + toSunday - 7 * late + 114;
		return LocalDate.of(year, count / 31, count % 31 + 1);
	}

}
