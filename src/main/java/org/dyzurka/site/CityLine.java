package org.dyzurka.site;

import java.util.Optional;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The number under which residents call and text, if that channel is on.
 */
@Component
class CityLine {

	private final Optional<String> number;

	CityLine(@Value("${dyzurka.twilio.account-sid:}") String account,
			@Value("${dyzurka.twilio.number:}") String number) {
		this.number = (account.isBlank() || number.isBlank()) ? Optional.empty() : Optional.of(spaced(number.strip()));
	}

	/**
	 * In groups, as people read and dial it: "+48 12 000 00 99".
	 */
	Optional<String> number() {
		return this.number;
	}

	private static String spaced(String number) {
		PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
		try {
			return numbers.format(numbers.parse(number, null), PhoneNumberFormat.INTERNATIONAL);
		}
		catch (NumberParseException ex) {
			return number;
		}
	}

}
