package org.dyzurka.wording;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The phrases of one room, as a bean. All of them are checked against {@code bot-scripts}
 * when the program starts.
 *
 * @param room name of the module that speaks, for messages about faults
 * @param phrases everything it can say
 */
public record Vocabulary(String room, List<? extends Phrase> phrases) {

	private static final Pattern KEY = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

	/**
	 * A vocabulary of well-formed phrases.
	 * @throws IllegalArgumentException if a key is not of the form {@code scene.line}, or
	 * a number is not an argument
	 */
	public Vocabulary {
		phrases = List.copyOf(phrases);
		for (Phrase phrase : phrases) {
			if (!KEY.matcher(phrase.key()).matches()) {
				throw new IllegalArgumentException(phrase.key() + " is not a scene and a line in it");
			}
			if (!phrase.arguments().containsAll(phrase.numbers())) {
				throw new IllegalArgumentException(phrase.key() + " has numbers that are not arguments");
			}
		}
	}

}
