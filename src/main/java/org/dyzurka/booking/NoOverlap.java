package org.dyzurka.booking;

import java.util.Optional;

/**
 * Nobody is in two places at once: bookings of one resident do not overlap, whatever
 * their scope. The booking that is moved is no obstacle.
 */
class NoOverlap implements BookingPolicy {

	@Override
	public Optional<HoldResult> refusal(Attempt attempt) {
		for (Attempt.Standing other : attempt.ahead()) {
			if (other.time().overlaps(attempt.time()) && !other.booking().equals(attempt.moving())) {
				return Optional.of(new HoldResult.Overlaps(other.booking()));
			}
		}
		return Optional.empty();
	}

}
