package org.dyzurka.booking;

import java.util.UUID;

/**
 * Names something that can be booked: one slot of a duty, or a meeting.
 *
 * @param value a random UUID
 */
public record BookableId(UUID value) {

	/**
	 * A new id, never used before.
	 */
	public static BookableId random() {
		return new BookableId(UUID.randomUUID());
	}

}
