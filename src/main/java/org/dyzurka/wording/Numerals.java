package org.dyzurka.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
	private static final Map<String, Numerals> ALL = Map.of("pl", spelt("pl", "%spellout-cardinal-masculine",
			"%spellout-ordinal-feminine-locative", "%spellout-ordinal-feminine-genitive",
			"%spellout-ordinal-masculine-genitive", "%spellout-cardinal-masculine", "%spellout-cardinal-feminine"),
			"en",
			spelt("en", "%spellout-cardinal", "%spellout-cardinal", "%spellout-cardinal", "%spellout-ordinal",
					"%spellout-cardinal", "%spellout-cardinal"),
			"uk",
			spelt("uk", "%spellout-cardinal-masculine", "%spellout-ordinal-feminine-locative",
					"%spellout-ordinal-feminine-genitive", "%spellout-ordinal-neuter-genitive",
					"%spellout-cardinal-feminine", "%spellout-cardinal-feminine"));

	/**
	 * The numbers of that language.
	 * @throws IllegalArgumentException if its grammar is not known here
	 */
	static Numerals of(Locale language) {
		Numerals numerals = ALL.get(language.getLanguage());
		if (numerals == null) {
			throw new IllegalArgumentException("No numbers in the language \"" + language + "\"");
		}
		return numerals;
	}

	/** The names are those of ICU's rule sets. */
	private static Numerals spelt(String language, String counting, String hourAt, String hourUntil, String dayOf,
			String fewMinutes, String minutes) {
		RuleBasedNumberFormat format = new RuleBasedNumberFormat(ULocale.forLanguageTag(language),
				RuleBasedNumberFormat.SPELLOUT);
		return new Numerals(words(format, counting, 0, 100), words(format, hourAt, 0, 24),
				words(format, hourUntil, 0, 24), words(format, dayOf, 0, 32),
				Stream.concat(words(format, fewMinutes, 0, 10).stream(), words(format, minutes, 10, 60).stream())
					.toList());
	}

	private static List<String> words(RuleBasedNumberFormat format, String rule, int from, int end) {
		return IntStream.range(from, end).mapToObj((number) -> format.format(number, rule)).toList();
	}

}
