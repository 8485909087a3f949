package org.dyzurka.conversation;

import java.util.EnumSet;
import java.util.Set;

import org.dyzurka.booking.AccessNeed;
import org.dyzurka.booking.Details;

/**
 * What the resident needs to take part. Any number of needs, none in most cases.
 *
 * @param draft what is held
 */
record TellNeeds(Draft draft) implements Drafting {

	@Override
	public Question ask(Desk desk) {
		Set<AccessNeed> told = this.draft.details().needs();
		Question question = Question.of(desk.say(Line.NEEDS))
			.with(Option.main("done", desk.say(told.isEmpty() ? Line.NEEDS_NONE : Line.NEEDS_DONE)));
		for (AccessNeed need : AccessNeed.values()) {
			String name = desk.telling().need(need);
			question = question
				.with(Option.plain(need.name(), told.contains(need) ? desk.say(Line.NEED_ON, "need", name) : name));
		}
		return question;
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		if (answer.choice().equals("done")) {
			return new Summary(this.draft);
		}
		for (AccessNeed need : AccessNeed.values()) {
			if (answer.choice().equals(need.name())) {
				return toggled(need, desk);
			}
		}
		return desk.puzzled(this);
	}

	@Override
	public Drafting with(Draft other) {
		return new TellNeeds(other);
	}

	private Scene toggled(AccessNeed need, Desk desk) {
		Details told = this.draft.details();
		Set<AccessNeed> needs = EnumSet.noneOf(AccessNeed.class);
		needs.addAll(told.needs());
		if (!needs.remove(need)) {
			needs.add(need);
			if (need == AccessNeed.SIGN_LANGUAGE_INTERPRETER) {
				desk.notice(Line.NEED_LEAD_TIME);
			}
		}
		return with(this.draft.with(new Details(told.topic(), told.language(), needs, told.callBack())));
	}

}
