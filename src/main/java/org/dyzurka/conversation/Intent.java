package org.dyzurka.conversation;

import org.dyzurka.booking.Booking;

/**
 * What a caller wants with a booking once they have proved that it is theirs.
 */
enum Intent {

	SEE, MOVE, GIVE_UP, ERASE;

	/** Where it leads. */
	Scene go(Booking booking, Desk desk) {
		return switch (this) {
			case SEE -> new OneBooking(booking.id());
			case MOVE -> new OneBooking(booking.id()).move(booking, desk);
			case GIVE_UP -> new GiveUp(booking.id());
			case ERASE -> new Erase(null);
		};
	}

}
