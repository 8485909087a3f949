package org.dyzurka.conversation;

import java.util.Optional;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/**
 * Telephone numbers as people write and key them in.
 */
final class Numbers {

	private static final String HOME = "PL";

	private static final int LONGEST = 40;

	private Numbers() {
	}

	/** A number in E.164; one without a country is Polish. */
	static Optional<String> e164(String text) {
		return parse(text).map((number) -> PhoneNumberUtil.getInstance().format(number, PhoneNumberFormat.E164));
	}

	/** Asks for a number once more, that was none. */
	static <S extends Scene> S bad(S asking, Desk desk) {
		desk.notice(Line.NUMBER_BAD);
		return asking;
	}

	/** Whether a number takes text messages, as far as the numbering plan tells. */
	static boolean isMobile(String number) {
		return parse(number).map((parsed) -> PhoneNumberUtil.getInstance().getNumberType(parsed))
			.filter((type) -> type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE)
			.isPresent();
	}

	/** A number as it is read, in groups. */
	static String inGroups(String number) {
		return parse(number)
			.map((parsed) -> PhoneNumberUtil.getInstance().format(parsed, PhoneNumberFormat.INTERNATIONAL))
			.orElse(number);
	}

	private static Optional<PhoneNumber> parse(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
		try {
			PhoneNumber number = numbers.parse(text, HOME);
			return numbers.isValidNumber(number) ? Optional.of(number) : Optional.empty();
		}
		catch (NumberParseException ex) {
			return Optional.empty();
		}
	}

}
