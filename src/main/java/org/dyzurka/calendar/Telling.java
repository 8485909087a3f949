package org.dyzurka.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.Place;
import org.dyzurka.wording.Manner;
import org.dyzurka.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * Says what stands in events, in one language.
 */
final class Telling {

	private final Words words;

	private final Locale language;

	Telling(Words words, Locale language) {
		this.words = words;
		this.language = language;
	}

	String say(CalendarPhrase phrase) {
		return say(phrase, Map.of());
	}

	String say(CalendarPhrase phrase, String argument, Object value) {
		return say(phrase, Map.of(argument, value));
	}

	String say(CalendarPhrase phrase, Map<String, ?> arguments) {
		return this.words.say(phrase, this.language, Manner.SCREEN, arguments);
	}

	String text(LocalText text) {
		return text.in(this.language);
	}

	/** House, street, room and floor, in one line. */
	@Nullable String place(@Nullable Place place) {
		if (place == null) {
			return null;
		}
		StringJoiner line = new StringJoiner(", ").add(text(place.name())).add(place.address());
		if (place.room() != null) {
			line.add(text(place.room()));
		}
		if (place.floor() != null) {
			line.add(text(place.floor()));
		}
		return line.toString();
	}

	/** Names of languages in this one: "polski, ukraiński". */
	String languages(List<Locale> languages) {
		List<String> names = new ArrayList<>();
		for (Locale named : languages) {
			names.add(named.getDisplayLanguage(this.language));
		}
		return String.join(", ", names);
	}

}
