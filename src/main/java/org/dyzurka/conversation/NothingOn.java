package org.dyzurka.conversation;

/**
 * No consultation is on.
 */
record NothingOn() implements Scene {

	@Override
	public Question ask(Desk desk) {
		return Question.of(desk.say(Line.NOTHING_ON))
			.with(Option.main("look", desk.say(Line.NOTHING_ON_LOOK)))
			.with(Option.plain("bookings", desk.say(Line.OVERVIEW_BOOKINGS)))
			.with(Option.plain("more", desk.say(Line.OVERVIEW_MORE)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		return switch (answer.choice()) {
			case "look" -> desk.home();
			case "bookings" -> MyBookings.open(desk);
			case "more" -> new More();
			default -> desk.puzzled(this);
		};
	}

	@Override
	public boolean begins() {
		return true;
	}

}
