package org.dyzurka.phone;

import java.util.Locale;
import java.util.Map;

/**
 * Who reads aloud.
 *
 * @param names by language, a voice as the provider names it ({@code <Say>}, attribute
 * {@code voice})
 */
record Voices(Map<String, String> names) {

	Voices {
		names = Map.copyOf(names);
	}

	/**
	 * The voice of a language.
	 */
	String of(Locale language) {
		String name = this.names.get(language.getLanguage());
		if (name == null) {
			throw new IllegalArgumentException("No voice speaks \"" + language + "\"");
		}
		return name;
	}

	/**
	 * The language and country in which a language is read, and listened for (BCP 47).
	 */
	static String tag(Locale language) {
		return switch (language.getLanguage()) {
			case "pl" -> "pl-PL";
			case "en" -> "en-GB";
			case "uk" -> "uk-UA";
			default -> throw new IllegalArgumentException("No country is known for \"" + language + "\"");
		};
	}

}
