package org.dyzurka.conversation;

import org.dyzurka.booking.BookingId;
import org.dyzurka.wording.Manner;

/**
 * Something is booked: what next?
 *
 * @param booking it
 */
record WhatNext(BookingId booking) implements Scene {

	@Override
	public Question ask(Desk desk) {
		// A text message says it all; another one would only cost
		if (desk.layout().manner() == Manner.SMS) {
			return Question.of("");
		}
		Question question = Question.of(desk.say(Line.BOOKED_NEXT));
		if (!desk.byVoice()) {
			question = question.with(Option.beside("about", desk.say(Line.BOOKED_ABOUT)));
		}
		question = question.with(Option.beside("book", desk.say(Line.BOOKED_MORE)));
		if (desk.counter().booking(this.booking).flatMap((booked) -> desk.plan().slot(booked.bookable())).isPresent()) {
			question = question.with(Option.beside("move", desk.say(Line.BOOKING_MOVE)));
		}
		question = question.with(Option.beside("give-up", desk.say(Line.BOOKING_GIVE_UP)));
		return desk.byVoice() ? question : question.with(Option.beside("bookings", desk.say(Line.OVERVIEW_BOOKINGS)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		return switch (answer.choice()) {
			case "about" -> desk.home();
			case "book" -> Shortcuts.book(desk);
			case "bookings" -> MyBookings.open(desk);
			case "move", "give-up" -> new OneBooking(this.booking).answer(answer, desk);
			default -> (desk.layout().manner() == Manner.SMS) ? desk.home() : desk.puzzled(this);
		};
	}

	@Override
	public boolean begins() {
		return true;
	}

	@Override
	public boolean mayEnd() {
		return true;
	}

}
