package org.dyzurka.booking;

import java.util.UUID;

/**
 * Names a hold: a place kept for a resident while they make up their mind. A hold that is
 * confirmed becomes the booking of the same value.
 *
 * @param value a random UUID
 */
public record HoldId(UUID value) {
}
