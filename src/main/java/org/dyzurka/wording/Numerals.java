package org.dyzurka.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;

/**
 * Numbers in words, each in the cases in which a voice needs it, by the rules of CLDR.
 * Written out once, as the formatter behind is slow to build and not safe for several
 * threads.
 *
 * @param counting 0 to 99: one, two
 * @param hoursAt 0 to 23, after the word for "at"
 * @param hoursUntil 0 to 23, after the words for "from" and "until"
 * @param daysOf 0 to 31, before the name of a month
 * @param minutes 0 to 59, after an hour; below ten as they sound behind a zero
 */
record Numerals(List<String> counting, List<String> hoursAt, List<String> hoursUntil, List<String> daysOf,
		List<String> minutes) {

	/**
	 * Minutes are feminine in Polish and Ukrainian ("dwadzieścia dwie"), but a Polish
	 * zero makes digits of them ("zero dwa").
	 */
	private static final Map<String, Rules> RULES = Map.of("pl", new Rules("%spellout-cardinal-masculine",
			"%spellout-ordinal-feminine-locative", "%spellout-ordinal-feminine-genitive",
			"%spellout-ordinal-masculine-genitive", "%spellout-cardinal-masculine", "%spellout-cardinal-feminine"),
			"en",
			new Rules("%spellout-cardinal", "%spellout-cardinal", "%spellout-cardinal", "%spellout-ordinal",
					"%spellout-cardinal", "%spellout-cardinal"),
			"uk",
			new Rules("%spellout-cardinal-masculine", "%spellout-ordinal-feminine-locative",
					"%spellout-ordinal-feminine-genitive", "%spellout-ordinal-neuter-genitive",
					"%spellout-cardinal-feminine", "%spellout-cardinal-feminine"));

	/**
	 * The numbers of that language.
	 * @throws IllegalArgumentException if its grammar is not known here
	 */
	static Numerals of(Locale language) {
		Rules rules = RULES.get(language.getLanguage());
		if (rules == null) {
			throw new IllegalArgumentException("No numbers in the language \"" + language + "\"");
		}
		RuleBasedNumberFormat format = new RuleBasedNumberFormat(ULocale.forLocale(language),
				RuleBasedNumberFormat.SPELLOUT);
		return new Numerals(words(format, rules.counting(), 100), words(format, rules.hourAt(), 24),
				words(format, rules.hourUntil(), 24), words(format, rules.dayOf(), 32),
				IntStream.range(0, 60)
					.mapToObj((minute) -> format.format(minute, (minute < 10) ? rules.fewMinutes() : rules.minutes()))
					.toList());
	}

	private static List<String> words(RuleBasedNumberFormat format, String rule, int end) {
		return IntStream.range(0, end).mapToObj((number) -> format.format(number, rule)).toList();
	}

	/** Names of rule sets. */
	private record Rules(String counting, String hourAt, String hourUntil, String dayOf, String fewMinutes,
			String minutes) {
	}

}
