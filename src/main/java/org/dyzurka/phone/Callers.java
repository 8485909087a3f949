package org.dyzurka.phone;

import java.util.Set;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as far as the caller id says it.
 */
final class Callers {

	/**
	 * What providers send instead of a number that is withheld: words keyed as on a
	 * telephone, "anonymous", "restricted", "unavailable", "unknown" and "blocked". Taken
	 * for numbers, they would make one resident of all who withhold theirs.
	 */
	private static final Set<String> NOBODY = Set.of("+266696687", "+7378742833", "+86282452253", "+8656696",
			"+2562533");

	private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

	private Callers() {
	}

	/**
	 * The address of a caller.
	 * @param from the caller id as the provider gives it, may be anything
	 * @param call what the provider calls the call; the address of a caller whose number
	 * is not known
	 */
	static Address of(@Nullable String from, String call) {
		return Address.voice((from != null && isNumber(from)) ? from : call);
	}

	private static boolean isNumber(String from) {
		if (!E164.matcher(from).matches() || NOBODY.contains(from)) {
			return false;
		}
		PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
		try {
			PhoneNumber number = numbers.parse(from, null);
			return numbers.isValidNumber(number) && numbers.format(number, PhoneNumberFormat.E164).equals(from);
		}
		catch (NumberParseException ex) {
			return false;
		}
	}

}
