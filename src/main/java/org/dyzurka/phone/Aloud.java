package org.dyzurka.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text as a voice can read it: without the signs that serve the eye only, which voices
 * spell out or stumble over.
 */
final class Aloud {

	private static final Pattern RANGE = Pattern.compile("(?<=\\d)\\s*[–—]\\s*(?=\\d)");

	private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]+");

	private static final Pattern BEFORE_COMMA = Pattern.compile("[\\s,;]*,(?=\\s|$)");

	private static final Pattern AT_THE_BEGINNING = Pattern.compile("^[\\s,.;:]+");

	private static final Pattern AT_THE_END = Pattern.compile("[\\s,.;:]+$");

	private static final Pattern COMMA_AFTER_STOP = Pattern.compile("([.!?:]),");

	/** An abbreviation at the end of a sentence. */
	private static final Pattern STOPS = Pattern.compile("\\.{2,}");

	/** Signs that voices read as they should be read, or as a pause. */
	private static final String READABLE = ".,;:!?'’ʼ()-+%&@#*=§°";

	private Aloud() {
	}

	/**
	 * The sentences of a text, one for each line that says something.
	 * @param text as it is written
	 * @param until what a dash between two figures is read as, such as "do"
	 */
	static List<String> sentences(String text, String until) {
		List<String> sentences = new ArrayList<>();
		for (String line : text.lines().toList()) {
			String words = words(line, until);
			if (!words.isEmpty()) {
				sentences.add(ended(words));
			}
		}
		return sentences;
	}

	/**
	 * A label in the middle of a sentence.
	 */
	static String label(String text, String until) {
		return AT_THE_END.matcher(words(text, until)).replaceFirst("");
	}

	private static String words(String line, String until) {
		StringBuilder words = new StringBuilder();
		RANGE.matcher(line).replaceAll(" " + until + " ").codePoints().forEach((sign) -> append(words, sign));
		String spaced = SPACE.matcher(words).replaceAll(" ");
		String paused = BEFORE_COMMA.matcher(spaced).replaceAll(",");
		String stopped = COMMA_AFTER_STOP.matcher(STOPS.matcher(paused).replaceAll(".")).replaceAll("$1");
		return AT_THE_BEGINNING.matcher(stopped).replaceFirst("").strip();
	}

	private static void append(StringBuilder words, int sign) {
		switch (sign) {
			case '·', '•', '–', '—' -> words.append(", ");
			case '…' -> words.append('.');
			default -> words.appendCodePoint(isRead(sign) ? sign : ' ');
		}
	}

	private static boolean isRead(int sign) {
		return switch (Character.getType(sign)) {
			case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
					Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.DECIMAL_DIGIT_NUMBER,
					Character.COMBINING_SPACING_MARK, Character.CURRENCY_SYMBOL ->
				true;
			// Those from FE00 on choose between a letter and an emoji
			case Character.NON_SPACING_MARK -> sign < 0xfe00;
			default -> READABLE.indexOf(sign) >= 0;
		};
	}

	private static String ended(String words) {
		char last = words.charAt(words.length() - 1);
		if (last == ',' || last == ';') {
			return words.substring(0, words.length() - 1) + ".";
		}
		return (last == '.' || last == '!' || last == '?' || last == ':') ? words : words + ".";
	}

}
