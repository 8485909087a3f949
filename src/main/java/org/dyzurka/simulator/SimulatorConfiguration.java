package org.dyzurka.simulator;

import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What exists only while the simulator is on: the movable clock, the page's own files,
 * and the warning at every start.
 */
@Configuration(proxyBeanMethods = false)
@WhileSimulating
@EnableConfigurationProperties(ClockSettings.class)
class SimulatorConfiguration implements WebMvcConfigurer {

	private static final Logger log = LoggerFactory.getLogger(SimulatorConfiguration.class);

	private final Environment environment;

	SimulatorConfiguration(Environment environment) {
		this.environment = environment;
	}

	@Bean
	static MovableClock clock(JdbcClient jdbc, ClockSettings settings) {
		return new MovableClock(jdbc, InstantSource.system(), settings.start());
	}

	/**
	 * Not under {@code static/}, where they would be served also while the simulator is
	 * off.
	 */
	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/simulator/assets/**").addResourceLocations("classpath:/simulator/assets/");
	}

	@EventListener(ApplicationReadyEvent.class)
	void warn() {
		log.warn("The SIMULATOR IS ON: not for production. Nobody real is reached, and the clock can be moved: {}",
				"http://localhost:" + this.environment.getProperty("local.server.port", "8080") + "/simulator");
	}

}
