package org.dyzurka.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.CancelResult;
import org.dyzurka.booking.ConfirmResult;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.HoldId;
import org.dyzurka.booking.HoldResult;
import org.dyzurka.booking.MoveResult;
import org.jspecify.annotations.Nullable;

/**
 * Where a scene books, for the resident whose turn it is.
 */
final class Counter {

	private final Bookings bookings;

	private final Caller caller;

	private final Layout layout;

	Counter(Bookings bookings, Caller caller, Layout layout) {
		this.bookings = bookings;
		this.caller = caller;
		this.layout = layout;
	}

	HoldResult hold(BookableId bookable, int seats, @Nullable BookingId moving) {
		return this.bookings.hold(this.caller.holder(moving), bookable, seats, this.layout.hold(), moving);
	}

	Optional<Instant> renew(HoldId hold) {
		return this.bookings.renew(hold);
	}

	void release(HoldId hold) {
		this.bookings.release(hold);
	}

	ConfirmResult confirm(HoldId hold, Details details) {
		String number = (details.number() != null) ? details.number() : this.caller.number().orElse(details.callBack());
		ConfirmResult result = this.bookings.confirm(hold, details.under(number));
		if (result instanceof ConfirmResult.Booked(var booking)) {
			this.caller.made(booking.id());
		}
		return result;
	}

	MoveResult move(BookingId booking, HoldId hold) {
		return this.bookings.move(booking, hold);
	}

	CancelResult cancel(BookingId booking) {
		return this.bookings.cancel(booking);
	}

	/** The bookings ahead that this resident may see. */
	List<Booking> bookings() {
		return this.caller.bookings();
	}

	/** A booking ahead that this resident may see. */
	Optional<Booking> booking(BookingId id) {
		return bookings().stream().filter((booking) -> booking.id().equals(id)).findFirst();
	}

}
