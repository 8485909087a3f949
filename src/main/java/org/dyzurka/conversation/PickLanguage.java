package org.dyzurka.conversation;

import java.util.Locale;

/**
 * Another language.
 */
record PickLanguage() implements Scene {

	@Override
	public Question ask(Desk desk) {
		return offer(desk, Question.of(desk.say(Line.LANGUAGE)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		for (Locale language : desk.languages()) {
			if (answer.choice().equals(language.getLanguage())) {
				desk.speak(language);
				return desk.home();
			}
		}
		return desk.puzzled(this);
	}

	/** Each language under its own name. */
	static Question offer(Desk desk, Question question) {
		Question offered = question;
		for (Locale language : desk.languages()) {
			offered = offered
				.with(Option.in(language, language.getLanguage(), desk.telling(language).say(Line.LANGUAGE_NAME)));
		}
		return offered;
	}

}
