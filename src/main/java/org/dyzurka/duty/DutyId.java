package org.dyzurka.duty;

import java.util.UUID;

/**
 * Names a duty window inside the program.
 *
 * @param value a random UUID
 */
public record DutyId(UUID value) {

	/**
	 * A new id, never used before.
	 */
	public static DutyId random() {
		return new DutyId(UUID.randomUUID());
	}

}
