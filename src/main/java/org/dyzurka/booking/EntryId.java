package org.dyzurka.booking;

import java.util.UUID;

/**
 * Names one place in the queue of a waiting list.
 *
 * @param value a random UUID
 */
public record EntryId(UUID value) {

	/**
	 * A new id, never used before.
	 */
	public static EntryId random() {
		return new EntryId(UUID.randomUUID());
	}

}
