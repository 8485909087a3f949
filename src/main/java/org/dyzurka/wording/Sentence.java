package org.dyzurka.wording;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One line of a scene in one language.
 *
 * @param key scene and line
 * @param line where it stands in the file, counted from one
 * @param variants the texts in ICU MessageFormat, for the manners that have one of their
 * own
 */
record Sentence(String key, int line, Map<Manner, Entry.Text> variants) {

	/**
	 * The text for that manner: its own, else the one for the screen.
	 */
	Entry.@Nullable Text text(Manner manner) {
		Entry.Text own = this.variants.get(manner);
		return (own != null) ? own : this.variants.get(Manner.SCREEN);
	}

}
