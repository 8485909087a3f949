package org.dyzurka.consultation;

import java.util.UUID;

/**
 * Names a consultation inside the program; outside it is named by its slug.
 *
 * @param value a random UUID
 */
public record ConsultationId(UUID value) {

	/**
	 * A new id, never used before.
	 */
	public static ConsultationId random() {
		return new ConsultationId(UUID.randomUUID());
	}

}
