package org.dyzurka.conversation;

import java.security.SecureRandom;

import org.dyzurka.wording.Manner;
import org.jspecify.annotations.Nullable;

/**
 * Really delete everything?
 *
 * @param code what has to be sent back from the number that is to be forgotten, as the
 * sender of a text message can be forged; or null where the channel vouches for the
 * resident
 */
record Erase(@Nullable String code) implements Scene {

	private static final SecureRandom RANDOM = new SecureRandom();

	/** By voice only what was proved with code and number can be deleted. */
	static Scene open(Desk desk) {
		if (desk.byVoice() && desk.counter().bookings().isEmpty()) {
			return new TellCode(Intent.ERASE);
		}
		return new Erase((desk.layout().manner() == Manner.SMS) ? draw() : null);
	}

	@Override
	public Question ask(Desk desk) {
		if (this.code != null) {
			return Question
				.of(desk.say(Line.ERASE_BY_TEXT, "bookings", desk.counter().bookings().size(), "code", this.code));
		}
		return Question.of(desk.say(Line.ERASE, "bookings", desk.counter().bookings().size()))
			.with(Option.grave("yes", desk.say(Line.ERASE_YES)))
			.with(Option.plain("no", desk.say(Line.ERASE_NO)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		if (this.code != null) {
			return (answer instanceof Answer.Said said && said.heard().plain().equals(this.code)) ? gone(desk)
					: desk.puzzled(this);
		}
		return switch (answer.choice()) {
			case "yes" -> gone(desk);
			case "no" -> desk.home();
			default -> desk.puzzled(this);
		};
	}

	/** Four digits that nobody can foresee. */
	private static String draw() {
		return Integer.toString(1_000 + RANDOM.nextInt(9_000));
	}

	private Scene gone(Desk desk) {
		desk.forget();
		desk.hand(desk.say(Line.ERASE_DONE));
		return this;
	}

}
