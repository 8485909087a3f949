package org.dyzurka.conversation;

import java.time.Duration;

import org.dyzurka.booking.HoldResult;
import org.dyzurka.booking.TakeResult;

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

	/**
	 * An offered place that cannot be taken: the offer stands, and the resident learns
	 * what is in its way.
	 */
	static Scene untaken(TakeResult.Overlaps overlap, Scene from, Desk desk) {
		desk.notice(overlap(new HoldResult.Overlaps(overlap.other()), desk));
		return from;
	}

	/** As many bookings as allowed, and an offered place beside them. */
	static Scene untaken(TakeResult.LimitReached limit, Scene from, Desk desk) {
		return limit(new HoldResult.LimitReached(limit.limit()), from, desk);
	}

	/** Others have not decided yet. */
	static String rush(HoldResult.Rushed rushed, Desk desk) {
		long seconds = Duration.between(desk.now(), rushed.until()).toSeconds();
		return desk.say(Line.RUSHED, "minutes", (int) Math.max(Math.ceilDiv(seconds, 60), 1));
	}

	/** Another booking at the same time. */
	static String overlap(HoldResult.Overlaps overlap, Desk desk) {
		// What else is booked is told to nobody who merely calls from that number
		return desk.counter()
			.booking(overlap.other())
			.map((other) -> desk.say(Line.OVERLAPS, "day", desk.telling().onDay(other.time().start()), "time",
					desk.telling().time(other.time().start())))
			.orElseGet(() -> desk.say(Line.CLOSED));
	}

}
