package org.dyzurka.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Document;

/**
 * The documents of a consultation, to be handed over one by one or all together.
 *
 * @param consultation whose documents
 * @param page of the list, from 0
 */
record Documents(ConsultationId consultation, int page) implements Scene {

	@Override
	public Question ask(Desk desk) {
		if (!desk.layout().files()) {
			return Question.of(desk.say(Line.DOCUMENTS_ELSEWHERE, "link", desk.page(this.consultation)))
				.with(Option.plain("book", desk.say(Line.OVERVIEW_BOOK)));
		}
		List<Document> documents = documents(desk);
		if (documents.isEmpty()) {
			return Question.of(desk.say(Line.DOCUMENTS_NONE));
		}
		List<Option> options = new ArrayList<>();
		if (documents.size() > 1) {
			options.add(Option.main("all", desk.say(Line.DOCUMENTS_ALL)));
		}
		for (Document document : documents) {
			options.add(Option.plain(Integer.toString(document.key()), desk.telling().text(document.title())));
		}
		return Question.of(desk.say(Line.DOCUMENTS))
			.withPage(options, this.page, desk.layout().choices(), desk.say(Line.NEXT_PAGE));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		if (answer.choice().equals("book")) {
			return new PickForm(this.consultation);
		}
		if (answer.choice().equals(Option.NEXT_PAGE)) {
			return new Documents(this.consultation, this.page + 1);
		}
		Optional<Consultation> found = desk.consultation(this.consultation);
		boolean handed = false;
		for (Document document : documents(desk)) {
			String key = Integer.toString(document.key());
			if (found.isPresent() && (answer.choice().equals("all") || answer.choice().equals(key))) {
				desk.handing().document(found.get(), document);
				handed = true;
			}
		}
		return handed ? this : desk.puzzled(this);
	}

	private List<Document> documents(Desk desk) {
		return desk.consultation(this.consultation).map(Consultation::documents).orElse(List.of());
	}

}
