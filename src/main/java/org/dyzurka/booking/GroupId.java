package org.dyzurka.booking;

import java.util.UUID;

/**
 * Names what several bookables belong to: the duty of its slots, or the meeting itself.
 *
 * @param value the id of the duty or meeting
 */
public record GroupId(UUID value) {
}
