package org.dyzurka.booking;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A resident's wish to hold a place, with what the policies need to judge it.
 *
 * @param scope the scope of what they want
 * @param time when it takes place
 * @param rules the rules of that scope
 * @param ahead their live bookings whose end lies ahead, in every scope
 * @param moving the booking that will move there, or null
 * @param now the moment of the wish
 * @param rush how many others want the same
 */
record Attempt(Scope scope, TimeRange time, Rules rules, List<Standing> ahead, @Nullable BookingId moving, Instant now,
		Rush rush) {

	Attempt {
		ahead = List.copyOf(ahead);
	}

	/** For whom it does not matter how many others want the same. */
	Attempt(Scope scope, TimeRange time, Rules rules, List<Standing> ahead, @Nullable BookingId moving, Instant now) {
		this(scope, time, rules, ahead, moving, now, Rush.NONE);
	}

	/**
	 * A live booking of theirs.
	 *
	 * @param booking the booking
	 * @param scope the scope of what is booked
	 * @param time when it takes place
	 */
	record Standing(BookingId booking, Scope scope, TimeRange time) {
	}

}
