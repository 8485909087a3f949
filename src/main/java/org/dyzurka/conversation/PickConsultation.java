package org.dyzurka.conversation;

import java.util.ArrayList;
import java.util.List;

import org.dyzurka.consultation.Consultation;

/**
 * Several consultations are on: which one?
 *
 * @param page of the list, from 0
 */
record PickConsultation(int page) implements Scene {

	@Override
	public Question ask(Desk desk) {
		List<Option> options = new ArrayList<>();
		for (Consultation consultation : desk.consultations()) {
			options.add(Option.plain(consultation.slug().value(),
					desk.say(Line.CONSULTATIONS_CHOICE, "title", desk.telling().text(consultation.title()))));
		}
		return Question.of(desk.say(Line.CONSULTATIONS))
			.withPage(options, this.page, desk.layout().choices(), desk.say(Line.NEXT_PAGE));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		if (answer.choice().equals(Option.NEXT_PAGE)) {
			return new PickConsultation(this.page + 1);
		}
		for (Consultation consultation : desk.consultations()) {
			if (answer.choice().equals(consultation.slug().value())) {
				return new Overview(consultation.id());
			}
		}
		return desk.puzzled(this);
	}

	@Override
	public boolean begins() {
		return true;
	}

}
