package org.dyzurka.consultation;

import org.jspecify.annotations.Nullable;

/**
 * A document of a consultation.
 *
 * @param key its place among the documents of the consultation, from 1
 * @param kind what it is: {@code form}, {@code draft-resolution},
 * {@code draft-programme}, {@code presentation}, …
 * @param title its title
 * @param fileName name of the file, or null
 * @param mediaType of the file, or null
 * @param size of the file in bytes, 0 when there is none: then it is shown by its title
 * and link
 * @param link where else it is to be had, or null
 */
public record Document(int key, String kind, LocalText title, @Nullable String fileName, @Nullable String mediaType,
		int size, @Nullable String link) {

	/**
	 * Whether the file itself is here.
	 */
	public boolean hasFile() {
		return this.size > 0;
	}

}
