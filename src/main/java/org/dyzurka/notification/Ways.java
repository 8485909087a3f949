package org.dyzurka.notification;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.Resident;
import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The ways on which somebody is told about a booking, in this order: the chat or the
 * number they write from, the number they gave with the booking, the number they called
 * from or want to be called on, and at last a call of the office. An e-mail address is
 * none of them: it was given for announcements, and for nothing else.
 */
@Component
class Ways {

	private static final Locale POLISH = Locale.of("pl");

	/** ITU-T E.164; a withheld caller has something else. */
	private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{1,14}");

	private final Residents residents;

	Ways(Residents residents) {
		this.residents = residents;
	}

	/**
	 * The first way that is open.
	 */
	Reach to(Concern concern) {
		return to(concern, Set.of());
	}

	/**
	 * The first way that is open besides some.
	 * @param failed addresses that did not take what was sent there
	 */
	Reach to(Concern concern, Collection<Address> failed) {
		List<Address> own = this.residents.addressesOf(concern.resident());
		for (Address address : written(concern, own)) {
			if (!failed.contains(address) && takesMessages(address)) {
				return new Reach.Write(address);
			}
		}
		return phone(concern, own);
	}

	/**
	 * By a call of the office, if any number is known.
	 */
	Reach phone(Concern concern) {
		return phone(concern, this.residents.addressesOf(concern.resident()));
	}

	/**
	 * The language a resident is told something in: the one they chose, else Polish.
	 */
	Locale language(ResidentId resident) {
		return language(this.residents.addressesOf(resident));
	}

	private Reach phone(Concern concern, List<Address> own) {
		return numbers(concern, own).stream()
			.findFirst()
			.<Reach>map((number) -> new Reach.Phone(number, language(own)))
			.orElseGet(Reach.Nobody::new);
	}

	private static Set<Address> written(Concern concern, List<Address> own) {
		Set<Address> written = new LinkedHashSet<>();
		own.stream().filter((address) -> address.medium() == Medium.TELEGRAM).forEach(written::add);
		own.stream().filter((address) -> address.medium() == Medium.SMS).forEach(written::add);
		numbers(concern, own).stream().filter(Ways::isMobile).map(Address::sms).forEach(written::add);
		return written;
	}

	/** What can be dialled; what was said of this booking comes first. */
	private static Set<String> numbers(Concern concern, List<Address> own) {
		Set<String> numbers = new LinkedHashSet<>();
		add(numbers, concern.details().number());
		add(numbers, concern.details().callBack());
		own.stream()
			.filter((address) -> address.medium() == Medium.SMS || address.medium() == Medium.VOICE)
			.forEach((address) -> add(numbers, address.identifier()));
		return numbers;
	}

	private static void add(Set<String> numbers, @Nullable String number) {
		if (number != null && NUMBER.matcher(number).matches()) {
			numbers.add(number);
		}
	}

	private boolean takesMessages(Address address) {
		return !this.residents.optedOut(address)
				&& this.residents.at(address).map(Resident::reachable).orElse(Boolean.TRUE);
	}

	private Locale language(List<Address> own) {
		for (Address address : own) {
			Optional<Locale> chosen = this.residents.at(address).map(Resident::language);
			if (chosen.isPresent()) {
				return chosen.get();
			}
		}
		return POLISH;
	}

	/** Whether a number takes text messages, as far as the numbering plan tells. */
	private static boolean isMobile(String number) {
		PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
		try {
			PhoneNumberType type = numbers.getNumberType(numbers.parse(number, null));
			return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
		}
		catch (NumberParseException ex) {
			return false;
		}
	}

}
