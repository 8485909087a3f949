package org.dyzurka;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.validation.annotation.Validated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@ExtendWith(OutputCaptureExtension.class)
@Isolated("reads what is logged")
class StartFailuresTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					dyzurka.public-url=here           | Cannot start: dyzurka.public-url=here: write scheme, host and port only, such as https://dyzurka.example.org
					spring.datasource.url=jdbc:db2:x  | Cannot start: spring.datasource.url: write jdbc:postgresql://host/database or jdbc:h2:file:./data/dyzurka
					server.port=many                  | Cannot start: server.port=many: write a whole number
					server.shutdown=never             | Cannot start: server.shutdown=never: write one of graceful, immediate
					spring.lifecycle.timeout-per-shutdown-phase=soon | Cannot start: spring.lifecycle.timeout-per-shutdown-phase=soon: write a duration, such as 90s or PT15M
					""")
	void aSettingThatCannotWorkIsNamedInOneLine(String setting, String line, CapturedOutput output) {
		start(Dyzurka.class, "--" + setting);

		assertThat(output.getErr().strip()).isEqualTo(line);
		assertThat(loggedIn(output)).isEmpty();
	}

	@Test
	void aPortInUseIsNamed(CapturedOutput output) throws IOException {
		try (ServerSocket other = new ServerSocket(0)) {
			start(Dyzurka.class, "--server.port=" + other.getLocalPort());

			assertThat(output.getErr().strip()).isEqualTo(
					"Cannot start: server.port=%d: another program listens there; stop it, or choose another port"
						.formatted(other.getLocalPort()));
			assertThat(loggedIn(output)).isEmpty();
		}
	}

	@Test
	void anUnreachableDatabaseIsNamedWithoutItsPassword(CapturedOutput output) {
		start(Dyzurka.class, "--spring.datasource.url=jdbc:postgresql://localhost:1/dyzurka?password=hush",
				"--spring.datasource.password=hush", "--spring.datasource.hikari.connection-timeout=300");

		assertThat(output.getErr().strip())
			.startsWith("Cannot start: spring.datasource.url=jdbc:postgresql://localhost:1/dyzurka: no connection (")
			.contains("refused", "check the address")
			.doesNotContain("\n", "hush");
		assertThat(loggedIn(output)).isEmpty();
	}

	@Test
	void theFaultsOfAFileStandEachInItsLine(CapturedOutput output) {
		start(FaultyFile.class);

		assertThat(output.getErr().lines()).containsExactly("Cannot start: dyzurka.import=a.yaml:",
				"a.yaml:3: title is missing", "a.yaml:9: unknown key");
	}

	@Test
	void aSecretIsNotRepeated(CapturedOutput output) {
		start(RefusedSecret.class);

		assertThat(output.getErr().strip())
			.isEqualTo("Cannot start: dyzurka.telegram.webhook-secret: write 1 to 256 letters or digits");
	}

	@Test
	void aRecordOfSettingsNamesTheFieldThatIsMissing(CapturedOutput output) {
		start(ValidatedSettings.class, "--sample.api-url=https://api.example.org");

		assertThat(output.getErr().strip()).isEqualTo("Cannot start: sample.webhook-secret: must not be null");
	}

	private static void start(Class<?> program, String... arguments) {
		SpringApplication application = new SpringApplication(program);
		String[] all = Arrays.copyOf(arguments, arguments.length + 1);
		boolean ownPort = Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("--server.port="));
		all[arguments.length] = ownPort ? "--debug=false" : "--server.port=0";
		assertThat(catchThrowable(() -> application.run(all).close())).isNotNull();
	}

	private static Stream<String> loggedIn(CapturedOutput output) {
		return output.getOut().lines().filter(line -> line.contains(" ERROR ") || line.contains("\tat "));
	}

	@Import(Dyzurka.class)
	static class FaultyFile {

		@Bean
		ApplicationRunner load() {
			return arguments -> {
				throw new InvalidConfigurationPropertyValueException("dyzurka.import", "a.yaml",
						"a.yaml:3: title is missing\na.yaml:9: unknown key");
			};
		}

	}

	@Import(Dyzurka.class)
	static class RefusedSecret {

		@Bean
		ApplicationRunner check() {
			return arguments -> {
				throw new InvalidConfigurationPropertyValueException("dyzurka.telegram.webhook-secret", "hush",
						"write 1 to 256 letters or digits");
			};
		}

	}

	@Import(Dyzurka.class)
	@EnableConfigurationProperties(Sample.class)
	static class ValidatedSettings {

	}

	@Validated
	@ConfigurationProperties("sample")
	record Sample(URI apiUrl, @NotNull String webhookSecret) {
	}

}
