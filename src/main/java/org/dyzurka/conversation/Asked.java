package org.dyzurka.conversation;

import java.util.ArrayList;
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

	/** 6 and 7 stay free, 8, 9 and 0 mean the same everywhere. */
	private static final int CHOICES_BY_KEY = 5;

	Asked {
		options = List.copyOf(options);
	}

	/** The options as choices whose tokens come back here. */
	List<Choice> choices() {
		List<Choice> choices = new ArrayList<>();
		int ordinary = 0;
		for (Option option : this.options) {
			Integer key = switch (option.id()) {
				case Option.PERSON -> 0;
				case Option.NEXT_PAGE -> 8;
				case Option.BACK -> 9;
				default -> (++ordinary <= CHOICES_BY_KEY) ? ordinary : null;
			};
			choices.add(new Choice(this.nonce + SEPARATOR + option.id(), option.label(), option.weight(), key,
					option.spoken()));
		}
		return choices;
	}

	/**
	 * The option a button stands for; none for a button of another question, or a forged
	 * one.
	 */
	Optional<Option> pressed(String token) {
		return this.options.stream().filter((option) -> token.equals(this.nonce + SEPARATOR + option.id())).findFirst();
	}

}
