package org.dyzurka.site;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;

import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.OpeningHours;
import org.dyzurka.consultation.OpeningHours.Span;
import org.dyzurka.consultation.OpeningHours.Stretch;

/**
 * When someone at the office answers. Hours written the short way of OpenStreetMap, such
 * as {@code Mo-Fr 08:00-15:00}, are told with the names of the days; others as the city
 * wrote them.
 */
final class OfficeHours {

	private OfficeHours() {
	}

	static CityText of(LocalText hours, Locale reader) {
		return OpeningHours.read(hours.in(reader))
			.map((week) -> new CityText(
					week.stretches().stream().map((days) -> told(days, reader)).collect(Collectors.joining("; ")),
					null))
			.orElseGet(() -> CityText.of(hours, reader));
	}

	private static String told(Stretch days, Locale reader) {
		String names = name(days.first(), reader);
		if (days.last() != days.first()) {
			names += " – " + name(days.last(), reader);
		}
		return names + ", " + days.spans().stream().map(OfficeHours::told).collect(Collectors.joining(", "));
	}

	private static String told(Span span) {
		return span.from() + "–" + span.to();
	}

	private static String name(DayOfWeek day, Locale reader) {
		return day.getDisplayName(TextStyle.FULL_STANDALONE, reader);
	}

}
