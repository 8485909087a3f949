package org.dyzurka.notification;

import java.time.Instant;
import java.time.LocalDate;

import org.dyzurka.booking.BookingId;
import org.dyzurka.consultation.InterpreterNotice;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for a sign language interpreter at what they booked.
 *
 * @param booking the booking
 * @param start when the interpreter is needed
 * @param asked when this was asked for, or when what was booked moved to this time
 * @param state how far the office has come
 * @param orderedFor the time for which an interpreter stands ordered, or null; another
 * than {@code start} where the booking moved since
 */
public record InterpreterRequest(BookingId booking, Instant start, Instant asked, State state,
		@Nullable Instant orderedFor) {

	/**
	 * Whether it came as early as the law wants.
	 */
	public boolean inTime() {
		return InterpreterNotice.isInTime(this.asked, this.start);
	}

	/**
	 * The last day for a request that the law wants answered with an interpreter.
	 */
	public LocalDate lastDay() {
		return InterpreterNotice.lastDay(this.start);
	}

	/**
	 * How far the office has come.
	 */
	public enum State {

		/** An interpreter is to be ordered. */
		WANTED,

		/** One comes; the resident was told. */
		ORDERED,

		/** None can come; the resident was told. */
		IMPOSSIBLE,

		/** The booking was given up: the interpreter ordered for it is to be told. */
		VOID

	}

}
