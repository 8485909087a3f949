package org.dyzurka.calllist;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A call that the office should make. {@link #toString()} tells nothing of the person.
 *
 * @param number in E.164; null for an {@link Reason#ALARM}, and where a booking's
 * resident left none, so that the office sees at least whom nobody could tell
 * @param language to speak
 * @param reason why
 * @param from the earliest moment they wish for, or null with {@code to} if any will do
 * @param to the end of what they wish for, later than {@code from}
 * @param about a booking code, or words of the office's own; 1 to 200 characters, or null
 */
public record WantedCall(@Nullable String number, Locale language, Reason reason, @Nullable Instant from,
		@Nullable Instant to, @Nullable String about) {

	/** How long {@link #about} may be. */
	public static final int LONGEST_ABOUT = 200;

	/** ITU-T E.164: a plus, a country and a subscriber, 15 digits at most. */
	private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,14}");

	public WantedCall {
		if ((number == null) ? !reason.mayLackNumber() : (reason == Reason.ALARM)) {
			throw new IllegalArgumentException("An alarm has no number, and a call has one");
		}
		if (number != null && !E164.matcher(number).matches()) {
			throw new IllegalArgumentException("A number to call is written in E.164");
		}
		if ((from == null) != (to == null) || (from != null && to != null && !from.isBefore(to))) {
			throw new IllegalArgumentException("A wished time has a start and a later end");
		}
		if (about != null && (about.isBlank() || about.length() > LONGEST_ABOUT)) {
			throw new IllegalArgumentException("What a call is about has 1 to " + LONGEST_ABOUT + " characters");
		}
	}

	@Override
	public String toString() {
		return "WantedCall[" + this.reason + "]";
	}

}
