package org.dyzurka.wording;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What could be made of typed or spoken words, in all languages at once. Whatever is
 * ambiguous stays empty: asking again costs less than a wrong booking. A part is filled
 * only when the whole text was understood, so "not on Tuesday" yields no date.
 * <p>
 * A text may yield two readings, of which the scene takes the one it asked for:
 * {@code 10} is a number and ten o'clock, {@code 12.10} a day in October and ten past
 * twelve. One digit is only a number, {@code 2.09} only a date.
 *
 * @param plain the text as {@link Plain#of} makes it, for comparison with labels and
 * codes
 * @param number a whole number, of up to nine digits or as a word from one to twelve
 * @param date the day meant; without a year the nearest that is not past
 * @param weekday the day of the week, where nothing else was said of the day
 * @param time the time of day in 24 hours
 * @param command the word understood everywhere
 * @param code six digits that may be the code of a booking, by themselves or beside a
 * command: "rezygnuj 123456"
 * @param language the language that the text names, and nothing else: "English", "ukr"
 */
public record Heard(String plain, OptionalInt number, Optional<LocalDate> date, Optional<DayOfWeek> weekday,
		Optional<LocalTime> time, Optional<Command> command, Optional<String> code, Optional<Locale> language) {
}
