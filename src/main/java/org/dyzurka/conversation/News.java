package org.dyzurka.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dyzurka.consultation.Consultation;
import org.dyzurka.resident.Consent;
import org.dyzurka.resident.Topic;

/**
 * Announcements: about what they are wanted at this address. Nothing is sent unless it
 * was asked for.
 *
 * @param page of the list, from 0
 */
record News(int page) implements Scene {

	/** The version of the words one agrees to; a new one when they change in meaning. */
	static final String CONSENT = "news-1";

	private static final String ABOUT = "a:";

	private static final String END = "e:";

	/** Opens the list; by voice it is told how to write for it. */
	static Scene open(Scene from, Desk desk) {
		if (!desk.byVoice()) {
			return new News(0);
		}
		desk.notice(Line.NEWS);
		return from;
	}

	@Override
	public Question ask(Desk desk) {
		List<Consent> consents = desk.news().consents();
		List<Option> options = new ArrayList<>();
		if (consents.stream().anyMatch((consent) -> consent.topic().equals(Topic.ALL))) {
			options.add(Option.plain(END + Topic.ALL.name(), desk.say(Line.NEWS_END)));
		}
		else {
			options.add(Option.main(ABOUT + Topic.ALL.name(), desk.say(Line.NEWS_ALL)));
			for (Consultation consultation : desk.consultations()) {
				options.add(option(consultation, consents, desk));
			}
		}
		return Question.of(desk.say(consents.isEmpty() ? Line.NEWS : Line.NEWS_ON))
			.withPage(options, this.page, desk.layout().choices(), desk.say(Line.NEXT_PAGE));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		if (answer.choice().equals(Option.NEXT_PAGE)) {
			return new News(this.page + 1);
		}
		Optional<Topic> wanted = topic(answer.choice(), ABOUT);
		if (wanted.isPresent()) {
			desk.news().subscribe(wanted.get(), CONSENT);
			desk.notice(Line.NEWS_STARTED);
			return new Answered();
		}
		Optional<Topic> ended = topic(answer.choice(), END);
		if (ended.isPresent()) {
			desk.news().end(ended.get());
			desk.notice(Line.NEWS_ENDED);
			return new Answered();
		}
		return desk.puzzled(this);
	}

	private static Option option(Consultation consultation, List<Consent> consents, Desk desk) {
		Topic topic = Topic.consultation(consultation.id().value());
		String title = desk.telling().shortTitle(consultation.title());
		boolean on = consents.stream().anyMatch((consent) -> consent.topic().equals(topic));
		return on ? Option.plain(END + topic.name(), desk.say(Line.NEWS_END_ABOUT, "title", title))
				: Option.plain(ABOUT + topic.name(), desk.say(Line.NEWS_ABOUT, "title", title));
	}

	private static Optional<Topic> topic(String choice, String prefix) {
		return choice.startsWith(prefix) ? Optional.of(new Topic(choice.substring(prefix.length()))) : Optional.empty();
	}

}
