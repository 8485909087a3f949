package org.dyzurka.messaging;

import java.time.Instant;

import org.dyzurka.resident.Address;

/**
 * A message that could not be sent, as the office sees it.
 *
 * @param id the message
 * @param to where it should have gone
 * @param text what it said
 * @param reason why it failed
 * @param attempts how often it was tried
 * @param failedAt when it was given up
 */
public record FailedMessage(OutgoingId id, Address to, String text, String reason, int attempts, Instant failedAt) {
}
