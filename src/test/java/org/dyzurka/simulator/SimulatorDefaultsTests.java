package org.dyzurka.simulator;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SimulatorDefaultsTests {

	private static final String ON = "dyzurka.simulator.enabled=true";

	@Test
	void isOnWhenNothingIsSet() {
		ConfigurableEnvironment environment = decide();

		assertThat(environment.getProperty("dyzurka.simulator.enabled")).isEqualTo("true");
		assertThat(environment.getProperty("dyzurka.telegram.token")).isEqualTo(SimulatorDefaults.TOKEN);
		assertThat(environment.getProperty("dyzurka.telegram.api-url")).isEqualTo("http://localhost:8080");
	}

	@Test
	void hasAPublicChannelOfItsOwnUnlessOneIsNamed() {
		assertThat(decide().getProperty("dyzurka.telegram.channel")).isEqualTo(SimulatorDefaults.CHANNEL);
		assertThat(decide("dyzurka.telegram.channel=@other").getProperty("dyzurka.telegram.channel"))
			.isEqualTo("@other");
		assertThat(decide(ON, "dyzurka.telegram.token=1:a", "dyzurka.telegram.api-url=http://127.0.0.1:9999")
			.getProperty("dyzurka.telegram.channel")).isNull();
	}

	@Test
	void playsTwilioWhenNoAccountIsSet() {
		ConfigurableEnvironment environment = decide("server.port=9090");

		assertThat(environment.getProperty("dyzurka.twilio.account-sid")).matches("AC[0-9a-f]{32}");
		assertThat(environment.getProperty("dyzurka.twilio.auth-token")).isEqualTo(SimulatorDefaults.AUTH_TOKEN);
		assertThat(environment.getProperty("dyzurka.twilio.number")).isEqualTo("+48120000012");
		assertThat(environment.getProperty("dyzurka.twilio.api-url")).isEqualTo("http://localhost:9090");
	}

	@Test
	void playsTheChannelThatHasNoAccount() {
		ConfigurableEnvironment environment = decide(ON, "server.port=0", "dyzurka.telegram.token=1:a",
				"dyzurka.telegram.api-url=http://127.0.0.1:9999");

		String here = "http://localhost:" + environment.getRequiredProperty("server.port");
		assertThat(environment.getProperty("dyzurka.telegram.api-url")).isEqualTo("http://127.0.0.1:9999");
		assertThat(environment.getProperty("dyzurka.twilio.api-url")).isEqualTo(here)
			.isNotEqualTo("http://localhost:0");

		ConfigurableEnvironment other = decide(ON, "dyzurka.twilio.account-sid=AC1",
				"dyzurka.twilio.api-url=http://127.0.0.1:9999");
		assertThat(other.getProperty("dyzurka.twilio.account-sid")).isEqualTo("AC1");
		assertThat(other.getProperty("dyzurka.twilio.auth-token")).isNull();
		assertThat(other.getProperty("dyzurka.twilio.api-url")).isEqualTo("http://127.0.0.1:9999");
		assertThat(other.getProperty("dyzurka.telegram.token")).isEqualTo(SimulatorDefaults.TOKEN);
	}

	@Test
	void playsTheMailServerWhenNoneIsSet() {
		ConfigurableEnvironment environment = decide(ON, "dyzurka.mail.from=a@b.pl");

		assertThat(environment.getProperty("spring.mail.host")).isEqualTo("127.0.0.1");
		assertThat(environment.getProperty("spring.mail.port")).matches("[1-9]\\d+")
			.isEqualTo(environment.getProperty("dyzurka.simulator.mail-port"));
		assertThat(environment.getProperty("dyzurka.mail.from")).isEqualTo("a@b.pl");

		ConfigurableEnvironment other = decide(ON, "spring.mail.host=mail.example.org");
		assertThat(other.getProperty("spring.mail.host")).isEqualTo("mail.example.org");
		assertThat(other.getProperty("dyzurka.simulator.mail-port")).isNull();
	}

	@Test
	void leavesThePortAloneWhenNothingIsPlayed() {
		ConfigurableEnvironment environment = decide(ON, "server.port=0", "dyzurka.telegram.token=1:a",
				"dyzurka.telegram.api-url=http://127.0.0.1:9999", "dyzurka.twilio.account-sid=AC1",
				"dyzurka.twilio.api-url=http://127.0.0.1:9999");

		assertThat(environment.getProperty("server.port")).isEqualTo("0");
	}

	@Test
	void isOnWithTheDefaultDatabaseWrittenOut() {
		assertThat(enabled("spring.datasource.url=jdbc:h2:file:./data/dyzurka;MODE=PostgreSQL")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.datasource.url=jdbc:postgresql://localhost/dyzurka",
			"spring.datasource.url=jdbc:h2:mem:other", "dyzurka.telegram.token=1:a", "dyzurka.twilio.account-sid=AC1",
			"spring.mail.host=localhost", "dyzurka.simulator.enabled=false" })
	void isOffWithAnotherDatabaseOrAChannel(String setting) {
		ConfigurableEnvironment environment = decide(setting);

		assertThat(environment.getProperty("dyzurka.simulator.enabled")).isEqualTo("false");
		assertThat(environment.getProperty("dyzurka.telegram.token")).isNotEqualTo(SimulatorDefaults.TOKEN);
		assertThat(environment.getProperty("dyzurka.twilio.auth-token")).isNull();
	}

	@Test
	void emptySettingsCountAsNone() {
		assertThat(enabled("dyzurka.telegram.token=", "dyzurka.clock.start=")).isTrue();
	}

	@Test
	void pointsTheAdapterAtThePortOfTheServer() {
		assertThat(decide("server.port=9090").getProperty("dyzurka.telegram.api-url"))
			.isEqualTo("http://localhost:9090");
	}

	@Test
	void choosesThePortItselfWhenAnyWillDo() {
		ConfigurableEnvironment environment = decide("server.port=0");

		String port = environment.getRequiredProperty("server.port");
		assertThat(Integer.parseInt(port)).isPositive();
		assertThat(environment.getProperty("dyzurka.telegram.api-url")).isEqualTo("http://localhost:" + port);
	}

	@Test
	void leavesAChannelOnAnotherServerAsItIs() {
		ConfigurableEnvironment environment = decide(ON, "dyzurka.telegram.token=1:a",
				"dyzurka.telegram.api-url=http://127.0.0.1:9999");

		assertThat(environment.getProperty("dyzurka.simulator.enabled")).isEqualTo("true");
		assertThat(environment.getProperty("dyzurka.telegram.token")).isEqualTo("1:a");
		assertThat(environment.getProperty("dyzurka.telegram.api-url")).isEqualTo("http://127.0.0.1:9999");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://api.telegram.org", "https://API.telegram.org./", "telegram", "http://a b", "" })
	void refusesToStandBesideTheRealTelegram(String url) {
		refused("dyzurka.simulator.enabled", ON, "dyzurka.telegram.token=1:a", "dyzurka.telegram.api-url=" + url);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://api.twilio.com", "https://api.dublin.ie1.twilio.com", "" })
	void refusesToStandBesideTheRealTwilio(String url) {
		refused("dyzurka.simulator.enabled", ON, "dyzurka.twilio.account-sid=AC1", "dyzurka.twilio.api-url=" + url);
	}

	@Test
	void twilioOnAnotherServerMayStandBesideIt() {
		assertThat(enabled(ON, "dyzurka.twilio.account-sid=AC1", "dyzurka.twilio.api-url=http://localhost:1")).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "2025-08-25, true", "yesterday, true", "2025-08-25T06:00:00Z, false" })
	void refusesAClockThatCannotBeSet(String start, String enabled) {
		refused("dyzurka.clock.start", "dyzurka.clock.start=" + start, "dyzurka.simulator.enabled=" + enabled);
	}

	@Test
	void refusesWhatIsNeitherTrueNorFalse() {
		refused("dyzurka.simulator.enabled", "dyzurka.simulator.enabled=perhaps");
	}

	private static void refused(String name, String... settings) {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class).isThrownBy(() -> decide(settings))
			.satisfies((refusal) -> {
				assertThat(refusal.getName()).isEqualTo(name);
				assertThat(refusal.getReason()).isNotBlank().doesNotContain("\n");
			});
	}

	private static boolean enabled(String... settings) {
		return "true".equals(decide(settings).getProperty("dyzurka.simulator.enabled"));
	}

	private static ConfigurableEnvironment decide(String... settings) {
		Map<String, Object> given = new HashMap<>();
		for (String setting : settings) {
			String[] parts = setting.split("=", 2);
			given.put(parts[0], parts[1]);
		}
		ConfigurableEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("given", given));
		new SimulatorDefaults().postProcessEnvironment(environment, new SpringApplication());
		return environment;
	}

}
