package org.dyzurka.calendar;

import org.dyzurka.duty.ExpertId;

/**
 * What a secret opens.
 */
sealed interface Opening {

	/**
	 * The feed of an expert.
	 *
	 * @param expert whose
	 */
	record Opened(ExpertId expert) implements Opening {
	}

	/** Nothing any more. */
	record Revoked() implements Opening {
	}

	/** Nothing, ever. */
	record Unknown() implements Opening {
	}

}
