package org.dyzurka.wording;

import java.text.Normalizer;
import java.util.Map;

/**
 * Text messages: the alphabet of GSM 03.38 (3GPP TS 23.038, section 6.2.1) and what they
 * cost. No Polish letter is in it, ó included, and one letter outside of it makes the
 * whole message a dear one (UCS-2).
 */
public final class Gsm {

	private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
			+ "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

	/** Signs that take two places. */
	private static final String EXTENDED = "\f^{}\\[~]|€";

	private static final Map<Integer, String> PLAIN_SIGNS = Map.ofEntries(Map.entry((int) '„', "\""),
			Map.entry((int) '”', "\""), Map.entry((int) '“', "\""), Map.entry((int) '«', "\""),
			Map.entry((int) '»', "\""), Map.entry((int) '’', "'"), Map.entry((int) '‘', "'"), Map.entry((int) '–', "-"),
			Map.entry((int) '—', "-"), Map.entry((int) '‑', "-"), Map.entry((int) '·', "-"), Map.entry((int) '•', "-"),
			Map.entry((int) '…', "..."), Map.entry((int) '\u00a0', " "), Map.entry((int) '\u202f', " "),
			Map.entry((int) '\u2009', " "), Map.entry((int) 'ł', "l"), Map.entry((int) 'Ł', "L"));

	private Gsm() {
	}

	/**
	 * The text as it is sent: Latin letters lose the marks that GSM 03.38 lacks,
	 * typographic signs become plain ones. A text in Cyrillic costs UCS-2 anyway and is
	 * left as it is.
	 */
	public static String writable(String text) {
		return hasCyrillic(text) ? text : latinWithoutMarks(text);
	}

	static String latinWithoutMarks(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach((sign) -> {
			if (isWritable(sign)) {
				plain.appendCodePoint(sign);
				return;
			}
			String known = PLAIN_SIGNS.get(sign);
			if (known != null) {
				plain.append(known);
				return;
			}
			boolean latin = Character.UnicodeScript.of(sign) == Character.UnicodeScript.LATIN;
			plain.appendCodePoint(
					latin ? Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFD).codePointAt(0) : sign);
		});
		return plain.toString();
	}

	/**
	 * How many segments the text costs: 160 septets alone or 153 in each part; with any
	 * sign outside the alphabet 70 or 67 UTF-16 units.
	 */
	public static int segments(String text) {
		int septets = 0;
		for (int i = 0; i < text.length(); i++) {
			char sign = text.charAt(i);
			if (!isWritable(sign)) {
				return parts(text.length(), 70, 67);
			}
			septets += (EXTENDED.indexOf(sign) >= 0) ? 2 : 1;
		}
		return parts(septets, 160, 153);
	}

	private static int parts(int length, int alone, int part) {
		return (length <= alone) ? 1 : Math.ceilDiv(length, part);
	}

	static boolean isWritable(int sign) {
		return BASIC.indexOf(sign) >= 0 || EXTENDED.indexOf(sign) >= 0;
	}

	static boolean hasCyrillic(String text) {
		return text.codePoints()
			.anyMatch((letter) -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
	}

}
