package org.dyzurka.resident;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A resident as known from one address.
 *
 * @param id the resident
 * @param address the address they wrote from
 * @param language the language they chose, or null before they chose
 * @param reachable false once the address refused a message (bot blocked, number gone)
 */
public record Resident(ResidentId id, Address address, @Nullable Locale language, boolean reachable) {
}
