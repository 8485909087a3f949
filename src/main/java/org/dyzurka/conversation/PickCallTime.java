package org.dyzurka.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dyzurka.consultation.TimeWindow;

/**
 * When the office shall call back.
 *
 * @param page of the list, from 0
 */
record PickCallTime(int page) implements Scene {

	private static final int AHEAD = 6;

	@Override
	public Question ask(Desk desk) {
		List<Option> options = new ArrayList<>();
		for (TimeWindow window : desk.office().callTimes(AHEAD)) {
			Telling telling = desk.telling();
			options
				.add(Option.day(window.to().toString(),
						desk.say(Line.CALL_TIME, "day", telling.onDay(window.from()), "time",
								telling.between(window.from(), window.to())),
						Telling.local(window.from()).toLocalDate()));
		}
		return Question.of(desk.say(Line.CALL_TIME_ASK))
			.withPage(options, this.page, desk.layout().choices(), desk.say(Line.NEXT_PAGE));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		if (answer.choice().equals(Option.NEXT_PAGE)) {
			return new PickCallTime(this.page + 1);
		}
		for (TimeWindow window : desk.office().callTimes(AHEAD)) {
			if (answer.choice().equals(window.to().toString())) {
				Optional<String> number = desk.caller().number();
				return number.isPresent() ? desk.office().callBack(number.get(), window)
						: new TellCallNumber(window.from(), window.to());
			}
		}
		return desk.puzzled(this);
	}

}
