package org.dyzurka.notification;

import java.util.List;

/**
 * What a change of plan does, and whom it touches: found by carrying it out and taking it
 * back.
 *
 * @param steps what becomes of what is planned, in order
 * @param touched the bookings concerned, by the time they had
 * @param refusals why it cannot be done; empty when it can
 * @param warnings what the office should look after if it is
 * @param fingerprint the same as long as the same things happen to the same bookings;
 * which other times are left to be offered may differ
 */
public record PlanPreview(List<PlanStep> steps, List<TouchedBooking> touched, List<PlanRefusal> refusals,
		List<PlanWarning> warnings, String fingerprint) {

	public PlanPreview {
		steps = List.copyOf(steps);
		touched = List.copyOf(touched);
		refusals = List.copyOf(refusals);
		warnings = List.copyOf(warnings);
	}

	/**
	 * Whether it can be done.
	 */
	public boolean possible() {
		return this.refusals.isEmpty();
	}

}
