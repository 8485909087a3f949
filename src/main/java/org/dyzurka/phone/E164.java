package org.dyzurka.phone;

import java.util.regex.Pattern;

/**
 * Telephone numbers as Twilio writes them (ITU-T E.164).
 */
final class E164 {

	/** Short numbers and names of senders have another form, and cannot be answered. */
	private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");

	private E164() {
	}

	static boolean is(String number) {
		return FORM.matcher(number).matches();
	}

}
