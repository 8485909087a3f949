package org.dyzurka.conversation;

import org.dyzurka.wording.Manner;

/**
 * What was asked from outside is answered, and nothing was spoken of before.
 */
record Answered() implements Scene {

	@Override
	public Question ask(Desk desk) {
		// A text message says it all; another one would only cost
		if (desk.layout().manner() == Manner.SMS) {
			return Question.of("");
		}
		return Question.of(desk.say(Line.BOOKED_NEXT))
			.with(Option.beside("about", desk.say(Line.BOOKED_ABOUT)))
			.with(Option.beside("bookings", desk.say(Line.OVERVIEW_BOOKINGS)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		return switch (answer.choice()) {
			case "about" -> desk.home();
			case "bookings" -> MyBookings.open(desk);
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
