package org.dyzurka.wording;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the script of one language out of its file. Whatever is missing or misplaced
 * becomes a fault, and reading goes on, so that all faults are told at once.
 */
final class ScriptReader {

	private static final String COMMANDS = "commands";

	private static final String LANGUAGES = "languages";

	private static final String CALENDAR = "calendar";

	/** Sentences kept for later; read as YAML and otherwise left alone. */
	private static final String DRAFTS = "drafts";

	private final String file;

	private final Locale language;

	private final List<Fault> faults;

	private final Sections sections;

	ScriptReader(String file, Locale language, List<Fault> faults) {
		this.file = file;
		this.language = language;
		this.faults = faults;
		this.sections = new Sections(file, faults);
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
			if (!List.of(COMMANDS, LANGUAGES, CALENDAR, DRAFTS).contains(name)) {
				addScene(name, entry, sentences);
			}
		});
		Entry.Section calendar = this.sections.section(root, CALENDAR, CALENDAR);
		return new Script(this.file, this.language, sentences,
				commands(this.sections.section(root, COMMANDS, COMMANDS)),
				languages(this.sections.section(root, LANGUAGES, LANGUAGES)),
				new CalendarReader(this.sections, this.language).read(calendar), this.sections.lines());
	}

	private void addScene(String key, Entry entry, Map<String, Sentence> sentences) {
		switch (entry) {
			case Entry.Text text when key.contains(".") ->
				sentences.put(key, new Sentence(key, text.line(), variants(key, Map.of("screen", text))));
			case Entry.Text text ->
				this.sections.fault(text, key, "a sentence belongs into a scene; indent it below \"scene:\"");
			case Entry.Series series ->
				this.sections.fault(series, key, "write one text, or \"screen:\" and \"sms:\" with a text each");
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
				this.sections.fault(entry, key + "." + name,
						"beside \"screen:\", \"sms:\" and \"voice:\" stands nothing else");
			}
			else if (entry instanceof Entry.Text text && !text.value().isEmpty()) {
				variants.put(manner.get(), text);
			}
			else {
				this.sections.fault(entry, key, "there is no text; write one");
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
			commands.put(command, this.sections.texts(section, COMMANDS, name, true));
		}
		this.sections.refuseOthers(section, COMMANDS, names);
		return commands;
	}

	private Map<Locale, List<String>> languages(Entry.Section section) {
		Map<Locale, List<String>> languages = new LinkedHashMap<>();
		List<String> names = new ArrayList<>();
		for (Locale named : ScriptFolder.LANGUAGES) {
			names.add(named.getLanguage());
			languages.put(named, this.sections.texts(section, LANGUAGES, named.getLanguage(), true));
		}
		this.sections.refuseOthers(section, LANGUAGES, names);
		return languages;
	}

}
