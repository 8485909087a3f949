package org.dyzurka.booking;

import java.util.UUID;

/**
 * Names an offer of places that are kept for somebody.
 *
 * @param value a random UUID
 */
public record OfferId(UUID value) {

	/**
	 * A new id, never used before.
	 */
	public static OfferId random() {
		return new OfferId(UUID.randomUUID());
	}

}
