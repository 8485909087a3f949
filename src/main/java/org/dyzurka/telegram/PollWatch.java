package org.dyzurka.telegram;

import java.time.Duration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.dyzurka.Reading;
import org.dyzurka.TimedHealth;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether updates are fetched, by whichever node. In the mode {@code webhook} Telegram
 * calls, and there is nothing to watch here.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(TokenGiven.class)
@ConditionalOnProperty(name = "dyzurka.telegram.mode", havingValue = "polling", matchIfMissing = true)
class PollWatch {

	private static final Status NOT_FETCHING = new Status("NOT_FETCHING",
			"No node has fetched Telegram's updates for two minutes: is Telegram down, or the token refused?");

	private static final Duration FRESH = Duration.ofSeconds(5);

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	@Bean
	PollLease pollLease(JdbcClient jdbc) {
		return new PollLease(jdbc);
	}

	/** One while this node has the turn. */
	@Bean
	Gauge pollTurnGauge(PollLease lease, MeterRegistry meters) {
		Reading<PollLease.State> state = new Reading<>(lease::state, FRESH, PATIENCE);
		return Gauge
			.builder("dyzurka.telegram.turn.held", state,
					(reading) -> reading.now().map((known) -> known.ours() ? 1.0 : 0.0).orElse(Double.NaN))
			.strongReference(true)
			.register(meters);
	}

	@Bean
	HealthIndicator telegramHealthIndicator(PollLease lease) {
		return new TimedHealth(() -> of(lease.state()));
	}

	private static Health of(PollLease.State state) {
		boolean fetching = state.held() && state.lately();
		return (fetching ? Health.up() : Health.status(NOT_FETCHING))
			.withDetail("thisNode", state.ours() ? "holder" : "standby")
			.withDetail("someNodeHoldsTheTurn", state.held())
			.build();
	}

}
