package org.dyzurka.conversation;

import org.dyzurka.wording.Heard;

/**
 * What a resident did, as a scene hears it: after the words understood everywhere were
 * dealt with and typed words were matched with the choices offered.
 */
sealed interface Answer {

	/**
	 * The choice taken, or an empty text where the answer is none of the choices.
	 */
	default String choice() {
		return (this instanceof Picked picked) ? picked.id() : "";
	}

	/**
	 * One of the choices offered.
	 *
	 * @param id of the choice
	 */
	record Picked(String id) implements Answer {

	}

	/**
	 * Words that are none of the choices.
	 *
	 * @param text as written
	 * @param heard what could be made of it
	 */
	record Said(String text, Heard heard) implements Answer {

	}

	/**
	 * A telephone number, shared as a contact card.
	 *
	 * @param number as the card has it
	 * @param own whether it is vouched to be their own
	 */
	record Shared(String number, boolean own) implements Answer {

	}

	/**
	 * A call that was put through comes back.
	 *
	 * @param talked whether a person answered it
	 */
	record Back(boolean talked) implements Answer {

	}

}
