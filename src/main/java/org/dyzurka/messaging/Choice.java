package org.dyzurka.messaging;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * One answer that a prompt offers.
 *
 * @param token what comes back when it is chosen, 1 to 64 ASCII characters (Bot API,
 * {@code callback_data}: 1-64 bytes)
 * @param label what the resident reads, in their language
 * @param weight how it is offered
 * @param key the digit it is chosen by where there are no buttons, 0 to 9, or null when
 * it has none
 * @param spoken the language of the label where that is not the one of its prompt, or
 * null
 */
public record Choice(String token, String label, Weight weight, @Nullable Integer key, @Nullable Locale spoken) {

	private static final int LONGEST_TOKEN = 64;

	public Choice {
		if (token.isEmpty() || token.length() > LONGEST_TOKEN || !token.chars().allMatch((c) -> c > ' ' && c < 0x7f)) {
			throw new IllegalArgumentException("A choice's token has 1 to 64 visible ASCII characters");
		}
		if (label.isBlank()) {
			throw new IllegalArgumentException("A choice has a label");
		}
	}

	/**
	 * A choice in the language of its prompt that has no digit.
	 */
	public Choice(String token, String label, Weight weight) {
		this(token, label, weight, null, null);
	}

	/**
	 * How a choice is offered.
	 */
	public enum Weight {

		/** One of many alike, such as times: as many in a row as fit. */
		COMPACT,

		/** An ordinary answer, a row of its own. */
		PLAIN,

		/** What most will want to press. */
		MAIN,

		/** What cannot be undone. */
		GRAVE,

		/** A way out (back, start again, a person), offered last, beside each other. */
		WAY_OUT

	}

}
