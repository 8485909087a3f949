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

	/** Booking codes were guessed wrongly many times; there is nobody to phone. */
	ALARM

}
