package org.dyzurka.intake;

import java.time.Instant;
import java.util.List;

/**
 * Consultation files that were not loaded, since they would have lost bookings or undone
 * what the office did.
 *
 * @param at when
 * @param reasons each with file and line, in English; they name bookings by their codes,
 * nobody by name or number
 */
public record RefusedFile(Instant at, List<String> reasons) {

	public RefusedFile {
		reasons = List.copyOf(reasons);
	}

}
