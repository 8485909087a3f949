package org.dyzurka.consultation;

import org.jspecify.annotations.Nullable;

/**
 * Who runs a consultation.
 *
 * @param name full name
 * @param shortName what people call it, or null
 * @param lead whether it leads; the others are partners
 */
public record Organiser(LocalText name, @Nullable LocalText shortName, boolean lead) {
}
