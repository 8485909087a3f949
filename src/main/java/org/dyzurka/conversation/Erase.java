package org.dyzurka.conversation;

/**
 * Really delete everything?
 */
record Erase() implements Scene {

	@Override
	public Question ask(Desk desk) {
		return Question.of(desk.say(Line.ERASE, "bookings", desk.bookings().size()))
			.with(Option.grave("yes", desk.say(Line.ERASE_YES)))
			.with(Option.plain("no", desk.say(Line.ERASE_NO)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		return switch (answer.choice()) {
			case "yes" -> {
				desk.forget();
				desk.hand(desk.say(Line.ERASE_DONE));
				yield this;
			}
			case "no" -> desk.home();
			default -> desk.puzzled(this);
		};
	}

}
