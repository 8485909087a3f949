package org.dyzurka.calendar;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a body are coded on the way (RFC 9110, 8.4). Each has entity tags of
 * its own, since a strong tag stands for the very bytes (8.8.3.3). The server's own
 * compression leaves alone what has a strong tag.
 */
enum Encoding {

	IDENTITY(""), GZIP("-gz");

	private final String suffix;

	Encoding(String suffix) {
		this.suffix = suffix;
	}

	/**
	 * The strong entity tag of a body so coded.
	 */
	String tag(String mark) {
		return '"' + mark + this.suffix + '"';
	}

	/**
	 * What a reader wants.
	 * @param accepted the header {@code Accept-Encoding} (12.5.3), or null
	 */
	static Encoding wanted(@Nullable String accepted) {
		if (accepted == null) {
			return IDENTITY;
		}
		boolean any = false;
		for (String coding : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
			String[] parts = coding.split(";", 2);
			String name = parts[0].strip();
			boolean welcome = parts.length < 2 || !isZero(parts[1].strip());
			if (name.equals("gzip") || name.equals("x-gzip")) {
				return welcome ? GZIP : IDENTITY;
			}
			any |= name.equals("*") && welcome;
		}
		return any ? GZIP : IDENTITY;
	}

	private static boolean isZero(String weight) {
		return weight.matches("q\\s*=\\s*0(\\.0*)?");
	}

}
