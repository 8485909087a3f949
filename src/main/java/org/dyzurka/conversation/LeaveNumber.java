package org.dyzurka.conversation;

import java.util.Optional;

/**
 * A number for the booking of a caller who withholds theirs, if they like: for the text
 * message, and to change the booking later.
 *
 * @param draft what is held
 */
record LeaveNumber(Draft draft) implements Drafting {

	@Override
	public Question ask(Desk desk) {
		return Question.of(desk.say(Line.LEAVE_NUMBER)).with(Option.plain("none", desk.say(Line.LEAVE_NUMBER_NONE)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		if (!(answer instanceof Answer.Said said)) {
			return answer.choice().equals("none") ? new Summary(this.draft) : desk.puzzled(this);
		}
		Optional<String> number = Numbers.e164(said.text());
		return number.<Scene>map((given) -> new Summary(this.draft.with(this.draft.details().under(given))))
			.orElseGet(() -> Numbers.bad(this, desk));
	}

	@Override
	public Drafting with(Draft other) {
		return new LeaveNumber(other);
	}

	@Override
	public boolean takesAnyWords() {
		return true;
	}

	@Override
	public Reply.Then then() {
		return new Reply.Then.Listen(Reply.Entry.NUMBER);
	}

}
