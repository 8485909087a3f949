package org.dyzurka.site;

import java.util.Locale;

import org.dyzurka.consultation.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A text of the city's on a page. It may be in another language than the page.
 *
 * @param text the text, as written by the city
 * @param lang its language, or null if it is that of the page
 */
record CityText(String text, @Nullable String lang) {

	/**
	 * A text as a reader of this language gets it.
	 */
	static CityText of(LocalText text, Locale reader) {
		Locale language = text.languageFor(reader);
		boolean translated = language.getLanguage().equals(reader.getLanguage());
		return new CityText(text.in(reader), translated ? null : language.getLanguage());
	}

	/**
	 * A text as above, or null where there is none.
	 */
	static @Nullable CityText ofNullable(@Nullable LocalText text, Locale reader) {
		return (text != null) ? of(text, reader) : null;
	}

}
