package org.dyzurka.booking;

import java.util.Optional;

/**
 * Those who have no booking hold only a share of what a duty or meeting has left, so that
 * many chats cannot keep it from everybody. Not exact while several try at once; the
 * capacity is.
 */
class HeldShare implements BookingPolicy {

	@Override
	public Optional<HoldResult> refusal(Attempt attempt) {
		Rush rush = attempt.rush();
		if (rush.held() < rush.limit()) {
			return Optional.empty();
		}
		return Optional.of(new HoldResult.Rushed((rush.eased() != null) ? rush.eased() : attempt.now()));
	}

}
