package org.dyzurka.resident;

import java.util.UUID;

/**
 * Names a resident inside the program. Says nothing about the person.
 *
 * @param value a random UUID
 */
public record ResidentId(UUID value) {

	/**
	 * A new id, never used before.
	 */
	public static ResidentId random() {
		return new ResidentId(UUID.randomUUID());
	}

}
