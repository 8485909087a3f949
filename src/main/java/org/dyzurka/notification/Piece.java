package org.dyzurka.notification;

import java.util.Locale;

import org.dyzurka.consultation.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an announcement.
 *
 * @param text what it says
 * @param lang its language, or null if it is that of the whole
 */
public record Piece(String text, @Nullable String lang) {

	static Piece of(String text) {
		return new Piece(text, null);
	}

	/** A text of the city's, which may be in Polish only. */
	static Piece of(LocalText text, Locale reader) {
		Locale language = text.languageFor(reader);
		boolean own = language.getLanguage().equals(reader.getLanguage());
		return new Piece(text.in(reader), own ? null : language.getLanguage());
	}

}
