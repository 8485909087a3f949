package org.dyzurka.conversation;

import java.time.LocalDate;

import org.dyzurka.booking.BookableId;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.duty.Form;
import org.dyzurka.meeting.OpenMeeting;

/**
 * How to take part: by telephone, in person, or at a meeting. Only what has something
 * free is offered.
 *
 * @param consultation in which
 */
record PickForm(ConsultationId consultation) implements Scene {

	private static final String MEETING = "m:";

	@Override
	public Question ask(Desk desk) {
		desk.consultation(this.consultation);
		Question question = Question.of(desk.say(Line.FORM));
		int telephone = desk.openSlots(this.consultation, Form.TELEPHONE).size();
		if (telephone > 0) {
			question = question.with(Option.plain("telephone", desk.say(Line.FORM_TELEPHONE, "free", telephone)));
		}
		int inPerson = desk.openSlots(this.consultation, Form.IN_PERSON).size();
		if (inPerson > 0) {
			question = question.with(Option.plain("in-person", desk.say(Line.FORM_IN_PERSON, "free", inPerson)));
		}
		for (OpenMeeting open : desk.openMeetings(this.consultation)) {
			LocalDate day = Telling.local(open.meeting().time().start()).toLocalDate();
			String label = desk.say(Line.FORM_MEETING, "title", desk.telling().shortTitle(open.meeting().title()),
					"day", desk.telling().shortDay(day), "free", open.free());
			question = question.with(Option.day(MEETING + open.meeting().bookable().value(), label, day));
		}
		return question.options().isEmpty() ? Question.of(desk.say(Line.FORM_NONE)) : question;
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		return switch (answer.choice()) {
			case "telephone" -> new PickDay(this.consultation, Form.TELEPHONE, 0, null);
			case "in-person" -> new PickDay(this.consultation, Form.IN_PERSON, 0, null);
			default -> meeting(answer, desk);
		};
	}

	private Scene meeting(Answer answer, Desk desk) {
		for (OpenMeeting open : desk.openMeetings(this.consultation)) {
			BookableId seats = open.meeting().bookable();
			if (answer.choice().equals(MEETING + seats.value())) {
				return new PickSeats(this.consultation, seats);
			}
		}
		// A meeting offered a moment ago may be full by now
		if (answer.choice().startsWith(MEETING)) {
			desk.notice(Line.CLOSED);
			return this;
		}
		return desk.puzzled(this);
	}

}
