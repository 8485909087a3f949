package org.dyzurka.consultation;

/**
 * An entry of the register of publications.
 *
 * @param id the entry
 * @param entry what it says
 */
public record Publication(PublicationId id, PublicationEntry entry) {
}
