package org.dyzurka.simulator;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The words of the page, one file per language, without any falling back from one to
 * another.
 */
final class PageWords {

	/** The languages of the page; the first one is for those who speak none of them. */
	static final List<Locale> LANGUAGES = List.of(Locale.of("pl"), Locale.of("en"), Locale.of("uk"));

	private PageWords() {
	}

	static Map<String, String> of(Locale language) {
		ResourceBundle bundle = ResourceBundle.getBundle("messages/simulator", language,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		Map<String, String> words = new TreeMap<>();
		for (String key : Collections.list(bundle.getKeys())) {
			words.put(key, bundle.getString(key));
		}
		return words;
	}

	static Locale choose(@Nullable String asked, Enumeration<Locale> spoken) {
		if (asked != null) {
			for (Locale language : LANGUAGES) {
				if (language.getLanguage().equals(asked)) {
					return language;
				}
			}
		}
		for (Locale locale : Collections.list(spoken)) {
			for (Locale language : LANGUAGES) {
				if (language.getLanguage().equals(locale.getLanguage())) {
					return language;
				}
			}
		}
		return LANGUAGES.getFirst();
	}

}
