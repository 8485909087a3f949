package org.dyzurka.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.dyzurka.booking.BookableId;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.duty.Form;
import org.dyzurka.meeting.Meeting;
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

	private static final String WAIT = "w:";

	PickForm(ConsultationId consultation) {
		this(consultation, 0);
	}

	@Override
	public Question ask(Desk desk) {
		desk.consultation(this.consultation);
		List<Option> options = new ArrayList<>();
		int telephone = desk.plan().openSlots(this.consultation, Form.TELEPHONE).size();
		if (telephone > 0) {
			options.add(Option.plain("telephone", desk.say(Line.FORM_TELEPHONE, "free", telephone)));
		}
		int inPerson = desk.plan().openSlots(this.consultation, Form.IN_PERSON).size();
		if (inPerson > 0) {
			options.add(Option.plain("in-person", desk.say(Line.FORM_IN_PERSON, "free", inPerson)));
		}
		for (OpenMeeting open : desk.plan().openMeetings(this.consultation)) {
			LocalDate day = Telling.local(open.meeting().time().start()).toLocalDate();
			String label = desk.say(Line.FORM_MEETING, "title", desk.telling().shortTitle(open.meeting().title()),
					"day", desk.telling().shortDay(day), "free", open.free());
			options.add(Option.day(MEETING + open.meeting().bookable().value(), label, day));
		}
		Question question = Question.of(desk.say(options.isEmpty() ? Line.FORM_NONE : Line.FORM));
		options.addAll(full(telephone, inPerson, desk));
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
			case WAIT + "telephone" -> JoinList.talk(this.consultation, Form.TELEPHONE, null);
			case WAIT + "in-person" -> JoinList.talk(this.consultation, Form.IN_PERSON, null);
			default -> meeting(answer, desk);
		};
	}

	/** Where all is taken, one can wait. */
	private List<Option> full(int telephone, int inPerson, Desk desk) {
		List<Option> options = new ArrayList<>();
		if (telephone == 0 && !desk.waiting().fullDays(this.consultation, Form.TELEPHONE).isEmpty()) {
			options.add(Option.plain(WAIT + "telephone", desk.say(Line.FORM_TELEPHONE_FULL)));
		}
		if (inPerson == 0 && !desk.waiting().fullDays(this.consultation, Form.IN_PERSON).isEmpty()) {
			options.add(Option.plain(WAIT + "in-person", desk.say(Line.FORM_IN_PERSON_FULL)));
		}
		for (Meeting meeting : desk.waiting().fullMeetings(this.consultation)) {
			LocalDate day = Telling.local(meeting.time().start()).toLocalDate();
			options.add(Option.day(WAIT + meeting.bookable().value(), desk.say(Line.FORM_MEETING_FULL, "title",
					desk.telling().shortTitle(meeting.title()), "day", desk.telling().shortDay(day)), day));
		}
		return options;
	}

	private Scene meeting(Answer answer, Desk desk) {
		for (Meeting meeting : desk.waiting().fullMeetings(this.consultation)) {
			if (answer.choice().equals(WAIT + meeting.bookable().value())) {
				return JoinList.seats(this.consultation, meeting.bookable());
			}
		}
		for (OpenMeeting open : desk.plan().openMeetings(this.consultation)) {
			BookableId seats = open.meeting().bookable();
			if (answer.choice().equals(MEETING + seats.value())) {
				return new PickSeats(this.consultation, seats);
			}
		}
		// A meeting offered a moment ago may be full by now, or have seats again
		if (answer.choice().startsWith(MEETING) || answer.choice().startsWith(WAIT)) {
			desk.notice(Line.CLOSED);
			return this;
		}
		return desk.puzzled(this);
	}

}
