package org.dyzurka.conversation;

import java.time.Instant;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.HoldId;
import org.dyzurka.consultation.ConsultationId;
import org.jspecify.annotations.Nullable;

/**
 * A booking in the making: a place is held, the rest is being told.
 *
 * @param consultation it belongs to
 * @param bookable what is held
 * @param seats for how many people
 * @param hold the hold
 * @param until when the hold lapses unless renewed
 * @param moving the booking that will move there, or null for a new one
 * @param details told so far
 */
record Draft(ConsultationId consultation, BookableId bookable, int seats, HoldId hold, Instant until,
		@Nullable BookingId moving, Details details) {

	Draft with(Details told) {
		return new Draft(this.consultation, this.bookable, this.seats, this.hold, this.until, this.moving, told);
	}

	Draft heldUntil(Instant end) {
		return new Draft(this.consultation, this.bookable, this.seats, this.hold, end, this.moving, this.details);
	}

	Draft heldAnew(HoldId anew, Instant end) {
		return new Draft(this.consultation, this.bookable, this.seats, anew, end, this.moving, this.details);
	}

}
