package org.dyzurka.duty;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * An expert as the consultation file lists them.
 *
 * @param key their id in the file
 * @param name as residents and calendars read it
 * @param email or null
 * @param languages they speak, the first one best, at least one
 */
public record ExpertPlan(String key, String name, @Nullable String email, List<Locale> languages) {

	public ExpertPlan {
		languages = List.copyOf(languages);
		if (languages.isEmpty()) {
			throw new IllegalArgumentException("An expert speaks a language");
		}
	}

}
