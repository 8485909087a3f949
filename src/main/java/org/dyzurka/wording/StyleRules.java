package org.dyzurka.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules of plain language: short sentences, no gendered past, short menus on the
 * telephone.
 */
final class StyleRules {

	static final List<WordingRule> ALL = List.of(StyleRules::noStrayBraces, StyleRules::shortSentences,
			StyleRules::noGenderedPast, StyleRules::shortVoiceMenu);

	private static final int MOST_WORDS = 20;

	private static final int MOST_VOICE_OPTIONS = 4;

	private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+|\\n");

	private static final Pattern SPACE = Pattern.compile("\\s+");

	/**
	 * Past, conditional and obligation address a woman and a man differently in Polish.
	 */
	private static final Pattern GENDERED = Pattern.compile(
			"\\p{L}+(?:łeś|łaś|łoś|łbyś|łabyś|łbym|łabym|łyście|łyśmy)\\b"
					+ "|\\p{L}*[aeiyąęóu]liście\\b|\\p{L}+ł\\(a\\)[śm]\\b|\\p{L}*winieneś\\b|\\p{L}*winnaś\\b",
			Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);

	private static final Map<String, Pattern> KEY_PRESS = Map.of("pl",
			Pattern.compile("\\b(?:naciśnij|wciśnij|wybierz)\\b", Pattern.UNICODE_CHARACTER_CLASS), "en",
			Pattern.compile("\\bpress\\b"), "uk",
			Pattern.compile("\\b(?:натисніть|натисни)\\b", Pattern.UNICODE_CHARACTER_CLASS));

	private StyleRules() {
	}

	private static List<String> noStrayBraces(Saying saying) {
		boolean stray = saying.filled((name) -> name).stream().anyMatch((text) -> text.matches("(?s).*[{}].*"));
		return stray ? List.of("a brace is left over; write {name} with one brace on each side") : List.of();
	}

	/** An argument counts as one word. */
	@SuppressWarnings("StringSplitter")
	private static List<String> shortSentences(Saying saying) {
		Set<String> objections = new LinkedHashSet<>();
		for (String text : saying.filled((name) -> name)) {
			for (String sentence : SENTENCE_END.split(text)) {
				long words = SPACE.splitAsStream(sentence)
					.filter((word) -> word.codePoints().anyMatch(Character::isLetterOrDigit))
					.count();
				if (words > MOST_WORDS) {
					objections.add("the sentence \"" + beginning(sentence) + "\" has " + words
							+ " words; make two of it, of " + MOST_WORDS + " at most");
				}
			}
		}
		return List.copyOf(objections);
	}

	private static String beginning(String sentence) {
		List<String> words = SPACE.splitAsStream(sentence.strip()).limit(4).toList();
		return String.join(" ", words) + " …";
	}

	private static List<String> noGenderedPast(Saying saying) {
		if (!saying.script().language().getLanguage().equals("pl")) {
			return List.of();
		}
		Set<String> objections = new LinkedHashSet<>();
		for (String text : saying.filled((name) -> "–")) {
			Matcher gendered = GENDERED.matcher(text);
			while (gendered.find()) {
				objections.add("\"" + gendered.group()
						+ "\" speaks to a man or a woman only; write it without, as in \"Termin zarezerwowany\"");
			}
		}
		return List.copyOf(objections);
	}

	private static List<String> shortVoiceMenu(Saying saying) {
		Pattern press = KEY_PRESS.get(saying.script().language().getLanguage());
		if (saying.manner() != Manner.VOICE || press == null) {
			return List.of();
		}
		List<String> objections = new ArrayList<>();
		for (String text : saying.filled((name) -> "–")) {
			long options = press.matcher(text.toLowerCase(Locale.ROOT)).results().count();
			if (options > MOST_VOICE_OPTIONS && objections.isEmpty()) {
				objections.add("a spoken menu of " + options + " options is not remembered; leave " + MOST_VOICE_OPTIONS
						+ " at most");
			}
		}
		return objections;
	}

}
