package org.dyzurka;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every context that a test starts a fresh database of its own, unless the test
 * names one, and keeps the simulator off, unless the test turns it on.
 */
class TestEnvironment implements EnvironmentPostProcessor, Ordered {

	/** Before the files are read: what is set by then was set by the test itself. */
	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER - 1;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Map<String, Object> settings = new HashMap<>();
		settings.put("dyzurka.simulator.enabled", false);
		// Slices such as @DataJpaTest would otherwise bring an H2 that cannot read our
		// SQL
		settings.put("spring.test.database.replace", "none");
		settings.put("spring.datasource.hikari.minimum-idle", 1);
		// A busy machine is no failure
		settings.put("spring.datasource.hikari.connection-timeout", 30000);
		if (!environment.containsProperty("spring.datasource.url")) {
			TestDatabase database = TestDatabase.fresh();
			settings.put("spring.datasource.url", database.url());
			settings.put("spring.datasource.username", database.username());
			settings.put("spring.datasource.password", database.password());
		}
		environment.getPropertySources().addLast(new MapPropertySource("test-environment", settings));
	}

}
