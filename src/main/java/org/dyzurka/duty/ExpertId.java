package org.dyzurka.duty;

import java.util.UUID;

/**
 * Names an expert inside the program.
 *
 * @param value a random UUID
 */
public record ExpertId(UUID value) {

	/**
	 * A new id, never used before.
	 */
	public static ExpertId random() {
		return new ExpertId(UUID.randomUUID());
	}

}
