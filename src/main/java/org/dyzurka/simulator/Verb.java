package org.dyzurka.simulator;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One instruction of TwiML, its defaults filled in.
 */
sealed interface Verb {

	/**
	 * Speaks.
	 */
	record Say(List<Spoken> words) implements Verb {
	}

	/**
	 * Keeps silent.
	 */
	record Pause(int seconds) implements Verb {
	}

	/**
	 * Waits for keys or speech.
	 *
	 * @param action relative or absolute; empty for the address of the document
	 * @param finishOnKey the key that ends the input, or empty
	 */
	record Gather(String action, String method, boolean keys, boolean speech, @Nullable Integer numDigits,
			String finishOnKey, int timeout, List<String> hints, String language, boolean actionOnEmptyResult,
			List<Verb> prompts) implements Verb {
	}

	/**
	 * Calls someone else.
	 *
	 * @param action relative or absolute, or none to go on with the document
	 */
	record Dial(@Nullable String action, String method, int timeout, List<String> numbers) implements Verb {
	}

	/**
	 * Goes on with another document; empty for this one again.
	 */
	record Redirect(String url, String method) implements Verb {
	}

	/**
	 * Ends the call.
	 */
	record Hangup() implements Verb {
	}

	/**
	 * Does not take the call.
	 */
	record Reject(String reason) implements Verb {
	}

}
