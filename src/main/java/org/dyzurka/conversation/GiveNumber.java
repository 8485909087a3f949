package org.dyzurka.conversation;

import java.util.Optional;

import org.dyzurka.booking.Details;
import org.jspecify.annotations.Nullable;

/**
 * The number on which the expert shall call.
 *
 * @param draft what is held
 */
record GiveNumber(Draft draft) implements Drafting {

	@Override
	public Question ask(Desk desk) {
		Question question = Question.of(desk.say(Line.NUMBER)).askingForContact(desk.say(Line.NUMBER_SHARE));
		if (desk.caller().number().isPresent()) {
			question = question.with(Option.main("this", desk.say(Line.NUMBER_THIS)));
		}
		return question.with(Option.plain("none", desk.say(Line.NUMBER_NONE)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		return switch (answer) {
			case Answer.Picked(String choice) ->
				new Summary(withNumber(choice.equals("this") ? desk.caller().number().orElse(null) : null));
			case Answer.Back back -> this;
			case Answer.Said said -> take(said.text(), desk);
			case Answer.Shared(String number, boolean own) -> {
				if (!own) {
					desk.notice(Line.NUMBER_FOREIGN);
					yield this;
				}
				yield take(number.startsWith("+") ? number : "+" + number, desk);
			}
		};
	}

	@Override
	public boolean takesAnyWords() {
		return true;
	}

	@Override
	public Drafting with(Draft other) {
		return new GiveNumber(other);
	}

	@Override
	public Reply.Then then() {
		return new Reply.Then.Listen(Reply.Entry.NUMBER);
	}

	private Scene take(String text, Desk desk) {
		Optional<String> number = Numbers.e164(text);
		if (number.isPresent()) {
			return new Summary(withNumber(number.get()));
		}
		desk.notice(Line.NUMBER_BAD);
		return this;
	}

	private Draft withNumber(@Nullable String number) {
		Details told = this.draft.details();
		return this.draft.with(told.calledBackOn(number));
	}

}
