package org.dyzurka.conversation;

import java.util.List;
import java.util.Optional;

import org.dyzurka.calllist.CallList;
import org.dyzurka.calllist.Reason;
import org.dyzurka.calllist.WantedCall;
import org.dyzurka.consultation.Contact;
import org.dyzurka.consultation.OpeningHours;
import org.dyzurka.consultation.TimeWindow;

/**
 * The office as a scene sees it: how a person there is reached, and when one calls back.
 */
final class OfficeWindow {

	/** When the city has not said: the hours in which any office is there. */
	private static final OpeningHours USUAL = OpeningHours.read("Mo-Fr 08:00-15:00").orElseThrow();

	private final Desk desk;

	private final CallList calls;

	OfficeWindow(Desk desk, CallList calls) {
		this.desk = desk;
		this.calls = calls;
	}

	/**
	 * Towards a person: a chat is told how; a call is put through while someone answers,
	 * and else a call back is offered.
	 * @param from where the resident stands
	 * @return where they go; the same scene when they were told
	 */
	Scene person(Scene from) {
		if (!this.desk.byVoice()) {
			this.desk.notice(told());
			return from;
		}
		Optional<String> number = contact().map(Contact::telephone).flatMap(Numbers::e164);
		if (number.isPresent() && hours().isOpen(this.desk.now())) {
			return new Connecting(number.get());
		}
		this.desk.notice(Line.OFFICE_CLOSED);
		return new PickCallTime(0);
	}

	/** How a person is reached, in words. */
	String told() {
		return this.desk.telling().person(contact().orElse(null));
	}

	/** When the office can call back, the nearest first. */
	List<TimeWindow> callTimes(int count) {
		return hours().next(this.desk.now(), count);
	}

	/** Puts a resident on the office's call list; the call ends. */
	Scene callBack(String number, TimeWindow when) {
		this.calls.add(new WantedCall(number, this.desk.language(), Reason.WISHED, when.from(), when.to(), null),
				this.desk.caller().id());
		Telling telling = this.desk.telling();
		this.desk.notice(Line.CALL_NOTED, "number", telling.number(number), "day", telling.onDay(when.from()), "time",
				telling.between(when.from(), when.to()));
		return new Goodbye();
	}

	private OpeningHours hours() {
		return contact().flatMap(Contact::openingHours).orElse(USUAL);
	}

	private Optional<Contact> contact() {
		return this.desk.present().map((consultation) -> consultation.contact());
	}

}
