package org.dyzurka.conversation;

import org.dyzurka.booking.HoldResult;

/**
 * Why a place could not be held, and what to do instead.
 */
final class Refusals {

	private Refusals() {
	}

	/** As many bookings as allowed: a person at the office can help. */
	static Scene limit(HoldResult.LimitReached limit, Scene from, Desk desk) {
		desk.notice(Line.LIMIT, "limit", limit.limit());
		if (desk.byVoice()) {
			return desk.office().person(from);
		}
		desk.notice(desk.office().told());
		return new MyBookings(0);
	}

	/** Another booking at the same time. */
	static String overlap(HoldResult.Overlaps overlap, Desk desk) {
		// What else is booked is told to nobody who merely calls from that number
		return desk.booking(overlap.other())
			.map((other) -> desk.say(Line.OVERLAPS, "day", desk.telling().onDay(other.time().start()), "time",
					desk.telling().time(other.time().start())))
			.orElseGet(() -> desk.say(Line.CLOSED));
	}

}
