package org.dyzurka.conversation;

/**
 * What a resident did, whatever the channel.
 */
public sealed interface Utterance {

	/**
	 * Pressed a button of ours.
	 *
	 * @param token the token of the choice as the channel gave it back; may be forged
	 */
	record Chosen(String token) implements Utterance {
	}

	/**
	 * Wrote something.
	 *
	 * @param text any text, not blank, of any length
	 */
	record Text(String text) implements Utterance {
	}

	/**
	 * Came by a link or began anew.
	 *
	 * @param payload what the link carried, empty when it carried nothing; may be forged
	 */
	record Start(String payload) implements Utterance {
	}

	/**
	 * Shared a contact card.
	 *
	 * @param number as the card has it
	 * @param own whether the channel vouches that it is the sender's own number
	 */
	record SharedContact(String number, boolean own) implements Utterance {
	}

	/**
	 * Sent something that has no words for us: a sticker, a picture, a voice message.
	 */
	record Wordless() implements Utterance {
	}

	/**
	 * Pressed keys of a telephone.
	 *
	 * @param keys digits, {@code *} and {@code #}; at least one
	 */
	record Digits(String keys) implements Utterance {
	}

	/**
	 * Said and pressed nothing for as long as the line waited.
	 */
	record Silence() implements Utterance {
	}

	/**
	 * Comes back from a call that was put through to a person.
	 *
	 * @param talked whether a person answered it
	 */
	record CameBack(boolean talked) implements Utterance {
	}

}
