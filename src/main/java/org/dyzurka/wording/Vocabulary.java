package org.dyzurka.wording;

import java.util.List;

/**
 * The phrases of one room, as a bean. All of them are checked against {@code bot-scripts}
 * when the program starts.
 *
 * @param room name of the module that speaks, for messages about faults
 * @param phrases everything it can say
 */
public record Vocabulary(String room, List<? extends Phrase> phrases) {

	public Vocabulary {
		phrases = List.copyOf(phrases);
	}

}
