package org.dyzurka.conversation;

import org.dyzurka.booking.BookingId;

/**
 * A landline reads no reminder: shall the office phone the day before?
 *
 * @param booking of what to remind
 */
record WantReminderCall(BookingId booking) implements Scene {

	/** What comes after a booking by voice: from a landline a reminder is offered. */
	static Scene after(BookingId booking, Desk desk) {
		boolean landline = desk.byVoice() && desk.counter()
			.booking(booking)
			.map((made) -> made.details().number())
			.filter((number) -> !Numbers.isMobile(number))
			.isPresent();
		return landline ? new WantReminderCall(booking) : new WhatNext(booking);
	}

	@Override
	public Question ask(Desk desk) {
		return Question.of(desk.say(Line.REMINDER_CALL))
			.with(Option.plain("yes", desk.say(Line.REMINDER_CALL_YES)))
			.with(Option.plain("no", desk.say(Line.REMINDER_CALL_NO)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		return switch (answer.choice()) {
			case "yes" -> {
				desk.raised().wishReminderCall(this.booking);
				desk.notice(Line.REMINDER_CALL_NOTED);
				yield new WhatNext(this.booking);
			}
			case "no" -> new WhatNext(this.booking);
			default -> desk.puzzled(this);
		};
	}

	@Override
	public boolean begins() {
		return true;
	}

	@Override
	public boolean mayEnd() {
		return true;
	}

}
