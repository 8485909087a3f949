package org.dyzurka.booking;

import java.util.UUID;

/**
 * Names a booking, from the hold that begins it to the end; never used again. A
 * calendar's UID is made of it.
 *
 * @param value a random UUID
 */
public record BookingId(UUID value) {

	/**
	 * A new id, never used before.
	 */
	public static BookingId random() {
		return new BookingId(UUID.randomUUID());
	}

}
