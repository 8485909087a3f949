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
 * @param number the number under which the booking can be asked for, in E.164; together
 * with the code it stands for the resident
 */
public record Details(@Nullable String topic, @Nullable Locale language, Set<AccessNeed> needs,
		@Nullable String callBack, @Nullable String number) {

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

	/** Details to be asked for where the booking was made. */
	public Details(@Nullable String topic, @Nullable Locale language, Set<AccessNeed> needs,
			@Nullable String callBack) {
		this(topic, language, needs, callBack, null);
	}

	/** The same with another topic, or none. */
	public Details about(@Nullable String other) {
		return new Details(other, this.language, this.needs, this.callBack, this.number);
	}

	/** The same with another language of the talk, or any. */
	public Details in(@Nullable Locale other) {
		return new Details(this.topic, other, this.needs, this.callBack, this.number);
	}

	/** The same with other needs. */
	public Details needing(Set<AccessNeed> other) {
		return new Details(this.topic, this.language, other, this.callBack, this.number);
	}

	/** The same with another number to call back, or none: the resident calls. */
	public Details calledBackOn(@Nullable String other) {
		return new Details(this.topic, this.language, this.needs, other, this.number);
	}

	/** The same, to be asked for under another number. */
	public Details under(@Nullable String other) {
		return new Details(this.topic, this.language, this.needs, this.callBack, other);
	}

}
