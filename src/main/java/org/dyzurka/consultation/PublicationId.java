package org.dyzurka.consultation;

/**
 * Names an entry of the register of publications.
 *
 * @param value its number
 */
public record PublicationId(long value) {
}
