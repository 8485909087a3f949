package org.dyzurka.booking;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a resident chose to tell with a booking. All of it is optional.
 *
 * @param topic what they want to talk about, in their words, at most 500 characters
 * @param language the language of the talk
 * @param needs what they need to take part
 * @param callBack the number to call them back, in E.164
 */
public record Details(@Nullable String topic, @Nullable Locale language, Set<AccessNeed> needs,
		@Nullable String callBack) {

	/** The most characters of a topic. */
	public static final int LONGEST_TOPIC = 500;

	/** Nothing told. */
	public static final Details NONE = new Details(null, null, Set.of(), null);

	public Details {
		needs = Set.copyOf(needs);
		if (topic != null && topic.length() > LONGEST_TOPIC) {
			throw new IllegalArgumentException("A topic has at most " + LONGEST_TOPIC + " characters");
		}
	}

}
