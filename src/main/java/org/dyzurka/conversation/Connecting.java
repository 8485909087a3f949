package org.dyzurka.conversation;

/**
 * The call is being put through to a person at the office.
 *
 * @param number of the office, in E.164
 */
record Connecting(String number) implements Scene {

	@Override
	public Question ask(Desk desk) {
		return Question.of(desk.say(Line.CONNECTING));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		if (answer instanceof Answer.Back(boolean talked) && talked) {
			return new Goodbye();
		}
		desk.notice(Line.NOBODY_ANSWERS);
		return new PickCallTime(0);
	}

	@Override
	public Reply.Then then() {
		return new Reply.Then.Connect(this.number);
	}

}
