package org.dyzurka.booking;

import org.jspecify.annotations.Nullable;

/**
 * An offer that has not ended, as this room knows it.
 *
 * @param offer the offer
 * @param waiting the scope in which its resident waited, or null unless it comes from the
 * waiting list
 * @param undelivered whether the message that tells of it did not reach them
 */
record Kept(PlaceOffer offer, @Nullable Scope waiting, boolean undelivered) {
}
