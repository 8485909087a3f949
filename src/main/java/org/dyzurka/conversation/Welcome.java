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
		// By voice each choice is said in its own language; the greeting is heard once
		String greeting = desk.byVoice() ? desk.telling(desk.languages().getFirst()).say(Line.WELCOME)
				: desk.languages()
					.stream()
					.map((language) -> desk.telling(language).say(Line.WELCOME))
					.collect(Collectors.joining("\n\n"));
		return PickLanguage.offer(desk, Question.of(greeting));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		for (Locale language : desk.languages()) {
			boolean named = answer instanceof Answer.Said said
					&& said.heard().language().filter(language::equals).isPresent();
			if (named || answer.choice().equals(language.getLanguage())) {
				desk.speak(language);
				Scene next = Links.open(this.payload, desk);
				desk.notice(Line.WELCOME_PRIVACY, "link", desk.privacyNotice().toString());
				if (desk.byVoice() && next instanceof PickForm) {
					desk.present()
						.ifPresent(
								(about) -> desk.notice(Line.CALL_ABOUT, "title", desk.telling().text(about.title())));
				}
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
