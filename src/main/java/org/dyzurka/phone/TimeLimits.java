package org.dyzurka.phone;

import java.time.Duration;

/**
 * How long we wait for Twilio's server.
 *
 * @param connect for a connection
 * @param silence for the next byte
 */
record TimeLimits(Duration connect, Duration silence) {

	static final TimeLimits USUAL = new TimeLimits(Duration.ofSeconds(5), Duration.ofSeconds(15));

}
