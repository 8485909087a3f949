package org.dyzurka.booking;

import java.time.Duration;

/**
 * What a consultation lays down for its bookings.
 *
 * @param bookingsPerResident how many bookings ahead one resident may have, 1 or more
 * @param bookUntil how long before the start the last booking is taken, not negative
 * @param cancelUntil how long before the start a booking can still be given up or moved
 * by the resident, not negative
 * @param kept how long after the end a booking keeps whom it was for and what they wrote
 * @param offerLasts how long a freed place is kept for the one of the waiting list whom
 * it is offered to, counted from 08:00 to 20:00, positive
 */
public record Rules(int bookingsPerResident, Duration bookUntil, Duration cancelUntil, Duration kept,
		Duration offerLasts) {

	public Rules {
		if (bookingsPerResident < 1) {
			throw new IllegalArgumentException("A resident may have at least one booking");
		}
		if (bookUntil.isNegative() || cancelUntil.isNegative() || kept.isNegative()) {
			throw new IllegalArgumentException("Times of the rules are not negative");
		}
		if (!offerLasts.isPositive()) {
			throw new IllegalArgumentException("An offer lasts for some time");
		}
	}

}
