package org.dyzurka.wording;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Makes the script of one language out of its file. Whatever is missing or misplaced
 * becomes a fault, and reading goes on, so that all faults are told at once.
 */
final class ScriptReader {

	private static final String COMMANDS = "commands";

	private static final String CALENDAR = "calendar";

	/** Sentences kept for later; read as YAML and otherwise left alone. */
	private static final String DRAFTS = "drafts";

	private static final List<String> RELATIVE = List.of("today", "tomorrow", "day-after-tomorrow");

	private static final int COUNTED = 12;

	/** Stands for a section that has been reported: what it lacks is not told again. */
	private static final Entry.Section MISSING = new Entry.Section(0, Map.of());

	private final String file;

	private final Locale language;

	private final List<Fault> faults;

	private final Map<String, Integer> lines = new HashMap<>();

	ScriptReader(String file, Locale language, List<Fault> faults) {
		this.file = file;
		this.language = language;
		this.faults = faults;
	}

	/**
	 * The script; empty when the file could not be read at all.
	 */
	Optional<Script> read(byte[] bytes) {
		return EntryReader.read(this.file, bytes, this.faults).map(this::script);
	}

	private Script script(Entry.Section root) {
		Map<String, Sentence> sentences = new LinkedHashMap<>();
		root.entries().forEach((name, entry) -> {
			if (!List.of(COMMANDS, CALENDAR, DRAFTS).contains(name)) {
				addScene(name, entry, sentences);
			}
		});
		return new Script(this.file, this.language, sentences, commands(section(root, COMMANDS, COMMANDS)),
				calendar(section(root, CALENDAR, CALENDAR)), this.lines);
	}

	private void addScene(String key, Entry entry, Map<String, Sentence> sentences) {
		switch (entry) {
			case Entry.Text text when key.contains(".") ->
				sentences.put(key, new Sentence(key, text.line(), variants(key, Map.of("screen", text))));
			case Entry.Text text -> fault(text, key, "a sentence belongs into a scene; indent it below \"scene:\"");
			case Entry.Series series ->
				fault(series, key, "write one text, or \"screen:\" and \"sms:\" with a text each");
			case Entry.Section section when key.contains(".") && isVaried(section) ->
				sentences.put(key, new Sentence(key, section.line(), variants(key, section.entries())));
			case Entry.Section section ->
				section.entries().forEach((name, inner) -> addScene(key + "." + name, inner, sentences));
		}
	}

	private static boolean isVaried(Entry.Section section) {
		return section.entries().keySet().stream().anyMatch((name) -> manner(name).isPresent());
	}

	private Map<Manner, Entry.Text> variants(String key, Map<String, Entry> entries) {
		Map<Manner, Entry.Text> variants = new EnumMap<>(Manner.class);
		entries.forEach((name, entry) -> {
			Optional<Manner> manner = manner(name);
			if (manner.isEmpty()) {
				fault(entry, key + "." + name, "beside \"screen:\", \"sms:\" and \"voice:\" stands nothing else");
			}
			else if (entry instanceof Entry.Text text && !text.value().isEmpty()) {
				variants.put(manner.get(), text);
			}
			else {
				fault(entry, key, "there is no text; write one");
			}
		});
		return variants;
	}

	private static Optional<Manner> manner(String name) {
		for (Manner manner : Manner.values()) {
			if (manner.name().toLowerCase(Locale.ROOT).equals(name)) {
				return Optional.of(manner);
			}
		}
		return Optional.empty();
	}

	private Map<Command, List<String>> commands(Entry.Section section) {
		Map<Command, List<String>> commands = new EnumMap<>(Command.class);
		List<String> names = new ArrayList<>();
		for (Command command : Command.values()) {
			String name = command.name().toLowerCase(Locale.ROOT).replace('_', '-');
			names.add(name);
			commands.put(command, texts(section, COMMANDS, name, true));
		}
		refuseOthers(section, COMMANDS, names);
		return commands;
	}

