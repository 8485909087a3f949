package org.dyzurka.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.ibm.icu.text.MessageFormat;

/**
 * Reads the section {@code calendar.spoken} of one language. A text that leaves out what
 * it is there to say is a fault.
 */
final class SpeechReader {

	private static final String SPOKEN = "spoken";

	private static final String KEY = "calendar." + SPOKEN;

	private static final String HALVES = "twelve-hours";

	/** May stand in each text, and need not. */
	private static final String SOUND = "sound";

	private final Sections sections;

	private final Locale language;

	SpeechReader(Sections sections, Locale language) {
		this.sections = sections;
		this.language = language;
	}

	Speech read(Entry.Section calendar) {
		Entry.Section section = this.sections.section(calendar, SPOKEN, KEY);
		this.sections.refuseOthers(section, KEY,
				List.of("date", "period", "at", "until", "between", HALVES, "zero", "plus", "star"));
		return new Speech(template(section, KEY, "date", "day", "month"),
				template(section, KEY, "period", "from", "to"), template(section, KEY, "at", "time"),
				template(section, KEY, "until", "time"), template(section, KEY, "between", "from", "to"),
				twelveHours(section), this.sections.text(section, KEY, "zero"),
				this.sections.text(section, KEY, "plus"), this.sections.text(section, KEY, "star"));
	}

	private Optional<Speech.TwelveHours> twelveHours(Entry.Section spoken) {
		if (!spoken.entries().containsKey(HALVES)) {
			return Optional.empty();
		}
		String key = KEY + "." + HALVES;
		Entry.Section section = this.sections.section(spoken, HALVES, key);
		this.sections.refuseOthers(section, key, List.of("morning", "afternoon", "noon", "midnight"));
		return Optional.of(new Speech.TwelveHours(template(section, key, "morning", "time"),
				template(section, key, "afternoon", "time"), this.sections.text(section, key, "noon"),
				this.sections.text(section, key, "midnight")));
	}

	private Template template(Entry.Section section, String key, String name, String... arguments) {
		String text = this.sections.text(section, key, name);
		if (text.isEmpty()) {
			return new Template("", this.language);
		}
		try {
			Set<String> used = new TreeSet<>(new MessageFormat(text).getArgumentNames());
			used.remove(SOUND);
			if (used.equals(Set.of(arguments))) {
				return new Template(text, this.language);
			}
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			// Told below, together with how it should be
		}
		this.sections.fault(section.entries().getOrDefault(name, section), key + "." + name,
				"is said with {" + String.join("} and {", arguments) + "}; write each of them, and no other");
		return new Template("", this.language);
	}

}
