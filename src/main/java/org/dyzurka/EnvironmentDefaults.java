package org.dyzurka;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings that follow from other settings or from the machine: what an H2 database needs
 * to understand our SQL, and virtual threads where they pay.
 */
class EnvironmentDefaults implements EnvironmentPostProcessor, Ordered {

	private static final String URL = "spring.datasource.url";

	/**
	 * One set of SQL serves both databases; H2 needs these to read it as PostgreSQL does.
	 * A commit is in the file within a millisecond, as a killed program must not forget
	 * what it has told: by default H2 writes half a second later, and with no delay at
	 * all it never reclaims space. It closes when the pool closes, not by a shutdown hook
	 * of its own that would race with what is still being written.
	 */
	private static final Map<String, String> H2_OPTIONS = h2Options();

	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER + 10;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String url = environment.getProperty(URL);
		if (url != null && !url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
			throw new InvalidConfigurationPropertyValueException(URL, null,
					"write jdbc:postgresql://host/database or jdbc:h2:file:./data/dyzurka");
		}
		if (url != null && url.startsWith("jdbc:h2:")) {
			environment.getPropertySources().addFirst(new MapPropertySource("h2-url", Map.of(URL, withOptions(url))));
		}
		// Before JDK 24 (JEP 491) a virtual thread that waits inside `synchronized`
		// holds its carrier, and JDBC drivers wait there
		boolean virtualThreads = Runtime.version().feature() >= 24;
		environment.getPropertySources()
			.addLast(new MapPropertySource("machine-defaults",
					Map.of("spring.threads.virtual.enabled", virtualThreads)));
	}

	static String withOptions(String url) {
		String present = url.toUpperCase(Locale.ROOT);
		StringBuilder completed = new StringBuilder(url);
		H2_OPTIONS.forEach((option, value) -> {
			if (!present.contains(";" + option + "=")) {
				completed.append(';').append(option).append('=').append(value);
			}
		});
		return completed.toString();
	}

	private static Map<String, String> h2Options() {
		Map<String, String> options = new LinkedHashMap<>();
		options.put("MODE", "PostgreSQL");
		options.put("DATABASE_TO_LOWER", "TRUE");
		options.put("DEFAULT_NULL_ORDERING", "HIGH");
		options.put("LOCK_TIMEOUT", "10000");
		options.put("WRITE_DELAY", "0");
		options.put("DB_CLOSE_ON_EXIT", "FALSE");
		return options;
	}

}
