package org.dyzurka.messaging;

/**
 * Names an outgoing message; later ones are greater.
 *
 * @param value positive
 */
public record OutgoingId(long value) {
}
