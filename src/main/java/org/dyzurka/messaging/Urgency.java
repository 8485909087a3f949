package org.dyzurka.messaging;

/**
 * What a message may be kept waiting for, most urgent first.
 */
public enum Urgency {

	/** The resident just wrote and waits. */
	ANSWER,

	/** Concerns a booking of theirs. */
	NOTICE,

	/** The same to many. */
	BROADCAST

}
