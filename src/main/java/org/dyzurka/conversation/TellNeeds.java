package org.dyzurka.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.dyzurka.booking.AccessNeed;
import org.dyzurka.booking.Details;
import org.dyzurka.duty.Slot;

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
		Optional<Slot> instead = desk.interpreters().insteadOf(this.draft);
		if (instead.isPresent()) {
			question = question.with(Option.plain("instead", instead(instead.get(), desk)));
		}
		List<Option> needs = new ArrayList<>();
		for (AccessNeed need : AccessNeed.values()) {
			String name = desk.telling().need(need);
			needs.add(Option.plain(need.name(), told.contains(need) ? desk.say(Line.NEED_ON, "need", name) : name));
		}
		return question.withPage(needs, this.page, desk.layout().choices() - (instead.isPresent() ? 2 : 1),
				desk.say(Line.NEXT_PAGE));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		if (answer.choice().equals("done")) {
			return Summary.of(this.draft, desk);
		}
		if (answer.choice().equals("instead")) {
			return desk.interpreters().insteadOf(this.draft).map((slot) -> take(slot, desk)).orElse(this);
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

	/** Holds another time, and keeps what was told. */
	private Scene take(Slot slot, Desk desk) {
		Scene held = new PickTime(this.draft.consultation(), slot.duty().form(),
				Telling.local(slot.time().start()).toLocalDate(), 0, null)
			.hold(slot.id(), desk);
		if (!(held instanceof Drafting drafting)) {
			return held;
		}
		Details told = this.draft.details();
		desk.interpreters().remark(told, slot.time().start());
		return new TellNeeds(drafting.draft().with(told), 0);
	}

	private static String instead(Slot slot, Desk desk) {
		Instant start = slot.time().start();
		return desk.say(Line.NEED_INSTEAD, "day", desk.telling().shortDay(Telling.local(start).toLocalDate()), "time",
				desk.telling().time(start));
	}

	private Optional<Instant> start(Desk desk) {
		return desk.plan()
			.slot(this.draft.bookable())
			.map((slot) -> slot.time().start())
			.or(() -> desk.plan().meeting(this.draft.bookable()).map((meeting) -> meeting.time().start()));
	}

	private Scene toggled(AccessNeed need, Desk desk) {
		Details told = this.draft.details();
		Set<AccessNeed> needs = EnumSet.noneOf(AccessNeed.class);
		needs.addAll(told.needs());
		if (!needs.remove(need)) {
			needs.add(need);
			if (need == AccessNeed.SIGN_LANGUAGE_INTERPRETER) {
				start(desk).ifPresent((start) -> desk.interpreters().remark(told.needing(needs), start));
			}
		}
		return with(this.draft.with(told.needing(needs)));
	}

}
