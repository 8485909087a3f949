package org.dyzurka.wording;

import java.util.Set;

/**
 * One thing the bot can say: a key in {@code bot-scripts} and the arguments its sentence
 * may use. Implemented by the enums of the rooms that speak.
 */
public interface Phrase {

	/**
	 * The scene and the line in it, such as {@code pick-day.ask}: lower-case words,
	 * digits and hyphens, joined by dots.
	 */
	String key();

	/**
	 * Names of all arguments that {@link Words#say} is given with this phrase. A sentence
	 * may leave some out, and may use no other.
	 */
	Set<String> arguments();

	/**
	 * Those of the {@link #arguments()} that are whole numbers: only they may choose a
	 * plural form. The others are text, dates and times already written by {@link Dates}.
	 */
	default Set<String> numbers() {
		return Set.of();
	}

	/**
	 * Words, in capitals, that carriers act on by themselves and that this phrase tells
	 * people to send all the same, because what the carrier does is what the word
	 * promises: {@code STOP} in a text that says how to end announcements.
	 */
	default Set<String> carrierWords() {
		return Set.of();
	}

	/**
	 * The manners in which this phrase is said. The words must exist, and fit, in each of
	 * them.
	 */
	default Set<Manner> manners() {
		return Set.of(Manner.SCREEN);
	}

}
