package org.dyzurka.conversation;

import java.util.List;
import java.util.Optional;

import org.dyzurka.messaging.Choice;

/**
 * The question as it was put, so that a digit, a word or a button means what the resident
 * saw, however much has changed behind it.
 *
 * @param nonce marks the buttons of this question; equal for equal questions, so that
 * asking again spoils no button
 * @param options the choices, ways out included
 */
record Asked(String nonce, List<Option> options) {

	private static final char SEPARATOR = '.';

	Asked {
		options = List.copyOf(options);
	}

	/** The options as choices whose tokens come back here. */
	List<Choice> choices() {
		return this.options.stream()
			.map((option) -> new Choice(this.nonce + SEPARATOR + option.id(), option.label(), option.weight()))
			.toList();
	}

	/**
	 * The option a button stands for; none for a button of another question, or a forged
	 * one.
	 */
	Optional<Option> pressed(String token) {
		return this.options.stream().filter((option) -> token.equals(this.nonce + SEPARATOR + option.id())).findFirst();
	}

}
