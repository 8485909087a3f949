package org.dyzurka.conversation;

import java.util.List;
import java.util.Locale;

import org.dyzurka.booking.Details;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.Form;

import org.jspecify.annotations.Nullable;

/**
 * In which of the duty's languages to talk.
 *
 * @param draft what is held
 */
record PickTalkLanguage(Draft draft) implements Drafting {

	@Override
	public Question ask(Desk desk) {
		Question question = Question.of(desk.say(Line.TALK_LANGUAGE));
		List<Locale> languages = duty(desk).languages();
		// The language of this talk with the bot comes first where the expert speaks it
		for (Locale language : languages) {
			if (language.getLanguage().equals(desk.language().getLanguage())) {
				question = question.with(Option.plain(language.getLanguage(), desk.telling().languageName(language)));
			}
		}
		for (Locale language : languages) {
			if (!language.getLanguage().equals(desk.language().getLanguage())) {
				question = question.with(Option.plain(language.getLanguage(), desk.telling().languageName(language)));
			}
		}
		return question.with(Option.plain("any", desk.say(Line.TALK_LANGUAGE_ANY)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		if (answer.choice().equals("any")) {
			return next(null, desk);
		}
		for (Locale language : duty(desk).languages()) {
			if (answer.choice().equals(language.getLanguage())) {
				return next(language, desk);
			}
		}
		return desk.puzzled(this);
	}

	@Override
	public Drafting with(Draft other) {
		return new PickTalkLanguage(other);
	}

	private Scene next(@Nullable Locale language, Desk desk) {
		Details told = this.draft.details();
		Draft spoken = this.draft.with(told.in(language));
		return (duty(desk).form() == Form.IN_PERSON) ? new TellNeeds(spoken, 0) : Summary.of(spoken, desk);
	}

	private Duty duty(Desk desk) {
		return desk.plan().slot(this.draft.bookable()).orElseThrow().duty();
	}

}
