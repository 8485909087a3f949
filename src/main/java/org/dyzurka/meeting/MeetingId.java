package org.dyzurka.meeting;

import java.util.UUID;

/**
 * Names a meeting; its seats are the bookable of the same value.
 *
 * @param value a random UUID
 */
public record MeetingId(UUID value) {

	/**
	 * A new id, never used before.
	 */
	public static MeetingId random() {
		return new MeetingId(UUID.randomUUID());
	}

}
