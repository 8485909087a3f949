package org.dyzurka.wording;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/**
 * The few words about days and times that CLDR does not give, or gives in the wrong case.
 *
 * @param onDay the day of the week with its preposition, in a sentence: "we wtorek"
 * @param shortDay the day of the week on a button, up to four characters
 * @param heardDays more words for the day of the week, understood but never said
 * @param months more words for the months, January first, understood but never said
 * @param relative words for today, tomorrow and the day after, in this order
 * @param at words before an hour: "o godzinie"
 * @param numbers words for the numbers, those for one first
 * @param ordinalEndings what may stand after the digits of a day: "2nd"
 * @param morning words after an hour before noon, in the 12-hour clock
 * @param afternoon words after an hour past noon, in the 12-hour clock
 * @param asides words that change nothing beside a number, a day or a time
 * @param spoken what a voice says around days and times
 */
record Calendar(Map<DayOfWeek, String> onDay, Map<DayOfWeek, String> shortDay, Map<DayOfWeek, List<String>> heardDays,
		List<List<String>> months, List<List<String>> relative, List<String> at, List<List<String>> numbers,
		List<String> ordinalEndings, List<String> morning, List<String> afternoon, List<String> asides, Speech spoken) {
}
