package org.dyzurka.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Takes texts, lists and sections out of a file of words. Whatever is missing or
 * misplaced becomes a fault, and something empty is given instead, so that all faults are
 * told at once.
 */
final class Sections {

	/** Stands for a section that has been reported: what it lacks is not told again. */
	private static final Entry.Section MISSING = new Entry.Section(0, Map.of());

	private final String file;

	private final List<Fault> faults;

	private final Map<String, Integer> lines = new HashMap<>();

	Sections(String file, List<Fault> faults) {
		this.file = file;
		this.faults = faults;
	}

	/** Where each word taken so far stands, counted from one. */
	Map<String, Integer> lines() {
		return Map.copyOf(this.lines);
	}

	Entry.Section section(Entry.Section parent, String name, String key) {
		@Nullable Entry entry = parent.entries().get(name);
		if (entry instanceof Entry.Section section) {
			return section;
		}
		if (!isMissing(parent)) {
			fault((entry != null) ? entry : parent, key, "is missing; write the section \"" + name + ":\"");
		}
		return MISSING;
	}

	String text(Entry.Section parent, String key, String name) {
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

	List<String> texts(Entry.Section parent, String key, String name, boolean required) {
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

	void refuseOthers(Entry.Section section, String key, List<String> known) {
		section.entries().forEach((name, entry) -> {
			if (!known.contains(name)) {
				fault(entry, key + "." + name, "is not known here; known are " + String.join(", ", known));
			}
		});
	}

	private static boolean isMissing(Entry.Section section) {
		return section.line() == MISSING.line();
	}

	void fault(Entry at, String key, String advice) {
		this.faults.add(new Fault(this.file, at.line(), key, advice));
	}

}
