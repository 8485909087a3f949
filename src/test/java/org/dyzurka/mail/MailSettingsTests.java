package org.dyzurka.mail;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MailSettingsTests {

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { " ", "konsultacje", "a@b.pl, c@d.pl", "a@b.pl\r\nBcc: c@d.pl", "<>", "a b@c.pl" })
	void aSenderThatCannotSendStopsTheStart(@Nullable String from) {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> new MailSettings(from, Duration.ZERO).checked())
			.satisfies((refused) -> assertThat(refused.getName()).isEqualTo("dyzurka.mail.from"));
	}

	@Test
	void aSenderMayHaveAName() {
		MailSettings settings = new MailSettings("Konsultacje <konsultacje@dyzurka.example>", Duration.ZERO).checked();

		assertThat(settings.sender().getAddress()).isEqualTo("konsultacje@dyzurka.example");
		assertThat(settings.sender().getPersonal()).isEqualTo("Konsultacje");
	}

	@Test
	void timeDoesNotRunBackwards() {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> new MailSettings("a@b.pl", Duration.ofMillis(-1)).checked())
			.satisfies((refused) -> assertThat(refused.getName()).isEqualTo("dyzurka.mail.interval"));
	}

}
