package org.dyzurka.wording;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates and times as they are written in one language, with the day of the week and the
 * 24-hour clock. Month and weekday names are those of CLDR; what CLDR lacks stands in
 * {@code bot-scripts}, section {@code calendar}.
 */
public final class Dates {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	private final Calendar calendar;

	private final DateTimeFormatter day;

	private final DateTimeFormatter dayOfMonth;

	private final DateTimeFormatter dayOfYear;

	private final DateTimeFormatter onButton;

	Dates(Locale language, Calendar calendar) {
		this.calendar = calendar;
		this.day = DateTimeFormatter.ofPattern("EEEE, d MMMM", language);
		this.dayOfMonth = DateTimeFormatter.ofPattern("d MMMM", language);
		this.dayOfYear = DateTimeFormatter.ofPattern("d MMMM uuuu", language);
		this.onButton = DateTimeFormatter
			.ofPattern(language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "d MMM" : "d.MM", language);
	}

	/**
	 * The day as a headline: "wtorek, 2 września".
	 */
	public String day(LocalDate date) {
		return this.day.format(date);
	}

	/**
	 * The day inside a sentence, with its preposition: "we wtorek, 2 września".
	 */
	public String onDay(LocalDate date) {
		return this.calendar.onDay().get(date.getDayOfWeek()) + ", " + this.dayOfMonth.format(date);
	}

	/**
	 * The day on a button, in at most twelve characters: "wt 2.09".
	 */
	public String shortDay(LocalDate date) {
		return this.calendar.shortDay().get(date.getDayOfWeek()) + " " + this.onButton.format(date);
	}

	/**
	 * The day on a button or in a text message: "śr 3.09", by SMS "sr 3.09".
	 */
	public String shortDay(LocalDate date, Manner manner) {
		return switch (manner) {
			case SCREEN, VOICE -> shortDay(date);
			case SMS -> Gsm.latinWithoutMarks(shortDay(date));
		};
	}

	/**
	 * The time of day: "10:30".
	 */
	public String time(LocalTime time) {
		return TIME.format(time);
	}

	/**
	 * From the first day to the last, both included: "25 sierpnia – 26 września 2025".
	 * @throws IllegalArgumentException if it ends before it begins
	 */
	public String period(LocalDate from, LocalDate to) {
		if (to.isBefore(from)) {
			throw new IllegalArgumentException("A period ends on its first day or later");
		}
		if (from.equals(to)) {
			return this.dayOfYear.format(to);
		}
		if (YearMonth.from(from).equals(YearMonth.from(to))) {
			return from.getDayOfMonth() + "–" + this.dayOfYear.format(to);
		}
		DateTimeFormatter first = (from.getYear() == to.getYear()) ? this.dayOfMonth : this.dayOfYear;
		return first.format(from) + " – " + this.dayOfYear.format(to);
	}

}
