package org.dyzurka.calllist;

/**
 * Why the office has something to do by telephone.
 */
public enum Reason {

	/** Somebody asked to be called back. */
	WISHED,

	/** Text messages cannot reach the number, such as a landline. */
	UNREACHABLE,

	/** The number opted out of text messages while a booking of theirs remains. */
	STOPPED,

	/** Wishes to be reminded of a booking by a call. */
	REMINDER,

	/** A place is kept for somebody on the waiting list who cannot be written to. */
	OFFER,

	/** The city changed a booking, and they were not reached or have not answered. */
	CHANGE,

	/** Whether a sign language interpreter comes is to be told. */
	INTERPRETER,

	/** Booking codes were guessed wrongly many times; there is nobody to phone. */
	ALARM;

	/**
	 * Whether something is to be done about it even where there is nobody to phone.
	 */
	boolean mayLackNumber() {
		return switch (this) {
			case OFFER, CHANGE, INTERPRETER, ALARM -> true;
			case WISHED, UNREACHABLE, STOPPED, REMINDER -> false;
		};
	}

}
