package org.dyzurka.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.dyzurka.booking.BookableId;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.duty.Form;
import org.dyzurka.meeting.OpenMeeting;

/**
 * How to take part: by telephone, in person, or at a meeting. Only what has something
 * free is offered.
 *
 * @param consultation in which
 * @param page of the list, from 0
 */
record PickForm(ConsultationId consultation, int page) implements Scene {

	private static final String MEETING = "m:";

	PickForm(ConsultationId consultation) {
		this(consultation, 0);
	}

	@Override
	public Question ask(Desk desk) {
		desk.consultation(this.consultation);
		List<Option> options = new ArrayList<>();
		int telephone = desk.openSlots(this.consultation, Form.TELEPHONE).size();
		if (telephone > 0) {
			options.add(Option.plain("telephone", desk.say(Line.FORM_TELEPHONE, "free", telephone)));
		}
		int inPerson = desk.openSlots(this.consultation, Form.IN_PERSON).size();
		if (inPerson > 0) {
			options.add(Option.plain("in-person", desk.say(Line.FORM_IN_PERSON, "free", inPerson)));
		}
		for (OpenMeeting open : desk.openMeetings(this.consultation)) {
			LocalDate day = Telling.local(open.meeting().time().start()).toLocalDate();
			String label = desk.say(Line.FORM_MEETING, "title", desk.telling().shortTitle(open.meeting().title()),
					"day", desk.telling().shortDay(day), "free", open.free());
			options.add(Option.day(MEETING + open.meeting().bookable().value(), label, day));
		}
		Question question = Question.of(desk.say(options.isEmpty() ? Line.FORM_NONE : Line.FORM));
		if (!desk.byVoice()) {
			return question.withPage(options, this.page, desk.layout().choices(), desk.say(Line.NEXT_PAGE));
		}
		// By voice this is the first menu, behind which everything else is found
		int most = desk.layout().choices();
		return question
			.withPage(options, this.page, (options.size() <= most) ? most : most - 1, desk.say(Line.NEXT_PAGE))
			.with(Option.plain("other", desk.say(Line.FORM_OTHER)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		return switch (answer.choice()) {
			case "telephone" -> new PickDay(this.consultation, Form.TELEPHONE, 0, null);
			case "other" -> new More();
			case Option.NEXT_PAGE -> new PickForm(this.consultation, this.page + 1);
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
