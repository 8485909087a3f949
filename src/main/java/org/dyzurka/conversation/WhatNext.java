package org.dyzurka.conversation;

import org.dyzurka.booking.BookingId;

/**
 * Something is booked: what next?
 *
 * @param booking it
 */
record WhatNext(BookingId booking) implements Scene {

	@Override
	public Question ask(Desk desk) {
		Question question = Question.of(desk.say(Line.BOOKED_NEXT))
			.with(Option.beside("about", desk.say(Line.BOOKED_ABOUT)))
			.with(Option.beside("book", desk.say(Line.BOOKED_MORE)));
		if (desk.booking(this.booking).flatMap((booked) -> desk.slot(booked.bookable())).isPresent()) {
			question = question.with(Option.beside("move", desk.say(Line.BOOKING_MOVE)));
		}
		return question.with(Option.beside("give-up", desk.say(Line.BOOKING_GIVE_UP)))
			.with(Option.beside("bookings", desk.say(Line.OVERVIEW_BOOKINGS)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		return switch (answer.choice()) {
			case "about" -> desk.home();
			case "book" ->
				desk.present().<Scene>map((consultation) -> new PickForm(consultation.id())).orElseGet(desk::home);
			case "bookings" -> new MyBookings(0);
			case "move", "give-up" -> new OneBooking(this.booking).answer(answer, desk);
			default -> desk.puzzled(this);
		};
	}

	@Override
	public boolean begins() {
		return true;
	}

}
