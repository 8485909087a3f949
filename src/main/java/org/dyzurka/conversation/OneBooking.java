package org.dyzurka.conversation;

import java.util.Optional;

import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingId;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.Slot;

/**
 * One booking: see it, move it, give it up, have its calendar file once more.
 *
 * @param id the booking
 */
record OneBooking(BookingId id) implements Scene {

	@Override
	public Question ask(Desk desk) {
		Optional<Booking> found = desk.counter().booking(this.id);
		if (found.isEmpty()) {
			return Question.of(desk.say(Line.BOOKING_GONE))
				.with(Option.plain("bookings", desk.say(Line.OVERVIEW_BOOKINGS)));
		}
		Question question = Question.of(desk.say(Line.BOOKING, "what", desk.what(found.get()), "code",
				desk.telling().code(found.get().code())));
		if (desk.plan().slot(found.get().bookable()).isPresent()) {
			question = question.with(Option.plain("move", desk.say(Line.BOOKING_MOVE)));
		}
		question = question.with(Option.plain("give-up", desk.say(Line.BOOKING_GIVE_UP)));
		return desk.layout().files() ? question.with(Option.plain("file", desk.say(Line.BOOKING_FILE))) : question;
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		Optional<Booking> found = desk.counter().booking(this.id);
		if (found.isEmpty()) {
			desk.notice(Line.BOOKING_GONE);
			return MyBookings.open(desk);
		}
		return switch (answer.choice()) {
			case "move" -> move(found.get(), desk);
			case "give-up" -> new GiveUp(this.id);
			case "file" -> {
				desk.handing().calendarFile(found.get());
				yield this;
			}
			default -> desk.puzzled(this);
		};
	}

	/** Seats at a meeting cannot move: there is no other time. */
	Scene move(Booking booking, Desk desk) {
		Optional<Slot> slot = desk.plan().slot(booking.bookable());
		if (slot.isEmpty()) {
			return this;
		}
		Duty duty = slot.get().duty();
		return new PickDay(duty.consultation(), duty.form(), 0, this.id);
	}

}
