package org.dyzurka.duty;

/**
 * How an expert on duty is met.
 */
public enum Form {

	/** The resident calls the duty's number in their slot. */
	TELEPHONE,

	/** The resident comes to a place. */
	IN_PERSON

}
