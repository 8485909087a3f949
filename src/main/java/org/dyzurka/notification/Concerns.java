package org.dyzurka.notification;

import java.util.Optional;

import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.Offers;
import org.dyzurka.booking.PlaceOffer;
import org.dyzurka.booking.WaitingList;
import org.dyzurka.conversation.Matter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Whom a matter concerns.
 */
@Component
class Concerns {

	private final Bookings bookings;

	private final Offers offers;

	private final WaitingList waiting;

	Concerns(Bookings bookings, Offers offers, WaitingList waiting) {
		this.bookings = bookings;
		this.offers = offers;
		this.waiting = waiting;
	}

	/**
	 * Whom a matter concerns; empty once they are forgotten, or wait no more.
	 */
	Optional<Concern> of(Matter matter) {
		return switch (matter) {
			case Matter.WillYouCome(var booking) -> of(booking);
			case Matter.Changed(var booking, var change) -> of(booking);
			case Matter.CalledOff(var booking, var offer) -> of(booking);
			case Matter.PlaceFree(var offer) ->
				this.offers.find(offer).map(PlaceOffer::entry).flatMap(this.waiting::find).map(Concern::of);
		};
	}

	private Optional<Concern> of(BookingId booking) {
		return this.bookings.find(booking).flatMap(Concern::of);
	}

	/**
	 * The booking a matter is about, or null if it is about none yet.
	 */
	static @Nullable BookingId booking(Matter matter) {
		return switch (matter) {
			case Matter.WillYouCome(var booking) -> booking;
			case Matter.Changed(var booking, var change) -> booking;
			case Matter.CalledOff(var booking, var offer) -> booking;
			case Matter.PlaceFree free -> null;
		};
	}

}
