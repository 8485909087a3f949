package org.dyzurka.conversation;

import java.util.Optional;

import org.dyzurka.booking.Booking;
import org.dyzurka.booking.WaitingEntry;

/**
 * The number that was given with a booking, from a caller, whatever number they call
 * from.
 *
 * @param intent what the caller wants then
 * @param code as keyed in; whether a booking has it is not told before the number fits
 */
record TellNumber(Intent intent, String code) implements Scene {

	@Override
	public Question ask(Desk desk) {
		return Question.of(desk.say(Line.CODE_NUMBER));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		Optional<String> number = (answer instanceof Answer.Said said) ? Numbers.e164(said.text()) : Optional.empty();
		if (number.isEmpty()) {
			return Numbers.bad(this, desk);
		}
		Optional<Booking> booking = desk.caller().prove(this.code, number.get());
		if (booking.isPresent()) {
			return this.intent.go(booking.get(), desk);
		}
		Optional<WaitingEntry> entry = desk.waiting().proved(this.code, number.get());
		if (entry.isPresent()) {
			return new OneWaiting(entry.get().id(), false);
		}
		desk.caller().guessedWrong();
		desk.notice(Line.CODE_UNKNOWN);
		return desk.caller().guessesALot() ? desk.office().person(this) : new TellCode(this.intent);
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
