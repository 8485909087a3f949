package org.dyzurka.conversation;

import java.util.Optional;

/**
 * The buttons of questions raised from outside: they carry the number of the question, so
 * that they work long after other questions were put.
 */
final class RaisedButton {

	private static final char MARK = '~';

	private static final char SEPARATOR = '.';

	private static final int MOST_DIGITS = 18;

	private RaisedButton() {
	}

	/** Marks the buttons of a question. */
	static String mark(Raised scene) {
		return MARK + Long.toString(scene.question());
	}

	/** The number of the question a button belongs to; none for another button. */
	static Optional<Long> question(String token) {
		int end = token.indexOf(SEPARATOR);
		if (end < 2 || end > MOST_DIGITS || token.charAt(0) != MARK
				|| !token.substring(1, end).chars().allMatch((c) -> c >= '0' && c <= '9')) {
			return Optional.empty();
		}
		return Optional.of(Long.valueOf(token.substring(1, end)));
	}

	/** What the button chooses. */
	static String option(String token) {
		return token.substring(token.indexOf(SEPARATOR) + 1);
	}

}
