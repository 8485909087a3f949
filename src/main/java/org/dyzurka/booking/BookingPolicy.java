package org.dyzurka.booking;

import java.util.List;
import java.util.Optional;

/**
 * A rule that may refuse a resident's wish to hold a place.
 */
interface BookingPolicy {

	/** The first that refuses is the one the resident hears of. */
	List<BookingPolicy> ALL = List.of(new LatestBookingTime(), new NoOverlap(), new BookingsPerResident(),
			new HeldShare());

	/**
	 * What the first policy that refuses says, or empty when all agree.
	 */
	static Optional<HoldResult> firstRefusal(Attempt attempt) {
		for (BookingPolicy policy : ALL) {
			Optional<HoldResult> refusal = policy.refusal(attempt);
			if (refusal.isPresent()) {
				return refusal;
			}
		}
		return Optional.empty();
	}

	/**
	 * The refusal, or empty when this rule has nothing against it.
	 */
	Optional<HoldResult> refusal(Attempt attempt);

}
