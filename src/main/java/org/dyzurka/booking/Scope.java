package org.dyzurka.booking;

import java.util.UUID;

/**
 * What a limit of bookings is counted over: a consultation, seen from here.
 *
 * @param value a random UUID
 */
public record Scope(UUID value) {

	/**
	 * A new id, never used before.
	 */
	public static Scope random() {
		return new Scope(UUID.randomUUID());
	}

}
