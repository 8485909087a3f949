package org.dyzurka.conversation;

import java.util.Optional;

import org.dyzurka.booking.Booking;

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
		if (!(answer instanceof Answer.Said said) || said.heard().code().isEmpty()) {
			return desk.puzzled(this);
		}
		String code = said.heard().code().get();
		Optional<Booking> booking = desk.caller().number().flatMap((number) -> desk.caller().prove(code, number));
		return booking.map((proved) -> this.intent.go(proved, desk)).orElseGet(() -> new TellNumber(this.intent, code));
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
