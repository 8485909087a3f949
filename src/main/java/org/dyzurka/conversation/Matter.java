package org.dyzurka.conversation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.OfferId;
import org.jspecify.annotations.Nullable;

/**
 * What a resident is asked from outside, without having written.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "matter")
public sealed interface Matter {

	/**
	 * Whether they will come, a day before.
	 *
	 * @param booking to what
	 */
	record WillYouCome(BookingId booking) implements Matter {
	}

	/**
	 * A place on the waiting list is free and kept for them: do they take it?
	 *
	 * @param offer the offer
	 */
	record PlaceFree(OfferId offer) implements Matter {
	}

	/**
	 * The city changed something about their booking, which stands as it is now: does it
	 * still suit them?
	 *
	 * @param booking the booking as it is after the change
	 * @param change what happened
	 */
	record Changed(BookingId booking, Change change) implements Matter {
	}

	/**
	 * The city called off what they had booked: which of the times kept for them will
	 * they take?
	 *
	 * @param booking the booking that was called off
	 * @param offer the places kept for them, or null where none is left to offer
	 */
	record CalledOff(BookingId booking, @Nullable OfferId offer) implements Matter {
	}

	/**
	 * What the city changed about a booking that stays.
	 */
	enum Change {

		/** Another day or another time. */
		TIME,

		/** Another place, or another number to call. */
		PLACE,

		/** By telephone instead of in person, or the other way round. */
		FORM,

		/** Another expert. */
		EXPERT

	}

}
