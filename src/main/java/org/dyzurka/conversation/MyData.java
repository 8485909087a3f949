package org.dyzurka.conversation;

import java.util.ArrayList;
import java.util.List;

import org.dyzurka.booking.Booking;

/**
 * What is stored about the resident.
 */
record MyData() implements Scene {

	@Override
	public Question ask(Desk desk) {
		List<Booking> bookings = desk.counter().bookings();
		List<String> text = new ArrayList<>();
		text.add(desk.say(Line.DATA, "language", desk.say(Line.LANGUAGE_NAME), "bookings", bookings.size(), "link",
				desk.privacyNotice().toString()));
		for (Booking booking : bookings) {
			text.add(desk.what(booking) + "\n" + desk.say(Line.WHAT_CODE, "code", desk.telling().code(booking.code())));
		}
		return Question.of(String.join("\n\n", text)).with(Option.plain("erase", desk.say(Line.DATA_ERASE)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		return answer.choice().equals("erase") ? Erase.open(desk) : desk.puzzled(this);
	}

}
