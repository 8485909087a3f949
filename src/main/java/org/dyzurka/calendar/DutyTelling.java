package org.dyzurka.calendar;

import java.util.List;

import org.dyzurka.duty.Duty;
import org.jspecify.annotations.Nullable;

/**
 * What a duty window looks like in calendars.
 */
final class DutyTelling {

	private final Telling telling;

	DutyTelling(Telling telling) {
		this.telling = telling;
	}

	/**
	 * The event of a duty window. It leaves its time free: the talks in it take it up.
	 * @param lines about it, none of them empty
	 */
	Happening event(Duty duty, List<String> lines) {
		return event(duty, lines, duty.withdrawn());
	}

	/**
	 * The event of a duty window as it leaves the calendar of an expert who gave it away.
	 */
	Happening handedOver(Duty duty) {
		return event(duty, List.of(), true);
	}

	private Happening event(Duty duty, List<String> lines, boolean calledOff) {
		String summary = this.telling.say(switch (duty.form()) {
			case TELEPHONE -> CalendarPhrase.DUTY_BY_TELEPHONE;
			case IN_PERSON -> CalendarPhrase.DUTY_IN_PERSON;
		});
		if (calledOff) {
			summary = this.telling.say(CalendarPhrase.CALLED_OFF, "summary", summary);
		}
		return new Happening(Happening.uidOf("duty", duty.id().value()), duty.revision(), duty.changedAt(),
				calledOff ? Happening.Standing.CANCELLED : Happening.Standing.FREE, duty.time(), summary,
				String.join("\n", lines), location(duty), List.of());
	}

	/** The number to call, or the place to come to. */
	@Nullable String location(Duty duty) {
		return switch (duty.form()) {
			case TELEPHONE -> duty.telephone();
			case IN_PERSON -> this.telling.place(duty.place());
		};
	}

}
