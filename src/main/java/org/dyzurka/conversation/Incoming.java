package org.dyzurka.conversation;

import java.util.Locale;

import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;

/**
 * One message from a resident, verified and parsed by its channel.
 *
 * @param from where it came from
 * @param messageId what the channel calls this message; the same id again is the same
 * message
 * @param utterance what the resident did
 * @param pressedOn the channel's id of our message whose button was pressed, or null; the
 * next question may take its place
 * @param languageHint the language the resident's device speaks, or null
 * @param call what the provider calls the telephone call this belongs to, or null; what a
 * caller has proved holds for one call only
 */
public record Incoming(Address from, String messageId, Utterance utterance, @Nullable String pressedOn,
		@Nullable Locale languageHint, @Nullable String call) {

	/**
	 * A message that is not part of a call.
	 */
	public Incoming(Address from, String messageId, Utterance utterance, @Nullable String pressedOn,
			@Nullable Locale languageHint) {
		this(from, messageId, utterance, pressedOn, languageHint, null);
	}

	/**
	 * One step of a call.
	 * @param from the caller
	 * @param call what the provider calls the call
	 * @param step counted from 0; the same step again is the same message
	 * @param utterance what the caller did
	 */
	public static Incoming step(Address from, String call, int step, Utterance utterance) {
		return new Incoming(from, stepId(call, step), utterance, null, null, call);
	}

	static String stepId(String call, int step) {
		return call + "/" + step;
	}

}
