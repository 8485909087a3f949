package org.dyzurka.consultation;

import java.util.Locale;

/**
 * At which point of a consultation something is announced.
 */
public enum AnnouncementKind {

	/** It is going to begin. */
	FORTHCOMING,

	/** It has begun. */
	START,

	/** Come to a duty or a meeting. */
	INVITATION,

	/** What has happened so far. */
	PROGRESS,

	/** Something is other than it was told. */
	CHANGE,

	/** It still goes on. */
	REMINDER,

	/** It ends, or has ended. */
	CLOSING,

	/** What came of it. */
	REPORT;

	/**
	 * The kind as a consultation file writes it: {@code start}.
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The kind a consultation file writes so.
	 * @throws IllegalArgumentException if there is none
	 */
	public static AnnouncementKind of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

}
