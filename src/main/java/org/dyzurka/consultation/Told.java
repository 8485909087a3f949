package org.dyzurka.consultation;

import java.util.Locale;

/**
 * What an announcement tells of its consultation.
 */
public enum Told {

	PURPOSE,

	SUBJECT,

	LEGAL_BASIS,

	/** Days and hours of the duties and meetings. */
	SCHEDULE,

	/** All ways to take part. */
	FORMS,

	/** The ways to take part other than those it is about. */
	OTHER_FORMS,

	/** How and when to take part. */
	HOW,

	/** Where to read more. */
	LINK;

	/**
	 * The part as a consultation file writes it: {@code legal-basis}.
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The part a consultation file writes so.
	 * @throws IllegalArgumentException if there is none
	 */
	public static Told of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
