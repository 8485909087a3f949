package org.dyzurka.staff;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;

import org.dyzurka.consultation.Poland;
import org.dyzurka.wording.Dates;
import org.dyzurka.wording.Words;

import org.springframework.stereotype.Component;

/**
 * Points in time as the office reads them, in Polish time.
 */
@Component
class Moments {

	private final Words words;

	Moments(Words words) {
		this.words = words;
	}

	/**
	 * Day, year and time: "2 września 2025, 10:30".
	 */
	String told(Instant moment, Locale reader) {
		Dates dates = this.words.dates(reader);
		ZonedDateTime local = moment.atZone(Poland.ZONE);
		return dates.period(local.toLocalDate(), local.toLocalDate()) + ", " + dates.time(local.toLocalTime());
	}

	/**
	 * Day and hours: "wtorek, 2 września, 08:00–12:00".
	 */
	String told(Instant from, Instant to, Locale reader) {
		Dates dates = this.words.dates(reader);
		ZonedDateTime start = from.atZone(Poland.ZONE);
		ZonedDateTime end = to.atZone(Poland.ZONE);
		String begins = dates.day(start.toLocalDate()) + ", " + dates.time(start.toLocalTime());
		return start.toLocalDate().equals(end.toLocalDate()) ? begins + "–" + dates.time(end.toLocalTime())
				: begins + " – " + dates.day(end.toLocalDate()) + ", " + dates.time(end.toLocalTime());
	}

}
