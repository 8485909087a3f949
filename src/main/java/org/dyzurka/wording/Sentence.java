package org.dyzurka.wording;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One line of a scene in one language.
 *
 * @param key scene and line
 * @param line where it stands in the file
 * @param variants the text in ICU MessageFormat for the manners that have one of their
 * own
 */
record Sentence(String key, int line, Map<Manner, String> variants) {

	/**
	 * The text for that manner: its own, else the one for the screen.
	 */
	@Nullable String text(Manner manner) {
		String own = this.variants.get(manner);
		return (own != null) ? own : this.variants.get(Manner.SCREEN);
	}

}
