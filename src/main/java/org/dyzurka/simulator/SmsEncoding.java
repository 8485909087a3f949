package org.dyzurka.simulator;

/**
 * How a text message travels, and how many parts it makes (3GPP TS 23.038, 6.2; TS
 * 23.040, 9.2.3.24.1): 160 characters alone or 153 a part in the 7-bit alphabet, where
 * some count double; otherwise 70 or 67 of UTF-16. A character is never split over two
 * parts.
 */
public enum SmsEncoding {

	/**
	 * The 7-bit alphabet.
	 */
	GSM_7(160, 153),

	/**
	 * UTF-16, once a single character is outside the 7-bit alphabet.
	 */
	UCS_2(70, 67);

	private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
			+ "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

	private static final String EXTENSION = "\f^{}\\[~]|€";

	private final int single;

	private final int part;

	SmsEncoding(int single, int part) {
		this.single = single;
		this.part = part;
	}

	/**
	 * The encoding that a text needs.
	 */
	public static SmsEncoding of(String text) {
		boolean plain = text.chars().allMatch((one) -> BASIC.indexOf(one) >= 0 || EXTENSION.indexOf(one) >= 0);
		return plain ? GSM_7 : UCS_2;
	}

	/**
	 * How many parts a text makes; an empty one makes one.
	 */
	public static int segments(String text) {
		SmsEncoding encoding = of(text);
		if (text.codePoints().map(encoding::units).sum() <= encoding.single) {
			return 1;
		}
		int parts = 1;
		int used = 0;
		for (int units : text.codePoints().map(encoding::units).toArray()) {
			if (used + units > encoding.part) {
				parts++;
				used = 0;
			}
			used += units;
		}
		return parts;
	}

	private int units(int codePoint) {
		return switch (this) {
			case GSM_7 -> (EXTENSION.indexOf(codePoint) >= 0) ? 2 : 1;
			case UCS_2 -> Character.charCount(codePoint);
		};
	}

}
