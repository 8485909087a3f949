package org.dyzurka.calendar;

import java.util.regex.Pattern;

/**
 * Makes any text fit for iCalendar, whoever wrote it. RFC 5545 (3.3.11) knows no control
 * characters in a text; some readers take other separators for the end of a line, and
 * marks of writing direction could turn the rest of an event round.
 */
final class PlainText {

	private static final Pattern LINE_END = Pattern.compile("\\R|[\\x1C-\\x1E]");

	private static final Pattern UNFIT = Pattern.compile(
			"[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}\\x{FEFF}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\n]]");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private PlainText() {
	}

	/** The text with lines ended by a line feed. */
	static String lines(String text) {
		return UNFIT.matcher(LINE_END.matcher(text.replace('\t', ' ')).replaceAll("\n")).replaceAll("").strip();
	}

	/** The text on one line. */
	static String oneLine(String text) {
		return SPACES.matcher(lines(text)).replaceAll(" ");
	}

}
