package org.dyzurka.calendar;

import java.util.UUID;

/**
 * Names a feed address in the office; not the secret itself.
 *
 * @param value a random UUID
 */
public record FeedId(UUID value) {
}
