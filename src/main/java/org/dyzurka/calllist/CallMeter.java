package org.dyzurka.calllist;

import java.time.Duration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.dyzurka.Reading;

import org.springframework.stereotype.Component;

/**
 * How many calls the office still has to make, read at most every ten seconds.
 */
@Component
class CallMeter {

	private static final Duration FRESH = Duration.ofSeconds(10);

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	CallMeter(MeterRegistry meters, CallRows rows) {
		Reading<Integer> open = new Reading<>(rows::countOpen, FRESH, PATIENCE);
		Gauge
			.builder("dyzurka.calls.open", open,
					(reading) -> reading.now().map(Integer::doubleValue).orElse(Double.NaN))
			.strongReference(true)
			.register(meters);
	}

}
