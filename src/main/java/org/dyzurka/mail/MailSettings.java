package org.dyzurka.mail;

import java.time.Duration;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The settings of the channel; its server is {@code spring.mail.*}.
 *
 * @param from who sends: an address, or a name and an address
 * @param interval between two letters given to the server
 */
@ConfigurationProperties("dyzurka.mail")
record MailSettings(@Nullable String from, @DefaultValue("100ms") Duration interval) {

	private static final String FROM = "dyzurka.mail.from";

	/**
	 * Refuses what cannot work.
	 * @return these settings
	 */
	MailSettings checked() {
		InternetAddress ignored = sender();
		if (this.interval.isNegative()) {
			throw new InvalidConfigurationPropertyValueException("dyzurka.mail.interval", this.interval,
					"write a duration, such as 1s or 100ms");
		}
		return this;
	}

	InternetAddress sender() {
		if (this.from == null || this.from.isBlank()) {
			throw new InvalidConfigurationPropertyValueException(FROM, null,
					"e-mail needs a sender: write an address, such as konsultacje@example.org, or remove spring.mail.host");
		}
		try {
			InternetAddress[] senders = InternetAddress.parse(this.from.strip(), true);
			if (senders.length == 1 && senders[0].getAddress().contains("@")) {
				senders[0].validate();
				return senders[0];
			}
		}
		catch (AddressException ex) {
			// Told below
		}
		throw new InvalidConfigurationPropertyValueException(FROM, this.from,
				"write one address, such as konsultacje@example.org or Konsultacje <konsultacje@example.org>");
	}

}
