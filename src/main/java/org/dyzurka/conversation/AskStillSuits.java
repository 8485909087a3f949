package org.dyzurka.conversation;

import java.util.Optional;

import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingCode;
import org.dyzurka.booking.BookingId;

/**
 * The city changed something about a booking: does it still suit?
 *
 * @param question its number
 * @param booking as it stands now
 * @param change what happened
 */
record AskStillSuits(long question, BookingId booking, Matter.Change change) implements Raised {

	@Override
	public Question ask(Desk desk) {
		Optional<Booking> found = desk.counter().booking(this.booking);
		if (found.isEmpty()) {
			return Question.of(desk.say(Line.BOOKING_GONE)).with(Option.plain("home", desk.say(Line.BOOKED_ABOUT)));
		}
		Line line = switch (this.change) {
			case TIME -> Line.CHANGED_TIME;
			case PLACE -> Line.CHANGED_PLACE;
			case FORM -> Line.CHANGED_FORM;
			case EXPERT -> Line.CHANGED_EXPERT;
		};
		Question question = Question
			.of(desk.say(line, "what", desk.what(found.get()), "code", desk.telling().code(found.get().code())))
			.with(Option.main("yes", desk.say(Line.CHANGED_YES)));
		if (desk.plan().slot(found.get().bookable()).isPresent()) {
			question = question.with(Option.plain("move", desk.say(Line.COMING_MOVE)));
		}
		return question.with(Option.plain("no", desk.say(Line.CHANGED_NO)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		Optional<Booking> found = desk.counter().booking(this.booking);
		if (found.isEmpty() || !answer.choice().equals("yes")) {
			return AskComing.change(this, found, answer, desk);
		}
		desk.raised().answered(this);
		desk.notice(Line.CHANGED_GOOD);
		return done(desk);
	}

	@Override
	public Optional<BookingCode> code(Desk desk) {
		return desk.counter().booking(this.booking).map(Booking::code);
	}

	@Override
	public Matter matter() {
		return new Matter.Changed(this.booking, this.change);
	}

	@Override
	public boolean stands(Desk desk) {
		return new AskComing(this.question, this.booking).stands(desk);
	}

}
