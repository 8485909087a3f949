package org.dyzurka.consultation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dyzurka.consultation.OpeningHours.Span;

/**
 * Reads the part of OpenStreetMap's {@code opening_hours} that an office needs.
 */
final class OpeningHoursReader {

	private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

	private static final String DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";

	private static final String DAYS_OF_RULE = DAY + "(?:-" + DAY + ")?(?: ?, ?" + DAY + "(?:-" + DAY + ")?)*";

	private static final String TIME = "[0-9]{1,2}:[0-9]{2}";

	private static final String SPAN = TIME + " ?- ?" + TIME;

	/** One rule, and what parts it from the one before. */
	private static final Pattern RULE = Pattern.compile("(?<mark>^|[;,]) *(?:(?<days>" + DAYS_OF_RULE + ") +"
			+ "(?:(?<times>" + SPAN + "(?: ?, ?" + SPAN + ")*)|off|closed)|PH +(?:off|closed)) *(?=[;,]|$)");

	private OpeningHoursReader() {
	}

	static Optional<OpeningHours> read(String text) {
		Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
		Matcher rule = RULE.matcher(text.strip());
		int end = 0;
		while (rule.find() && rule.start() == end) {
			end = rule.end();
			if (rule.group("days") != null && !apply(rule, week)) {
				return Optional.empty();
			}
		}
		boolean whole = end == text.strip().length();
		return (whole && week.values().stream().anyMatch((spans) -> !spans.isEmpty()))
				? Optional.of(new OpeningHours(week)) : Optional.empty();
	}

	private static boolean apply(Matcher rule, Map<DayOfWeek, List<Span>> week) {
		List<Span> spans = new ArrayList<>();
		if (rule.group("times") != null && !times(rule.group("times"), spans)) {
			return false;
		}
		for (DayOfWeek day : days(rule.group("days"))) {
			List<Span> told = new ArrayList<>(spans);
			if (",".equals(rule.group("mark"))) {
				told.addAll(week.getOrDefault(day, List.of()));
			}
			week.put(day, told);
		}
		return true;
	}

	private static Set<DayOfWeek> days(String written) {
		Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
		for (String part : written.split(",", -1)) {
			String[] ends = part.strip().split("-", -1);
			DayOfWeek day = day(ends[0]);
			days.add(day);
			while (day != day(ends[ends.length - 1])) {
				day = day.plus(1);
				days.add(day);
			}
		}
		return days;
	}

	private static DayOfWeek day(String written) {
		return DayOfWeek.of(DAYS.indexOf(written) + 1);
	}

	/** Whether each is a span of one day; they are added to those given. */
	private static boolean times(String written, List<Span> spans) {
		for (String part : written.split(",", -1)) {
			String[] ends = part.split("-", -1);
			try {
				spans.add(new Span(time(ends[0]), time(ends[1])));
			}
			catch (DateTimeException | IllegalArgumentException ex) {
				return false;
			}
		}
		return true;
	}

	private static LocalTime time(String written) {
		String[] parts = written.strip().split(":", -1);
		return LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
	}

}
