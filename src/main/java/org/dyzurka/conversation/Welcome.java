package org.dyzurka.conversation;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The first contact: a greeting in every language, and the choice of one.
 *
 * @param payload what the link carried that brought the resident here, empty when it
 * carried nothing
 */
record Welcome(String payload) implements Scene {

	@Override
	public Question ask(Desk desk) {
		String greeting = desk.languages()
			.stream()
			.map((language) -> desk.telling(language).say(Line.WELCOME))
			.collect(Collectors.joining("\n\n"));
		return PickLanguage.offer(desk, Question.of(greeting));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		for (Locale language : desk.languages()) {
			if (answer.choice().equals(language.getLanguage())) {
				desk.speak(language);
				Scene next = Links.open(this.payload, desk);
				desk.notice(Line.WELCOME_PRIVACY, "link", desk.privacyNotice().toString());
				return next;
			}
		}
		return desk.puzzled(this);
	}

	@Override
	public boolean begins() {
		return true;
	}

}
