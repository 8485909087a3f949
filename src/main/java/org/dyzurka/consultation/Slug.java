package org.dyzurka.consultation;

import java.util.regex.Pattern;

/**
 * The name of a consultation in addresses and deep links.
 *
 * @param value 1 to 50 of lower-case letters, digits and hyphens, so that it fits
 * Telegram's start parameter (at most 64 of {@code A-Za-z0-9_-})
 */
public record Slug(String value) {

	private static final Pattern SHAPE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?");

	public Slug {
		if (!isValid(value)) {
			throw new IllegalArgumentException("A slug has 1 to 50 lower-case letters, digits and inner hyphens");
		}
	}

	/**
	 * Whether a text can be a slug.
	 */
	public static boolean isValid(String text) {
		return SHAPE.matcher(text).matches();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
