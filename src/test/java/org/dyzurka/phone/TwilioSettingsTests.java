package org.dyzurka.phone;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TwilioSettingsTests {

	private final Map<String, String> given = new HashMap<>(Map.of("dyzurka.twilio.account-sid", "AC1",
			"dyzurka.twilio.auth-token", "hush", "dyzurka.twilio.number", "+48221234567"));

	@Test
	void anAccountATokenAndANumberAreEnough() {
		TwilioSettings settings = settings().checked();

		assertThat(settings.apiUrl()).hasToString("https://api.twilio.com");
		assertThat(settings.voice(Locale.of("pl"))).isEqualTo("Polly.Ola-Neural");
		assertThat(settings.voice(Locale.of("en"))).isEqualTo("Polly.Amy-Neural");
		assertThat(settings.voice(Locale.of("uk"))).isEqualTo("Google.uk-UA-Wavenet-A");
		assertThat(settings.toString()).doesNotContain("hush");
	}

	@Test
	void oneVoiceMayBeAnotherWithoutTheOthersBeingNamed() {
		this.given.put("dyzurka.twilio.voices.pl", "Polly.Ewa");

		assertThat(settings().checked().voice(Locale.of("pl"))).isEqualTo("Polly.Ewa");
		assertThat(settings().voice(Locale.of("uk"))).isEqualTo("Google.uk-UA-Wavenet-A");
	}

	@ParameterizedTest
	@CsvSource({ "account-sid", "auth-token", "number" })
	void halfAGroupIsRefusedByTheNameOfWhatIsMissing(String missing) {
		this.given.put("dyzurka.twilio." + missing, " ");

		isRefused("dyzurka.twilio." + missing);
	}

	@Test
	void everythingThatIsMissingIsNamed() {
		this.given.remove("dyzurka.twilio.account-sid");
		this.given.remove("dyzurka.twilio.auth-token");

		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> settings().checked())
			.satisfies((ex) -> assertThat(ex.getReason())
				.contains("dyzurka.twilio.account-sid and dyzurka.twilio.auth-token")
				.doesNotContain("\n"));
	}

	@ParameterizedTest
	@CsvSource({ "number, 221234567", "number, +48 221 234 567", "number, Krakow", "account-sid, a/b",
			"api-url, https://api.twilio.com/2010", "api-url, ftp://localhost", "sms-interval, -1s", "voices.pl, ' '" })
	void whatCannotWorkIsRefusedByName(String setting, String value) {
		this.given.put("dyzurka.twilio." + setting, value);

		isRefused("dyzurka.twilio." + setting);
	}

	private void isRefused(String setting) {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> settings().checked())
			.satisfies((ex) -> assertThat(ex.getName()).isEqualTo(setting));
	}

	private TwilioSettings settings() {
		return new Binder(new MapConfigurationPropertySource(this.given)).bindOrCreate("dyzurka.twilio",
				TwilioSettings.class);
	}

}
