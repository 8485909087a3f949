package org.dyzurka.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Document;
import org.dyzurka.consultation.Phase;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.Form;
import org.dyzurka.meeting.Meeting;

/**
 * What is being consulted, and what one can do about it.
 *
 * @param consultation it is about
 */
record Overview(ConsultationId consultation) implements Scene {

	@Override
	public Question ask(Desk desk) {
		return desk.consultation(this.consultation)
			.map((found) -> about(found, desk))
			.orElseGet(() -> Question.of(desk.say(Line.NOTHING_ON))
				.with(Option.main("home", desk.say(Line.NOTHING_ON_LOOK))));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		return switch (answer.choice()) {
			case "book" -> new PickForm(this.consultation);
			case "documents" -> new Documents(this.consultation, 0);
			case "bookings" -> MyBookings.open(desk);
			case "others" -> new PickConsultation(0);
			case "more" -> new More();
			case "home" -> desk.home();
			default -> desk.puzzled(this);
		};
	}

	@Override
	public boolean begins() {
		return true;
	}

	private Question about(Consultation consultation, Desk desk) {
		if (consultation.phase(desk.today()) == Phase.AHEAD) {
			desk.notice(Line.OVERVIEW_AHEAD, "from", desk.telling().day(consultation.period().from()));
		}
		Telling telling = desk.telling();
		String organisers = consultation.organisers()
			.stream()
			.map((organiser) -> telling.text(organiser.name()))
			.collect(Collectors.joining(", "));
		String text = desk.say(Line.OVERVIEW, "title", telling.text(consultation.title()), "subject",
				telling.text(consultation.subject()), "purpose", telling.text(consultation.purpose()), "basis",
				telling.text(consultation.legalBasis()), "period",
				telling.period(consultation.period().from(), consultation.period().to()), "organisers", organisers,
				"ways", ways(consultation, desk));
		Question question = Question.of(text)
			.with(Option.main("book", desk.say(Line.OVERVIEW_BOOK)))
			.with(Option.plain("documents", desk.say(Line.OVERVIEW_DOCUMENTS)))
			.with(Option.plain("bookings", desk.say(Line.OVERVIEW_BOOKINGS)));
		boolean others = desk.consultations().size() > 1;
		if (others) {
			question = question.with(Option.plain("others", desk.say(Line.OVERVIEW_OTHERS)));
		}
		return (others && desk.byVoice()) ? question
				: question.with(Option.plain("more", desk.say(Line.OVERVIEW_MORE)));
	}

	private String ways(Consultation consultation, Desk desk) {
		List<String> ways = new ArrayList<>();
		List<Duty> duties = desk.plan().duties(consultation.id());
		addDuties(ways, Line.WAY_TELEPHONE, duties, Form.TELEPHONE, desk);
		addDuties(ways, Line.WAY_IN_PERSON, duties, Form.IN_PERSON, desk);
		for (Meeting meeting : desk.plan().meetings(consultation.id())) {
			LocalDate day = Telling.local(meeting.time().start()).toLocalDate();
			ways.add(desk.say(Line.WAY_MEETING, "title", desk.telling().text(meeting.title()), "day",
					desk.telling().day(day), "from", desk.telling().time(meeting.time().start()), "to",
					desk.telling().time(meeting.time().end())));
		}
		if (consultation.documents().stream().map(Document::kind).anyMatch("form"::equals)) {
			ways.add(desk.say(Line.WAY_FORM));
		}
		return String.join("\n", ways);
	}

	private static void addDuties(List<String> ways, Line line, List<Duty> duties, Form form, Desk desk) {
		Set<String> days = new LinkedHashSet<>();
		for (Duty duty : duties) {
			if (duty.form() == form) {
				days.add(desk.telling().shortDay(Telling.local(duty.time().start()).toLocalDate()));
			}
		}
		if (!days.isEmpty()) {
			ways.add(desk.say(line, "days", String.join(", ", days)));
		}
	}

}
