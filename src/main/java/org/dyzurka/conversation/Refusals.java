package org.dyzurka.conversation;

import org.dyzurka.booking.HoldResult;

/**
 * Why a place could not be held, and what to do instead.
 */
final class Refusals {

	private Refusals() {
	}

	/** As many bookings as allowed: a person at the office can help. */
	static String limit(HoldResult.LimitReached limit, Desk desk) {
		String person = desk.telling()
			.person(desk.present().map((consultation) -> consultation.contact()).orElse(null));
		return desk.say(Line.LIMIT, "limit", limit.limit()) + "\n" + person;
	}

	/** Another booking at the same time. */
	static String overlap(HoldResult.Overlaps overlap, Desk desk) {
		return desk.booking(overlap.other())
			.map((other) -> desk.say(Line.OVERLAPS, "day", desk.telling().onDay(other.time().start()), "time",
					desk.telling().time(other.time().start())))
			.orElseGet(() -> desk.say(Line.CLOSED));
	}

}
