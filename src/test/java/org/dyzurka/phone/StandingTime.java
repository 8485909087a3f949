package org.dyzurka.phone;

import java.time.Instant;

import org.dyzurka.StandingClock;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Gives the program a clock that a test moves.
 */
@TestConfiguration(proxyBeanMethods = false)
class StandingTime {

	@Bean
	@Primary
	StandingClock movableClock() {
		return new StandingClock(Instant.parse("2025-09-02T10:00:00Z"));
	}

}
