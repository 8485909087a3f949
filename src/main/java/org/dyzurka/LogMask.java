package org.dyzurka;

import java.util.regex.Pattern;

/**
 * The last resort against personal data and secrets in the log: what libraries say may
 * quote an address, a number or a token, whatever we do ourselves. What looks like one is
 * cut to its end or left out.
 */
final class LogMask {

	/** As it stands in the addresses of the Bot API, and alone. */
	private static final Pattern BOT_TOKEN = Pattern.compile("/bot[^/\\s\"']+|\\b\\d{4,}:[A-Za-z0-9_-]{20,}");

	/** The last part of an address that whoever knows it may open. */
	private static final Pattern SECRET_PATH = Pattern
		.compile("(/calendar/(?!consultations/)|/news/subscription/|/news/unsubscribe/)[^/\\s\"'?]+");

	private static final Pattern EMAIL = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]+@[\\w-]+(?:\\.[\\w-]+)+");

	/**
	 * Seven figures or more, be they in groups: chat ids and telephone numbers, but no
	 * date.
	 */
	private static final Pattern NUMBER = Pattern
		.compile("(?<![\\w.])\\+?(?!\\d{4}-\\d\\d-\\d\\d(?!\\d))\\d(?:[ -]?\\d){4,}(?<last>[ -]?\\d[ -]?\\d)(?![\\w])");

	private LogMask() {
	}

	/** A text without what looks personal or secret. */
	static String of(String text) {
		String masked = BOT_TOKEN.matcher(text).replaceAll((found) -> found.group().startsWith("/") ? "/bot…" : "…");
		masked = SECRET_PATH.matcher(masked).replaceAll("$1…");
		masked = EMAIL.matcher(masked).replaceAll("…@…");
		return NUMBER.matcher(masked).replaceAll("…${last}");
	}

}
