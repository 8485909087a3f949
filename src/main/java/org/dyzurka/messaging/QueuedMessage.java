package org.dyzurka.messaging;

import java.time.Instant;
import java.util.Locale;

import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;

/**
 * The message of an address whose turn it is.
 *
 * @param id its row
 * @param to where
 * @param language the language it is worded in
 * @param urgency its own
 * @param pressing true if an answer waits behind it, so that it must hurry likewise
 * @param json its prompt as stored
 * @param replaces the message of ours whose place it takes, or null
 * @param forget true if its row goes when it has ended
 * @param broadcast which one it belongs to, or null
 * @param attempts how often it was tried
 * @param dueAt before this moment it must not be tried
 * @param inHand true if a node has it in hand until then
 * @param triedAt when the provider may have taken it without our knowing, or null
 * @param correlation what the log calls the turn that it came of, or null
 */
record QueuedMessage(OutgoingId id, Address to, Locale language, Urgency urgency, boolean pressing, String json,
		@Nullable String replaces, boolean forget, @Nullable BroadcastId broadcast, int attempts, Instant dueAt,
		boolean inHand, @Nullable Instant triedAt, @Nullable String correlation) {

	Urgency hurry() {
		return this.pressing ? Urgency.ANSWER : this.urgency;
	}

	Outgoing outgoing() {
		return new Outgoing(this.to, this.language, this.urgency, PromptJson.read(this.json), this.replaces,
				this.forget);
	}

}
