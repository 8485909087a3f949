package org.dyzurka.booking;

import java.time.Instant;
import java.util.Optional;

/**
 * The last booking is taken some time before the start.
 */
class LatestBookingTime implements BookingPolicy {

	@Override
	public Optional<HoldResult> refusal(Attempt attempt) {
		Instant last = attempt.time().start().minus(attempt.rules().bookUntil());
		return attempt.now().isBefore(last) ? Optional.empty() : Optional.of(new HoldResult.TooLate());
	}

}
