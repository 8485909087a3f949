package org.dyzurka.simulator;

import org.jspecify.annotations.Nullable;

/**
 * Someone who writes to the bot: a Telegram user, whose private chat has the same id.
 *
 * @param id the Telegram user id
 * @param firstName the name shown
 * @param languageCode the language of their Telegram, an IETF tag; Telegram leaves it out
 * for some
 */
public record Resident(long id, String firstName, @Nullable String languageCode) {

	public Resident {
		if (id <= 0) {
			throw new IllegalArgumentException("a user id is positive");
		}
		if (firstName.isBlank() || firstName.length() > 64) {
			throw new IllegalArgumentException("a first name has 1 to 64 characters");
		}
	}

}
