package org.dyzurka.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.dyzurka.booking.AccessNeed;
import org.dyzurka.booking.Details;

/**
 * What the resident needs to take part. Any number of needs, none in most cases.
 *
 * @param draft what is held
 * @param page of the needs, from 0
 */
record TellNeeds(Draft draft, int page) implements Drafting {

	@Override
	public Question ask(Desk desk) {
		Set<AccessNeed> told = this.draft.details().needs();
		Question question = Question.of(desk.say(Line.NEEDS))
			.with(Option.main("done", desk.say(told.isEmpty() ? Line.NEEDS_NONE : Line.NEEDS_DONE)));
		List<Option> needs = new ArrayList<>();
		for (AccessNeed need : AccessNeed.values()) {
			String name = desk.telling().need(need);
			needs.add(Option.plain(need.name(), told.contains(need) ? desk.say(Line.NEED_ON, "need", name) : name));
		}
		return question.withPage(needs, this.page, desk.layout().choices() - 1, desk.say(Line.NEXT_PAGE));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		if (answer.choice().equals("done")) {
			return Summary.of(this.draft, desk);
		}
		if (answer.choice().equals(Option.NEXT_PAGE)) {
			return new TellNeeds(this.draft, this.page + 1);
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
		return new TellNeeds(other, this.page);
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
		return with(this.draft.with(told.needing(needs)));
	}

}
