package org.dyzurka.messaging;

/**
 * Leave to send one message at a moment of its channel's pace. Used by one thread.
 */
class Permit {

	private boolean unused;

	Permit(boolean given) {
		this.unused = given;
	}

	/** True once if it was given, and then no more. */
	boolean use() {
		boolean given = this.unused;
		this.unused = false;
		return given;
	}

}
