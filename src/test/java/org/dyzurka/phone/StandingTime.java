package org.dyzurka.phone;

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
	MovableClock movableClock() {
		return new MovableClock();
	}

}
