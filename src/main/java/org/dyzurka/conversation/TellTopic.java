package org.dyzurka.conversation;

import java.util.Locale;

import org.dyzurka.booking.Details;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;

/**
 * What the talk is to be about, if the resident likes to tell.
 *
 * @param draft what is held
 */
record TellTopic(Draft draft) implements Drafting {

	@Override
	public Question ask(Desk desk) {
		Slot slot = desk.plan().slot(this.draft.bookable()).orElseThrow();
		Telling telling = desk.telling();
		return Question
			.of(desk.say(Line.TOPIC, "day", telling.onDay(slot.time().start()), "time",
					telling.time(slot.time().start()), "until", telling.time(this.draft.until())))
			.with(Option.main("skip", desk.say(Line.TOPIC_SKIP)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		return switch (answer) {
			case Answer.Picked skip -> next(this.draft, desk);
			case Answer.Said said -> next(this.draft.with(topic(said.text(), desk)), desk);
			case Answer.Shared shared -> desk.puzzled(this);
			case Answer.Back back -> this;
		};
	}

	@Override
	public boolean takesAnyWords() {
		return true;
	}

	@Override
	public Drafting with(Draft other) {
		return new TellTopic(other);
	}

	/** By voice nobody is asked for it: what a machine hears of it helps no expert. */
	static Scene begin(Draft draft, Desk desk) {
		return desk.byVoice() ? next(draft, desk) : new TellTopic(draft);
	}

	/** Asked next is only what this duty leaves open. */
	private static Scene next(Draft draft, Desk desk) {
		Duty duty = desk.plan().slot(draft.bookable()).orElseThrow().duty();
		if (duty.languages().size() > 1) {
			return new PickTalkLanguage(draft);
		}
		Locale only = duty.languages().getFirst();
		Details told = draft.details();
		Draft spoken = draft.with(told.in(only));
		return (duty.form() == Form.IN_PERSON) ? new TellNeeds(spoken, 0) : Summary.of(spoken, desk);
	}

	private Details topic(String text, Desk desk) {
		Details told = this.draft.details();
		// No database and no calendar takes control characters and halves of characters
		String topic = text.replaceAll("[\\p{Cc}\\p{Cs}]+", " ").strip();
		if (topic.isEmpty()) {
			return told;
		}
		if (topic.length() > Details.LONGEST_TOPIC) {
			int end = Details.LONGEST_TOPIC;
			topic = topic.substring(0, Character.isHighSurrogate(topic.charAt(end - 1)) ? end - 1 : end);
			desk.notice(Line.TOPIC_SHORTENED, "limit", Details.LONGEST_TOPIC);
		}
		return told.about(topic);
	}

}
