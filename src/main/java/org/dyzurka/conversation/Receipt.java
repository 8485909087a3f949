package org.dyzurka.conversation;

/**
 * What became of an incoming message. The answer itself goes its own way, by
 * {@code messaging}.
 */
public sealed interface Receipt {

	/**
	 * Taken in; its effect is committed.
	 */
	record Taken() implements Receipt {
	}

	/**
	 * Seen before; nothing happened this time.
	 */
	record Repeated() implements Receipt {
	}

	/**
	 * A button of an older question was pressed; the present question is shown again.
	 *
	 * @param notice one line to show beside the button, at most 200 characters, in the
	 * resident's language
	 */
	record Outdated(String notice) implements Receipt {
	}

	/**
	 * It failed three times and was set aside without its words; the resident is told.
	 */
	record SetAside() implements Receipt {
	}

	/**
	 * Too much was written from there, or too many began to write at once. Nothing
	 * happened, but that the resident may have been told to come back in a while.
	 */
	record TurnedAway() implements Receipt {
	}

}