	private Calendar calendar(Entry.Section section) {
		Entry.Section days = section(section, "days", CALENDAR + ".days");
		Map<DayOfWeek, String> onDay = new EnumMap<>(DayOfWeek.class);
		Map<DayOfWeek, String> shortDay = new EnumMap<>(DayOfWeek.class);
		Map<DayOfWeek, List<String>> heardDays = new EnumMap<>(DayOfWeek.class);
		for (DayOfWeek day : DayOfWeek.values()) {
			String name = name(day);
			String key = CALENDAR + ".days." + name;
			Entry.Section words = section(days, name, key);
			onDay.put(day, text(words, key, "on"));
			shortDay.put(day, shortName(words, key));
			heardDays.put(day, texts(words, key, "heard", false));
			refuseOthers(words, key, List.of("on", "short", "heard"));
		}
		refuseOthers(days, CALENDAR + ".days", List.of(DayOfWeek.values()).stream().map(ScriptReader::name).toList());
		List<List<String>> relative = RELATIVE.stream().map((name) -> texts(section, CALENDAR, name, true)).toList();
		List<String> known = new ArrayList<>(RELATIVE);
		known.addAll(List.of("days", "months", "at", "numbers", "ordinal-endings", "morning", "afternoon", "asides"));
		refuseOthers(section, CALENDAR, known);
		return new Calendar(onDay, shortDay, heardDays, months(section), relative, texts(section, CALENDAR, "at", true),
				numbers(section), texts(section, CALENDAR, "ordinal-endings", false),
				texts(section, CALENDAR, "morning", false), texts(section, CALENDAR, "afternoon", false),
				texts(section, CALENDAR, "asides", false));
	}

	private List<List<String>> months(Entry.Section calendar) {
		String key = CALENDAR + ".months";
		if (!calendar.entries().containsKey("months")) {
			return List.of();
		}
		Entry.Section section = section(calendar, "months", key);
		List<String> names = List.of(Month.values()).stream().map(ScriptReader::name).toList();
		refuseOthers(section, key, names);
		return names.stream().map((name) -> texts(section, key, name, false)).toList();
	}

	private List<List<String>> numbers(Entry.Section calendar) {
		String key = CALENDAR + ".numbers";
		Entry.Section section = section(calendar, "numbers", key);
		List<List<String>> numbers = new ArrayList<>();
		List<String> names = new ArrayList<>();
		for (int number = 1; number <= COUNTED; number++) {
			names.add(Integer.toString(number));
			numbers.add(texts(section, key, Integer.toString(number), true));
		}
		refuseOthers(section, key, names);
		return numbers;
	}

	private String shortName(Entry.Section words, String key) {
		String name = text(words, key, "short");
		if (name.length() > 4) {
			fault(words, key + ".short", "longer than four letters; it must fit on a button");
		}
		return name;
	}

	private Entry.Section section(Entry.Section parent, String name, String key) {
		@Nullable Entry entry = parent.entries().get(name);
		if (entry instanceof Entry.Section section) {
			return section;
		}
		if (!isMissing(parent)) {
			fault((entry != null) ? entry : parent, key, "is missing; write the section \"" + name + ":\"");
		}
		return MISSING;
	}

	private String text(Entry.Section parent, String key, String name) {
		@Nullable Entry entry = parent.entries().get(name);
		if (entry instanceof Entry.Text text && !text.value().isEmpty()) {
			this.lines.putIfAbsent(text.value(), text.line());
			return text.value();
		}
		if (!isMissing(parent)) {
			fault((entry != null) ? entry : parent, key + "." + name,
					"is missing; write \"" + name + ":\" and one text");
		}
		return "";
	}

	private List<String> texts(Entry.Section parent, String key, String name, boolean required) {
		@Nullable Entry entry = parent.entries().get(name);
		if (entry == null) {
			if (required && !isMissing(parent)) {
				fault(parent, key + "." + name, "is missing; write \"" + name + ": [word, another word]\"");
			}
			return List.of();
		}
		List<String> texts = new ArrayList<>();
		if (entry instanceof Entry.Series series) {
			for (Entry item : series.items()) {
				if (item instanceof Entry.Text text && !text.value().isEmpty()) {
					texts.add(text.value());
					this.lines.putIfAbsent(text.value(), text.line());
				}
				else {
					fault(item, key + "." + name, "there is no word here; write one or remove it");
				}
			}
		}
		if (texts.isEmpty() && (required || !(entry instanceof Entry.Series))) {
			fault(entry, key + "." + name, "is a list; write \"[word, another word]\"");
		}
		return texts;
	}

	private void refuseOthers(Entry.Section section, String key, List<String> known) {
		section.entries().forEach((name, entry) -> {
			if (!known.contains(name)) {
				fault(entry, key + "." + name, "is not known here; known are " + String.join(", ", known));
			}
		});
	}

	private static boolean isMissing(Entry.Section section) {
		return section.line() == MISSING.line();
	}

	private static String name(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	private void fault(Entry at, String key, String advice) {
		this.faults.add(new Fault(this.file, at.line(), key, advice));
	}

}
