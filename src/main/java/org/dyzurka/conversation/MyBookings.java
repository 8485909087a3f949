package org.dyzurka.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.EntryId;
import org.dyzurka.booking.WaitingEntry;

/**
 * The resident's bookings ahead.
 *
 * @param page of the list, from 0
 */
record MyBookings(int page) implements Scene {

	private static final String BOOKING = "b:";

	private static final String WAITING = "w:";

	/** By voice a booking is shown to whoever knows its code and number. */
	static Scene open(Desk desk) {
		return (desk.byVoice() && desk.counter().bookings().isEmpty()) ? new TellCode(Intent.SEE) : new MyBookings(0);
	}

	@Override
	public Question ask(Desk desk) {
		List<Booking> bookings = desk.counter().bookings();
		List<WaitingEntry> entries = desk.waiting().entries();
		if (bookings.isEmpty() && entries.isEmpty()) {
			return Question.of(desk.say(Line.BOOKINGS_NONE)).with(Option.main("home", desk.say(Line.OVERVIEW_BOOK)));
		}
		List<Option> options = new ArrayList<>();
		for (Booking booking : bookings) {
			var start = Telling.local(booking.time().start());
			String label = desk.say(Line.BOOKINGS_CHOICE, "day", desk.telling().shortDay(start.toLocalDate()), "time",
					desk.telling().time(booking.time().start()), "code", desk.telling().code(booking.code()));
			options.add(Option.day(BOOKING + booking.id().value(), label, start.toLocalDate()));
		}
		for (WaitingEntry entry : entries) {
			options.add(Option.plain(WAITING + entry.id().value(),
					desk.say(Line.BOOKINGS_WAITING, "what", desk.waiting().what(entry.wish()))));
		}
		String text = bookings.isEmpty() ? desk.say(Line.BOOKINGS_ONLY_WAITING)
				: desk.say(Line.BOOKINGS, "count", bookings.size());
		return Question.of(text).withPage(options, this.page, desk.layout().choices(), desk.say(Line.NEXT_PAGE));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		if (answer.choice().equals(Option.NEXT_PAGE)) {
			return new MyBookings(this.page + 1);
		}
		if (answer.choice().equals("home")) {
			return desk.home();
		}
		if (answer.choice().startsWith(BOOKING)) {
			return new OneBooking(new BookingId(UUID.fromString(answer.choice().substring(BOOKING.length()))));
		}
		if (answer.choice().startsWith(WAITING)) {
			return new OneWaiting(new EntryId(UUID.fromString(answer.choice().substring(WAITING.length()))), false);
		}
		return desk.puzzled(this);
	}

}
