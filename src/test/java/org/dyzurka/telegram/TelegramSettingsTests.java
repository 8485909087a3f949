package org.dyzurka.telegram;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TelegramSettingsTests {

	@ParameterizedTest
	@ValueSource(strings = { "https://api.telegram.org", "http://localhost:8081", "http://localhost:8081/" })
	void aServerIsSchemeHostAndPort(String url) {
		TelegramSettings settings = settings(url, TelegramSettings.Mode.POLLING, null);

		assertThat(settings.checked()).isEqualTo(settings);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://api.telegram.org/bot", "localhost:8081", "ftp://localhost", "https://a@b.pl",
			"https://b.pl?x" })
	void anythingElseIsRefusedByName(String url) {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> settings(url, TelegramSettings.Mode.POLLING, null).checked())
			.satisfies((ex) -> assertThat(ex.getName()).isEqualTo("dyzurka.telegram.api-url"));
	}

	@Test
	void aWebhookNeedsASecretOfTheRightShape() {
		for (String secret : new String[] { null, "", "ż", "a b", "a".repeat(257) }) {
			assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
				.isThrownBy(() -> settings("https://b.pl", TelegramSettings.Mode.WEBHOOK, secret).checked())
				.satisfies((ex) -> assertThat(ex.getName()).isEqualTo("dyzurka.telegram.webhook-secret"));
		}
		assertThat(settings("https://b.pl", TelegramSettings.Mode.WEBHOOK, "Az9_-").checked().expectedSecret())
			.isEqualTo("Az9_-");
	}

	@ParameterizedTest
	@ValueSource(strings = { "@konsultacje_krakow", "-1001234567890", " @abcd ", "" })
	void aChannelIsNamedOrNumbered(String channel) {
		assertThat(toChannel(channel).checked()).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "konsultacje", "@", "@ab c", "https://t.me/konsultacje", "5000000001" })
	void anythingElseIsNoChannel(String channel) {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> toChannel(channel).checked())
			.satisfies((ex) -> assertThat(ex.getName()).isEqualTo("dyzurka.telegram.channel"));
	}

	private static TelegramSettings toChannel(String channel) {
		return new TelegramSettings("1:test", URI.create("https://b.pl"), TelegramSettings.Mode.POLLING, null, channel);
	}

	private static TelegramSettings settings(String url, TelegramSettings.Mode mode, @Nullable String secret) {
		return new TelegramSettings("1:test", URI.create(url), mode, secret, null);
	}

}
