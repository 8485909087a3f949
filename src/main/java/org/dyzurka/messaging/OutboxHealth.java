package org.dyzurka.messaging;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.dyzurka.TimedHealth;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whether messages leave in time, on whichever node. Nothing that a restart would mend.
 */
@Configuration(proxyBeanMethods = false)
class OutboxHealth {

	private static final Status LATE = new Status("LATE",
			"Messages wait longer than they should: is their provider down, or out of money?");

	@Bean
	HealthIndicator outboxHealthIndicator(Backlog backlog) {
		return new TimedHealth(() -> of(backlog.read()));
	}

	private static Health of(List<Backlog.Waiting> backlog) {
		Map<String, Object> oldest = new TreeMap<>();
		backlog.forEach((waiting) -> oldest.put(name(waiting), waiting.oldest().toSeconds()));
		boolean late = backlog.stream().anyMatch(Backlog.Waiting::isLate);
		return (late ? Health.status(LATE) : Health.up()).withDetail("oldestInSeconds", oldest).build();
	}

	private static String name(Backlog.Waiting waiting) {
		return (waiting.medium() + " " + waiting.urgency()).toLowerCase(Locale.ROOT);
	}

}
