package org.dyzurka.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends holds whose time has passed, and frees their places.
 */
@Component
class HoldExpiry {

	private final Holds holds;

	private final Places places;

	private final Clock clock;

	HoldExpiry(Holds holds, Places places, Clock clock) {
		this.holds = holds;
		this.places = places;
		this.clock = clock;
	}

	/**
	 * Ends a hold, unless it was renewed or has ended otherwise.
	 * @return when to look again, empty when there is nothing left to end
	 */
	@Transactional
	Optional<Instant> expire(HoldId id) {
		Optional<Hold> hold = this.holds.find(id);
		if (hold.isPresent() && this.holds.lapse(id, DatabaseTime.now(this.clock))) {
			this.places.free(hold.get().place());
			return Optional.empty();
		}
		return this.holds.find(id).map(Hold::lapses);
	}

}
