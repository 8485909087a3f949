package org.dyzurka.notification;

import java.util.UUID;

/**
 * What came of carrying out a change of plan.
 */
public sealed interface PlanOutcome {

	/**
	 * It is done, whole.
	 *
	 * @param change what remains known of it
	 * @param done what was done
	 */
	record Done(UUID change, PlanPreview done) implements PlanOutcome {
	}

	/**
	 * Something is no longer as it was shown, so nothing was done.
	 *
	 * @param now what would happen now
	 */
	record Stale(PlanPreview now) implements PlanOutcome {
	}

	/**
	 * It cannot be done, so nothing was.
	 *
	 * @param now why
	 */
	record Impossible(PlanPreview now) implements PlanOutcome {
	}

}
