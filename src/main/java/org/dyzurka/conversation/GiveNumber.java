package org.dyzurka.conversation;

import java.util.Optional;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.dyzurka.booking.Details;
import org.jspecify.annotations.Nullable;

/**
 * The number on which the expert shall call.
 *
 * @param draft what is held
 */
record GiveNumber(Draft draft) implements Drafting {

	private static final String HOME = "PL";

	private static final int LONGEST = 40;

	@Override
	public Question ask(Desk desk) {
		return Question.of(desk.say(Line.NUMBER))
			.askingForContact(desk.say(Line.NUMBER_SHARE))
			.with(Option.plain("none", desk.say(Line.NUMBER_NONE)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		return switch (answer) {
			case Answer.Picked none -> new Summary(withNumber(null));
			case Answer.Said said -> take(said.text(), desk);
			case Answer.Shared(String number, boolean own) -> {
				if (!own) {
					desk.notice(Line.NUMBER_FOREIGN);
					yield this;
				}
				yield take(number.startsWith("+") ? number : "+" + number, desk);
			}
		};
	}

	@Override
	public boolean takesAnyWords() {
		return true;
	}

	@Override
	public Drafting with(Draft other) {
		return new GiveNumber(other);
	}

	private Scene take(String text, Desk desk) {
		Optional<String> number = normal(text);
		if (number.isPresent()) {
			return new Summary(withNumber(number.get()));
		}
		desk.notice(Line.NUMBER_BAD);
		return this;
	}

	private Draft withNumber(@Nullable String number) {
		Details told = this.draft.details();
		return this.draft.with(new Details(told.topic(), told.language(), told.needs(), number));
	}

	/** A number as written, in E.164; one without a country is Polish. */
	private static Optional<String> normal(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
		try {
			PhoneNumber number = numbers.parse(text, HOME);
			return numbers.isValidNumber(number) ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
					: Optional.empty();
		}
		catch (NumberParseException ex) {
			return Optional.empty();
		}
	}

}
