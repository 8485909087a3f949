package org.dyzurka.conversation;

import java.time.Instant;

import org.dyzurka.consultation.TimeWindow;

/**
 * On which number the office shall call back a caller who withholds theirs.
 *
 * @param from when the office may call
 * @param to until when
 */
record TellCallNumber(Instant from, Instant to) implements Scene {

	@Override
	public Question ask(Desk desk) {
		return Question.of(desk.say(Line.CALL_NUMBER));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		if (answer instanceof Answer.Said said) {
			return Numbers.e164(said.text())
				.map((number) -> desk.office().callBack(number, new TimeWindow(this.from, this.to)))
				.orElseGet(() -> Numbers.bad(this, desk));
		}
		return desk.puzzled(this);
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
