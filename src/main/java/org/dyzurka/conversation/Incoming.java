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
 */
public record Incoming(Address from, String messageId, Utterance utterance, @Nullable String pressedOn,
		@Nullable Locale languageHint) {
}
