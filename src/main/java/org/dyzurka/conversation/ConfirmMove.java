package org.dyzurka.conversation;

import java.util.Objects;
import java.util.Optional;

import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.MoveResult;
import org.dyzurka.duty.Slot;

/**
 * The old time and the new one, before a booking is moved.
 *
 * @param draft the new place, held
 */
record ConfirmMove(Draft draft) implements Drafting {

	@Override
	public Question ask(Desk desk) {
		Optional<Booking> booking = desk.counter().booking(moving());
		Slot slot = desk.plan().slot(this.draft.bookable()).orElseThrow();
		Telling telling = desk.telling();
		if (booking.isEmpty()) {
			return Question.of(desk.say(Line.BOOKING_GONE)).with(Option.plain("no", desk.say(Line.OVERVIEW_BOOKINGS)));
		}
		return Question
			.of(desk.say(Line.MOVE, "from", telling.onDay(booking.get().time().start()), "fromTime",
					telling.time(booking.get().time().start()), "to", telling.onDay(slot.time().start()), "toTime",
					telling.time(slot.time().start()), "until", telling.time(this.draft.until())))
			.with(Option.main("yes", desk.say(Line.MOVE_YES)))
			.with(Option.plain("no", desk.say(Line.MOVE_NO)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		return switch (answer.choice()) {
			case "yes" -> move(desk);
			case "no" -> new OneBooking(moving());
			default -> desk.puzzled(this);
		};
	}

	@Override
	public Drafting with(Draft other) {
		return new ConfirmMove(other);
	}

	private Scene move(Desk desk) {
		return switch (desk.counter().move(moving(), this.draft.hold())) {
			case MoveResult.Moved(var booking) -> {
				desk.hand(desk.say(Line.MOVE_DONE, "what", desk.what(booking), "code",
						desk.telling().code(booking.code())));
				desk.handing().calendarFile(booking);
				desk.handing().textConfirmation(Line.TEXT_MOVED, booking);
				yield new WhatNext(booking.id());
			}
			case MoveResult.HoldEnded ended -> back(Line.LOST, desk);
			case MoveResult.NoBooking none -> back(Line.BOOKING_GONE, desk);
			case MoveResult.TooLate late -> back(Line.MOVE_TOO_LATE, desk);
		};
	}

	private Scene back(Line reason, Desk desk) {
		desk.notice(reason);
		return new OneBooking(moving());
	}

	private BookingId moving() {
		return Objects.requireNonNull(this.draft.moving(), "moving");
	}

}
