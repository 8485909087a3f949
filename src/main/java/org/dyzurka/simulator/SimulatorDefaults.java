package org.dyzurka.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides before anything starts whether the simulator is on, and points at it every
 * channel that has no account of its own. Refuses the start when real residents could be
 * reached with a clock that can be moved.
 */
class SimulatorDefaults implements EnvironmentPostProcessor, Ordered {

	/**
	 * Has the form of a bot token, so that nothing treats it differently from a real one.
	 */
	static final String TOKEN = "7000000001:SIMULATOR_not_a_secret_000000000000";

	/**
	 * The public channel that is played.
	 */
	static final String CHANNEL = "@dyzurka_symulator";

	/**
	 * Have the form of Twilio's, and are nobody's.
	 */
	static final String ACCOUNT = "AC00000000000000000000000000000000";

	static final String AUTH_TOKEN = "SIMULATOR_not_a_secret_000000000";

	static final String NUMBER = "+48120000012";

	private static final String ENABLED = "dyzurka.simulator.enabled";

	private static final String CLOCK_START = "dyzurka.clock.start";

	private static final String TELEGRAM_TOKEN = "dyzurka.telegram.token";

	private static final String TELEGRAM_URL = "dyzurka.telegram.api-url";

	private static final String TELEGRAM_CHANNEL = "dyzurka.telegram.channel";

	private static final String TWILIO_ACCOUNT = "dyzurka.twilio.account-sid";

	private static final String TWILIO_TOKEN = "dyzurka.twilio.auth-token";

	private static final String TWILIO_NUMBER = "dyzurka.twilio.number";

	private static final String TWILIO_URL = "dyzurka.twilio.api-url";

	private static final String MAIL_HOST = "spring.mail.host";

	private static final String MAIL_FROM = "dyzurka.mail.from";

	private static final String DEFAULT_DATABASE = "jdbc:h2:file:./data/dyzurka";

	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER + 10;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Settings settings = new Settings(Binder.get(environment));
		boolean enabled = enabled(settings);
		checkClock(settings, enabled);
		Map<String, Object> decided = new LinkedHashMap<>();
		decided.put(ENABLED, enabled);
		if (enabled) {
			refuseRealChannels(settings);
			decideChannels(settings, decided);
			decideMail(settings, decided);
		}
		environment.getPropertySources().addFirst(new MapPropertySource("simulator", decided));
		if (enabled) {
			environment.getPropertySources()
				.addLast(new MapPropertySource("simulatorLimits", Map.of("spring.servlet.multipart.max-file-size",
						"50MB", "spring.servlet.multipart.max-request-size", "51MB")));
		}
	}

	private static boolean enabled(Settings settings) {
		Optional<String> asked = settings.get(ENABLED);
		if (asked.isEmpty()) {
			return settings.get("spring.datasource.url").orElse(DEFAULT_DATABASE).startsWith(DEFAULT_DATABASE)
					&& Stream.of(TELEGRAM_TOKEN, TWILIO_ACCOUNT, MAIL_HOST)
						.allMatch((name) -> settings.get(name).isEmpty());
		}
		return switch (asked.get().toLowerCase(Locale.ROOT)) {
			case "true" -> true;
			case "false" -> false;
			default ->
				throw new InvalidConfigurationPropertyValueException(ENABLED, asked.get(), "write true or false");
		};
	}

	private static void checkClock(Settings settings, boolean enabled) {
		Optional<String> start = settings.get(CLOCK_START);
		if (start.isEmpty()) {
			return;
		}
		if (!enabled) {
			throw new InvalidConfigurationPropertyValueException(CLOCK_START, start.get(),
					"the clock can be set only with the simulator: remove it, or write " + ENABLED + "=true");
		}
		try {
			Instant.parse(start.get());
		}
		catch (DateTimeException ex) {
			throw new InvalidConfigurationPropertyValueException(CLOCK_START, start.get(),
					"write an ISO-8601 instant, such as 2025-08-25T06:00:00Z");
		}
	}

	private static void refuseRealChannels(Settings settings) {
		if (settings.get(TELEGRAM_TOKEN).isPresent() && pointsAt("telegram.org", settings.get(TELEGRAM_URL))) {
			throw besideReal("api.telegram.org", TELEGRAM_TOKEN, TELEGRAM_URL);
		}
		if (settings.get(TWILIO_ACCOUNT).isPresent() && pointsAt("twilio.com", settings.get(TWILIO_URL))) {
			throw besideReal("api.twilio.com", TWILIO_ACCOUNT, TWILIO_URL);
		}
	}

	private static InvalidConfigurationPropertyValueException besideReal(String host, String account, String url) {
		return new InvalidConfigurationPropertyValueException(ENABLED, true, "the simulator never runs beside " + host
				+ ": write " + ENABLED + "=false, or remove " + account + ", or point " + url + " at a test server");
	}

	/**
	 * Unset means the real server; so does whatever cannot be read, to be on the safe
	 * side.
	 */
	private static boolean pointsAt(String domain, Optional<String> url) {
		if (url.isEmpty()) {
			return true;
		}
		try {
			String host = URI.create(url.get().strip()).getHost();
			if (host == null) {
				return true;
			}
			String name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
			return name.equals(domain) || name.endsWith("." + domain);
		}
		catch (IllegalArgumentException ex) {
			return true;
		}
	}

	/**
	 * Each channel by itself: one that has an account is left as it is, the other is
	 * played here.
	 */
	private static void decideChannels(Settings settings, Map<String, Object> decided) {
		boolean telegram = settings.get(TELEGRAM_TOKEN).isEmpty();
		boolean twilio = settings.get(TWILIO_ACCOUNT).isEmpty();
		if (!telegram && !twilio) {
			return;
		}
		String here = "http://localhost:" + port(settings, decided);
		if (telegram) {
			decided.put(TELEGRAM_TOKEN, TOKEN);
			decided.put(TELEGRAM_URL, here);
			decided.put(TELEGRAM_CHANNEL, settings.get(TELEGRAM_CHANNEL).orElse(CHANNEL));
		}
		if (twilio) {
			decided.put(TWILIO_ACCOUNT, ACCOUNT);
			decided.put(TWILIO_TOKEN, AUTH_TOKEN);
			decided.put(TWILIO_NUMBER, NUMBER);
			decided.put(TWILIO_URL, here);
		}
	}

	/** By number: the name may lead elsewhere first (IPv6). */
	private static void decideMail(Settings settings, Map<String, Object> decided) {
		if (settings.get(MAIL_HOST).isPresent()) {
			return;
		}
		String port = settings.get(MailServer.PORT).orElseGet(() -> String.valueOf(freePort()));
		decided.put(MailServer.PORT, port);
		decided.put(MAIL_HOST, "127.0.0.1");
		decided.put("spring.mail.port", port);
		if (settings.get(MAIL_FROM).isEmpty()) {
			decided.put(MAIL_FROM, "Konsultacje <konsultacje@simulator.example>");
		}
	}

	private static String port(Settings settings, Map<String, Object> decided) {
		String port = settings.get("server.port").orElse("8080");
		if (port.equals("0")) {
			port = String.valueOf(freePort());
			decided.put("server.port", port);
		}
		return port;
	}

	/**
	 * The adapter must know the port before the server has one.
	 */
	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What has been configured; a blank value counts as none, as an empty variable does.
	 */
	private record Settings(Binder binder) {

		Optional<String> get(String name) {
			String value = this.binder.bind(name, String.class).orElse("");
			return Optional.of(value.strip()).filter((text) -> !text.isEmpty());
		}

	}

}
