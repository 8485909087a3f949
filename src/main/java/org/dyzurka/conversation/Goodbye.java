package org.dyzurka.conversation;

/**
 * The end of a call.
 */
record Goodbye() implements Scene {

	@Override
	public Question ask(Desk desk) {
		return Question.of(desk.say(Line.GOODBYE));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		return this;
	}

	@Override
	public boolean begins() {
		return true;
	}

	@Override
	public Reply.Then then() {
		return new Reply.Then.HangUp();
	}

}
