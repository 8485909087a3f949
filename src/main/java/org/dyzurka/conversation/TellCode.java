package org.dyzurka.conversation;

/**
 * The code of a booking, from a caller: whoever knows it and the number of the booking
 * may see and change it. A caller id alone proves nothing, it can be forged.
 *
 * @param intent what the caller wants then
 */
record TellCode(Intent intent) implements Scene {

	@Override
	public Question ask(Desk desk) {
		return Question.of(desk.say(Line.CODE_ASK));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		if (answer instanceof Answer.Said said && said.heard().code().isPresent()) {
			return new TellNumber(this.intent, said.heard().code().get());
		}
		return this;
	}

	@Override
	public boolean takesAnyWords() {
		return true;
	}

	@Override
	public Reply.Then then() {
		return new Reply.Then.Listen(Reply.Entry.CODE);
	}

}
