package org.dyzurka.wording;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the section {@code calendar} of one language.
 */
final class CalendarReader {

	private static final String CALENDAR = "calendar";

	private static final List<String> RELATIVE = List.of("today", "tomorrow", "day-after-tomorrow");

	private static final int COUNTED = 12;

	private final Sections sections;

	private final Locale language;

	CalendarReader(Sections sections, Locale language) {
		this.sections = sections;
		this.language = language;
	}

	Calendar read(Entry.Section section) {
		Entry.Section days = this.sections.section(section, "days", CALENDAR + ".days");
		Map<DayOfWeek, String> onDay = new EnumMap<>(DayOfWeek.class);
		Map<DayOfWeek, String> shortDay = new EnumMap<>(DayOfWeek.class);
		Map<DayOfWeek, List<String>> heardDays = new EnumMap<>(DayOfWeek.class);
		for (DayOfWeek day : DayOfWeek.values()) {
			String name = name(day);
			String key = CALENDAR + ".days." + name;
			Entry.Section words = this.sections.section(days, name, key);
			onDay.put(day, this.sections.text(words, key, "on"));
			shortDay.put(day, shortName(words, key));
			heardDays.put(day, this.sections.texts(words, key, "heard", false));
			this.sections.refuseOthers(words, key, List.of("on", "short", "heard"));
		}
		this.sections.refuseOthers(days, CALENDAR + ".days",
				List.of(DayOfWeek.values()).stream().map(CalendarReader::name).toList());
		List<List<String>> relative = RELATIVE.stream()
			.map((name) -> this.sections.texts(section, CALENDAR, name, true))
			.toList();
		List<String> known = new ArrayList<>(RELATIVE);
		known.addAll(List.of("days", "months", "at", "numbers", "ordinal-endings", "morning", "afternoon", "asides",
				"spoken"));
		this.sections.refuseOthers(section, CALENDAR, known);
		return new Calendar(onDay, shortDay, heardDays, months(section), relative,
				this.sections.texts(section, CALENDAR, "at", true), numbers(section),
				this.sections.texts(section, CALENDAR, "ordinal-endings", false),
				this.sections.texts(section, CALENDAR, "morning", false),
				this.sections.texts(section, CALENDAR, "afternoon", false),
				this.sections.texts(section, CALENDAR, "asides", false),
				new SpeechReader(this.sections, this.language).read(section));
	}

	private List<List<String>> months(Entry.Section calendar) {
		String key = CALENDAR + ".months";
		if (!calendar.entries().containsKey("months")) {
			return List.of();
		}
		Entry.Section section = this.sections.section(calendar, "months", key);
		List<String> names = List.of(Month.values()).stream().map(CalendarReader::name).toList();
		this.sections.refuseOthers(section, key, names);
		return names.stream().map((name) -> this.sections.texts(section, key, name, false)).toList();
	}

	private List<List<String>> numbers(Entry.Section calendar) {
		String key = CALENDAR + ".numbers";
		Entry.Section section = this.sections.section(calendar, "numbers", key);
		List<List<String>> numbers = new ArrayList<>();
		List<String> names = new ArrayList<>();
		for (int number = 1; number <= COUNTED; number++) {
			names.add(Integer.toString(number));
			numbers.add(this.sections.texts(section, key, Integer.toString(number), true));
		}
		this.sections.refuseOthers(section, key, names);
		return numbers;
	}

	private String shortName(Entry.Section words, String key) {
		String name = this.sections.text(words, key, "short");
		if (name.length() > 4) {
			this.sections.fault(words, key + ".short", "longer than four letters; it must fit on a button");
		}
		return name;
	}

	private static String name(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

}
