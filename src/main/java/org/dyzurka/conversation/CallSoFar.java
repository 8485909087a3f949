package org.dyzurka.conversation;

import java.util.ArrayList;
import java.util.List;

import org.dyzurka.booking.BookingId;

/**
 * What is remembered of a telephone call while it lasts.
 *
 * @param id what the provider calls it
 * @param steps answered so far
 * @param silences in a row
 * @param repeats how often in a row the same was asked again
 * @param proved the bookings of which the caller knew code and number, or which they made
 * in this call
 */
record CallSoFar(String id, int steps, int silences, int repeats, List<BookingId> proved) {

	CallSoFar {
		proved = List.copyOf(proved);
	}

	static CallSoFar begun(String id) {
		return new CallSoFar(id, 0, 0, 0, List.of());
	}

	CallSoFar step() {
		return new CallSoFar(this.id, this.steps + 1, this.silences, this.repeats, this.proved);
	}

	CallSoFar silences(int inARow) {
		return new CallSoFar(this.id, this.steps, inARow, this.repeats, this.proved);
	}

	CallSoFar repeats(int inARow) {
		return new CallSoFar(this.id, this.steps, this.silences, inARow, this.proved);
	}

	CallSoFar proved(BookingId booking) {
		List<BookingId> more = new ArrayList<>(this.proved);
		more.add(booking);
		return new CallSoFar(this.id, this.steps, this.silences, this.repeats, more);
	}

}
