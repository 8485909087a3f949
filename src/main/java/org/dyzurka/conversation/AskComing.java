package org.dyzurka.conversation;

import java.util.Optional;

import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingCode;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.CancelResult;

/**
 * Will you come? Asked a day before.
 *
 * @param question its number
 * @param booking to what
 */
record AskComing(long question, BookingId booking) implements Raised {

	@Override
	public Question ask(Desk desk) {
		Optional<Booking> found = desk.counter().booking(this.booking);
		if (found.isEmpty()) {
			return Question.of(desk.say(Line.BOOKING_GONE)).with(Option.plain("home", desk.say(Line.BOOKED_ABOUT)));
		}
		Question question = Question
			.of(desk.say(Line.COMING, "what", desk.what(found.get()), "code", desk.telling().code(found.get().code())))
			.with(Option.main("yes", desk.say(Line.COMING_YES)))
			.with(Option.plain("no", desk.say(Line.COMING_NO)));
		return desk.plan().slot(found.get().bookable()).isPresent()
				? question.with(Option.plain("move", desk.say(Line.COMING_MOVE))) : question;
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		Optional<Booking> found = desk.counter().booking(this.booking);
		if (found.isEmpty() || !answer.choice().equals("yes")) {
			return change(this, found, answer, desk);
		}
		desk.raised().answered(this);
		desk.notice(Line.COMING_GOOD, "day", desk.telling().onDay(found.get().time().start()), "time",
				desk.telling().time(found.get().time().start()));
		return done(desk);
	}

	/**
	 * What else may be answered of a booking that one was asked about, whatever was
	 * asked.
	 */
	static Scene change(Raised asked, Optional<Booking> found, Answer answer, Desk desk) {
		if (found.isEmpty()) {
			desk.notice(Line.BOOKING_GONE);
			return answer.choice().equals("home") ? desk.home() : asked.done(desk);
		}
		return switch (answer.choice()) {
			case "no" -> giveUp(asked, found.get().id(), desk);
			case "move" -> {
				desk.raised().answered(asked);
				yield new OneBooking(found.get().id()).move(found.get(), desk);
			}
			default -> desk.puzzled(asked);
		};
	}

	@Override
	public Optional<BookingCode> code(Desk desk) {
		return desk.counter().booking(this.booking).map(Booking::code);
	}

	@Override
	public Matter matter() {
		return new Matter.WillYouCome(this.booking);
	}

	@Override
	public boolean stands(Desk desk) {
		return desk.counter()
			.booking(this.booking)
			.filter((found) -> found.time().start().isAfter(desk.now()))
			.isPresent();
	}

	private static Scene giveUp(Raised asked, BookingId booking, Desk desk) {
		return switch (desk.counter().cancel(booking)) {
			case CancelResult.Cancelled(var gone) -> {
				desk.raised().answered(asked);
				desk.notice(Line.GIVE_UP_DONE, "day", desk.telling().onDay(gone.time().start()), "time",
						desk.telling().time(gone.time().start()));
				yield asked.done(desk);
			}
			case CancelResult.NoBooking none -> {
				desk.notice(Line.BOOKING_GONE);
				yield asked.done(desk);
			}
			case CancelResult.TooLate late -> {
				desk.raised().answered(asked);
				desk.notice(Line.GIVE_UP_TOO_LATE);
				desk.notice(desk.office().told());
				yield asked.done(desk);
			}
		};
	}

}
