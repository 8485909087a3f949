package org.dyzurka.simulator;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the simulator is on, and for whom.
 *
 * @param enabled the simulator, and its control of the clock; when not set, on only with
 * the default H2 file and no channel configured; refused beside api.telegram.org and
 * api.twilio.com
 * @param open answer other machines than this one too
 */
@ConfigurationProperties("dyzurka.simulator")
record SimulatorSettings(boolean enabled, @DefaultValue("false") boolean open) {

}
