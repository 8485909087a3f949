package org.dyzurka.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All the bot's words in one language.
 *
 * @param file name of the file they stand in
 * @param language language without a country
 * @param sentences by key
 * @param commands the words for each command
 * @param languages names of each language the bot speaks
 * @param calendar words about days and times
 * @param lines where each word understood stands in the file, counted from one
 */
record Script(String file, Locale language, Map<String, Sentence> sentences, Map<Command, List<String>> commands,
		Map<Locale, List<String>> languages, Calendar calendar, Map<String, Integer> lines) {

	/**
	 * A fault of a word understood.
	 */
	Fault fault(String word, String key, String advice) {
		return new Fault(this.file, this.lines.getOrDefault(word, 0), key, advice);
	}

}
