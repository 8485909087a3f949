package org.dyzurka.consultation;

import java.time.ZoneId;

/**
 * Where the consultations take place: the zone of every local date and time.
 */
public final class Poland {

	/** The zone of every local date and time in files, pages and conversations. */
	public static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

	private Poland() {
	}

}
