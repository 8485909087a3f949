package org.dyzurka.calendar;

import org.dyzurka.StandingClock;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Gives the program a clock that a test moves.
 */
@TestConfiguration(proxyBeanMethods = false)
class MovableTime {

	@Bean
	@Primary
	StandingClock movableClock() {
		return new StandingClock(FeedWorld.START);
	}

}
