package org.dyzurka.duty;

import java.util.List;
import java.util.Locale;

import org.dyzurka.consultation.ConsultationId;
import org.jspecify.annotations.Nullable;

/**
 * Someone who is on duty.
 *
 * @param id the expert
 * @param consultation in which they are on duty
 * @param key their id in the consultation file
 * @param name as residents and calendars read it
 * @param email or null
 * @param languages they speak, the first one best
 */
public record Expert(ExpertId id, ConsultationId consultation, String key, String name, @Nullable String email,
		List<Locale> languages) {

	public Expert {
		languages = List.copyOf(languages);
	}

}
