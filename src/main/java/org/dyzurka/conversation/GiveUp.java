package org.dyzurka.conversation;

import java.util.Optional;

import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.CancelResult;
import org.dyzurka.wording.Manner;

/**
 * Really give up this booking?
 *
 * @param booking it
 */
record GiveUp(BookingId booking) implements Scene {

	@Override
	public Question ask(Desk desk) {
		Optional<Booking> found = desk.counter().booking(this.booking);
		if (found.isEmpty()) {
			return Question.of(desk.say(Line.BOOKING_GONE)).with(Option.plain("no", desk.say(Line.OVERVIEW_BOOKINGS)));
		}
		return Question
			.of(desk.say(Line.GIVE_UP, "day", desk.telling().onDay(found.get().time().start()), "time",
					desk.telling().time(found.get().time().start())))
			.with(Option.grave("yes", desk.say(Line.GIVE_UP_YES)))
			.with(Option.plain("no", desk.say(Line.GIVE_UP_NO)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		return switch (answer.choice()) {
			case "yes" -> giveUp(desk);
			case "no" -> MyBookings.open(desk);
			default -> desk.puzzled(this);
		};
	}

	private Scene giveUp(Desk desk) {
		if (desk.counter().booking(this.booking).isEmpty()) {
			desk.notice(Line.BOOKING_GONE);
			return new MyBookings(0);
		}
		return switch (desk.counter().cancel(this.booking)) {
			case CancelResult.Cancelled(var gone) -> {
				desk.hand(desk.say(Line.GIVE_UP_DONE, "day", desk.telling().onDay(gone.time().start()), "time",
						desk.telling().time(gone.time().start())));
				// A text message says it all; another one would only cost
				yield (desk.layout().manner() == Manner.SMS) ? new WhatNext(this.booking) : desk.home();
			}
			case CancelResult.NoBooking none -> {
				desk.notice(Line.BOOKING_GONE);
				yield new MyBookings(0);
			}
			case CancelResult.TooLate late -> {
				desk.notice(Line.GIVE_UP_TOO_LATE);
				desk.notice(desk.office().told());
				yield new OneBooking(this.booking);
			}
		};
	}

}
