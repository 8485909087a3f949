package org.dyzurka.conversation;

/**
 * What is needed seldom: another language, what is stored, deleting it, help.
 */
record More() implements Scene {

	@Override
	public Question ask(Desk desk) {
		if (desk.byVoice()) {
			return Question.of(desk.say(Line.MORE))
				.with(Option.plain("bookings", desk.say(Line.OVERVIEW_BOOKINGS)))
				.with(Option.plain("start", desk.say(Line.MORE_START)))
				.with(Option.plain("language", desk.say(Line.MORE_LANGUAGE)))
				.with(Option.plain("data", desk.say(Line.MORE_DATA)));
		}
		return Question.of(desk.say(Line.MORE))
			.with(Option.plain("start", desk.say(Line.MORE_START)))
			.with(Option.plain("language", desk.say(Line.MORE_LANGUAGE)))
			.with(Option.plain("news", desk.say(Line.MORE_NEWS)))
			.with(Option.plain("data", desk.say(Line.MORE_DATA)))
			.with(Option.plain("erase", desk.say(Line.MORE_ERASE)))
			.with(Option.plain("help", desk.say(Line.MORE_HELP)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		return switch (answer.choice()) {
			case "start" -> desk.overview();
			case "bookings" -> MyBookings.open(desk);
			case "language" -> new PickLanguage();
			case "news" -> new News(0);
			case "data" -> new MyData();
			case "erase" -> Erase.open(desk);
			case "help" -> {
				desk.notice(Line.HELP);
				yield this;
			}
			default -> desk.puzzled(this);
		};
	}

}
