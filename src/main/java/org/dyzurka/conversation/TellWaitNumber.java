package org.dyzurka.conversation;

/**
 * The number of a caller who withholds theirs and wants to wait: without one nobody can
 * tell them that a place is free.
 *
 * @param wish what they wait for
 * @param people for how many
 */
record TellWaitNumber(JoinList wish, int people) implements Scene {

	@Override
	public Question ask(Desk desk) {
		return Question.of(desk.say(Line.JOIN_NUMBER));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		if (!(answer instanceof Answer.Said said)) {
			return desk.puzzled(this);
		}
		return Numbers.e164(said.text())
			.map((given) -> this.wish.under(given, this.people, desk))
			.orElseGet(() -> Numbers.bad(this, desk));
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
