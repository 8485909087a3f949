package org.dyzurka.consultation;

import java.util.Locale;
import java.util.Map;

/**
 * A text of the city's in one or several languages. Polish is always there, since it is
 * the language of the office; a reader of another language gets it where the city gave no
 * translation, marked as Polish.
 *
 * @param byLanguage the text by ISO 639 language code, {@code pl} among them
 */
public record LocalText(Map<String, String> byLanguage) {

	/** The language of the office. */
	public static final Locale POLISH = Locale.of("pl");

	public LocalText {
		byLanguage = Map.copyOf(byLanguage);
		if (!byLanguage.containsKey(POLISH.getLanguage())) {
			throw new IllegalArgumentException("A text of the city's is there in Polish");
		}
	}

	/**
	 * A text in Polish only.
	 */
	public static LocalText polish(String text) {
		return new LocalText(Map.of(POLISH.getLanguage(), text));
	}

	/**
	 * The text in a language, else in Polish.
	 */
	public String in(Locale language) {
		String text = this.byLanguage.get(language.getLanguage());
		return (text != null) ? text : this.byLanguage.getOrDefault(POLISH.getLanguage(), "");
	}

	/**
	 * The language {@link #in} answers in, for the {@code lang} of a page.
	 */
	public Locale languageFor(Locale language) {
		return this.byLanguage.containsKey(language.getLanguage()) ? language : POLISH;
	}

}
