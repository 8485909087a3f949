package org.dyzurka.booking;

import java.util.Optional;

/**
 * A resident has only so many bookings ahead in one scope. Moving one adds none.
 */
class BookingsPerResident implements BookingPolicy {

	@Override
	public Optional<HoldResult> refusal(Attempt attempt) {
		int limit = attempt.rules().bookingsPerResident();
		long ahead = attempt.ahead().stream().filter((booking) -> booking.scope().equals(attempt.scope())).count();
		if (attempt.moving() != null || ahead < limit) {
			return Optional.empty();
		}
		return Optional.of(new HoldResult.LimitReached(limit));
	}

}
