package org.dyzurka.calllist;

/**
 * What came of a call, or of an alarm that was looked into.
 */
public enum CallResult {

	/** They were spoken to. */
	REACHED,

	/** Nobody answered: the call stays open, with one attempt more. */
	NO_ANSWER,

	/** The number is somebody else's, or none. */
	WRONG_NUMBER,

	/** It was settled without a call. */
	DONE_OTHERWISE;

	/**
	 * Whether nothing remains to be done.
	 */
	public boolean ends() {
		return this != NO_ANSWER;
	}

}
