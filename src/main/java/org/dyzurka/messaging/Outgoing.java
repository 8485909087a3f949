package org.dyzurka.messaging;

import java.util.Locale;

import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent.
 *
 * @param to where
 * @param language the language it is worded in
 * @param urgency what it may be kept waiting for
 * @param prompt what it says
 * @param replaces the channel's id of an earlier message of ours that this one takes the
 * place of, or null; where that is impossible it is sent as a new message
 * @param forget true if no trace of it may stay once it is sent or has failed
 */
public record Outgoing(Address to, Locale language, Urgency urgency, Prompt prompt, @Nullable String replaces,
		boolean forget) {

	/**
	 * An answer to what the resident just did.
	 */
	public static Outgoing answer(Address to, Locale language, Prompt prompt) {
		return new Outgoing(to, language, Urgency.ANSWER, prompt, null, false);
	}

	/** The same, behind everything else. */
	Outgoing asBroadcast() {
		return new Outgoing(this.to, this.language, Urgency.BROADCAST, this.prompt, this.replaces, this.forget);
	}

}
