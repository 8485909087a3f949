package org.dyzurka.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A bookable as it stands, with the rules of its scope.
 *
 * @param id its id
 * @param scope what its limits are counted over
 * @param group what it belongs to
 * @param time when it takes place
 * @param capacity how many seats there are
 * @param taken how many of them are booked, held or kept
 * @param open whether it can be booked
 * @param rules what holds for booking it
 */
record Bookable(BookableId id, Scope scope, GroupId group, TimeRange time, int capacity, int taken, boolean open,
		Rules rules) {

	/** Nobody is asked who has less time by day to answer. */
	private static final Duration SHORTEST_OFFER = Duration.ofMinutes(15);

	int free() {
		return this.capacity - this.taken;
	}

	/** From this moment on nobody can book it. */
	Instant bookedUntil() {
		return this.time.start().minus(this.rules.bookUntil());
	}

	/**
	 * How long an offer made now would last, empty when that is too short to ask anyone.
	 */
	Optional<Instant> offeredUntil(Instant now) {
		Instant last = bookedUntil();
		if (OfferHours.after(now, SHORTEST_OFFER).isAfter(last)) {
			return Optional.empty();
		}
		Instant lapses = OfferHours.after(now, this.rules.offerLasts());
		return Optional.of(lapses.isBefore(last) ? lapses : last);
	}

}
