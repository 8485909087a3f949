package org.dyzurka.wording;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text without diacritics, case, apostrophes and doubled white space, for comparison:
 * {@code "  ŚRODA "} and {@code "sroda"} are the same, and so are {@code "п’ять"} and
 * {@code "п'ять"}. Cyrillic letters keep their marks, as й and ї are letters of their
 * own; ґ is taken for г.
 */
public final class Plain {

	private static final Pattern QUOTES = Pattern.compile("['`´‘’‛ʹʻʼʽˈ′＇\"“”„«»]");

	private Plain() {
	}

	/**
	 * The text for comparison. Never fails, whatever the characters, and takes time in
	 * proportion to the length.
	 */
	public static String of(String text) {
		// Before normalising: NFKC turns the acute accent typed as an apostrophe into a
		// space
		String unquoted = QUOTES.matcher(text).replaceAll("");
		String lower = Normalizer.normalize(unquoted, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		String composed = QUOTES.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKC)).replaceAll("");
		StringBuilder plain = new StringBuilder(composed.length());
		boolean gap = false;
		for (int i = 0; i < composed.length();) {
			int character = composed.codePointAt(i);
			i += Character.charCount(character);
			if (isSpace(character)) {
				gap = !plain.isEmpty();
				continue;
			}
			if (isSilent(character)) {
				continue;
			}
			if (gap) {
				plain.append(' ');
				gap = false;
			}
			plain.appendCodePoint(bare(character));
		}
		return plain.toString();
	}

	private static int bare(int letter) {
		return switch (letter) {
			case 'ł' -> 'l';
			case 'ґ' -> 'г';
			default -> {
				if (letter < 0x80 || Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN) {
					yield letter;
				}
				yield Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD).codePointAt(0);
			}
		};
	}

	private static boolean isSpace(int character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character)
				|| Character.getType(character) == Character.CONTROL;
	}

	private static boolean isSilent(int character) {
		int type = Character.getType(character);
		return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
	}

}
