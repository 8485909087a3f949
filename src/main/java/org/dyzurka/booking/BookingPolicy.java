package org.dyzurka.booking;

import java.util.Optional;

/**
 * A rule that may refuse a resident's wish to hold a place.
 */
interface BookingPolicy {

	/**
	 * The refusal, or empty when this rule has nothing against it.
	 */
	Optional<HoldResult> refusal(Attempt attempt);

}
