package org.dyzurka.site;

import java.util.Locale;

import org.dyzurka.consultation.Contact;
import org.dyzurka.consultation.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A person at the office, as links that can be pressed.
 *
 * @param telephone number as written by the city, or null
 * @param email address, or null
 * @param hours when someone answers, or null
 */
record Office(@Nullable String telephone, @Nullable String email, @Nullable CityText hours) {

	static Office of(Contact contact, Locale reader) {
		LocalText hours = contact.hours();
		return new Office(contact.telephone(), contact.email(), (hours != null) ? OfficeHours.of(hours, reader) : null);
	}

	/**
	 * A number as a {@code tel:} link (RFC 3966).
	 */
	static String call(String number) {
		return "tel:" + number.replaceAll("[^+0-9]", "");
	}

	public @Nullable String call() {
		return (this.telephone != null) ? call(this.telephone) : null;
	}

}
