package org.dyzurka.simulator;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the program's time starts; only with the simulator.
 *
 * @param start ISO-8601 instant at which the program's time starts and from which it runs
 * on; when not set, the system's time. After a restart the later of the stored time and
 * this setting holds
 */
@ConfigurationProperties("dyzurka.clock")
record ClockSettings(@Nullable Instant start) {

}
