package org.dyzurka.consultation;

import java.util.UUID;

/**
 * Names an announcement inside the program.
 *
 * @param value a random UUID
 */
public record AnnouncementId(UUID value) {

	/**
	 * A new id, never used before.
	 */
	public static AnnouncementId random() {
		return new AnnouncementId(UUID.randomUUID());
	}

}
