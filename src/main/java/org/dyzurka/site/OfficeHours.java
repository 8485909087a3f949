package org.dyzurka.site;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dyzurka.consultation.LocalText;

/**
 * When someone at the office answers. Hours written the short way of OpenStreetMap, such
 * as {@code Mo-Fr 08:00-15:00}, are told with the names of the days; others as the city
 * wrote them.
 */
final class OfficeHours {

	private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

	private static final String DAY = "(Mo|Tu|We|Th|Fr|Sa|Su)";

	private static final Pattern SHORT = Pattern
		.compile(DAY + "(?:-" + DAY + ")? ([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})");

	private OfficeHours() {
	}

	static CityText of(LocalText hours, Locale reader) {
		Matcher written = SHORT.matcher(hours.in(reader).strip());
		if (!written.matches()) {
			return CityText.of(hours, reader);
		}
		String days = name(written.group(1), reader);
		String last = written.group(2);
		if (last != null) {
			days += " – " + name(last, reader);
		}
		return new CityText(days + ", " + written.group(3) + "–" + written.group(4), null);
	}

	private static String name(String day, Locale reader) {
		return DayOfWeek.of(DAYS.indexOf(day) + 1).getDisplayName(TextStyle.FULL_STANDALONE, reader);
	}

}
