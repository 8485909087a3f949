package org.dyzurka.messaging;

import java.util.Locale;

import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;

/**
 * A message that a provider has taken.
 *
 * @param id its row
 * @param to where
 * @param language the language it is worded in
 * @param urgency what it could be kept waiting for
 * @param broadcast which one it belongs to, or null
 * @param attempts how often it was tried
 * @param open whether it may still turn out not to have arrived
 */
record SentMessage(OutgoingId id, Address to, Locale language, Urgency urgency, @Nullable BroadcastId broadcast,
		int attempts, boolean open) {
}
