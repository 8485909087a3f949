package org.dyzurka.consultation;

/**
 * Where a consultation stands on a day.
 */
public enum Phase {

	/** Announced, not begun. */
	AHEAD,

	/** Running, its last day included. */
	RUNNING,

	/** Over. */
	ENDED

}
