package org.dyzurka.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * It is 26 October 2025, 08:00 in Poland; at 03:00 the clocks were turned back.
 */
@TestConfiguration
class AtAFixedTime {

	@Bean
	@Primary
	Clock fixedClock() {
		return Clock.fixed(Instant.parse("2025-10-26T07:00:00Z"), ZoneOffset.UTC);
	}

}
