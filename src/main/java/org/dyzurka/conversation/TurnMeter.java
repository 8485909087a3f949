package org.dyzurka.conversation;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.dyzurka.resident.Medium;

import org.springframework.stereotype.Component;

/**
 * How many turns there were, how long they took, and what became of them: from the
 * message as its channel hands it over to the commit.
 */
@Component
class TurnMeter {

	private static final String NAME = "dyzurka.turns";

	/** Fine where a resident should wait, coarse where they do. */
	private static final Duration[] BUCKETS = { Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25),
			Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(150), Duration.ofMillis(250),
			Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(2500), Duration.ofSeconds(5),
			Duration.ofSeconds(10) };

	private final MeterRegistry meters;

	TurnMeter(MeterRegistry meters) {
		this.meters = meters;
	}

	Receipt measure(Medium medium, Supplier<Receipt> turn) {
		Timer.Sample sample = Timer.start(this.meters);
		String outcome = "failed";
		try {
			Receipt receipt = turn.get();
			outcome = outcome(receipt);
			return receipt;
		}
		finally {
			sample.stop(timer(medium, outcome));
		}
	}

	private Timer timer(Medium medium, String outcome) {
		return Timer.builder(NAME)
			.tag("medium", medium.name().toLowerCase(Locale.ROOT))
			.tag("outcome", outcome)
			.serviceLevelObjectives(BUCKETS)
			.register(this.meters);
	}

	private static String outcome(Receipt receipt) {
		return switch (receipt) {
			case Receipt.Taken taken -> "taken";
			case Receipt.Repeated repeated -> "repeated";
			case Receipt.Outdated outdated -> "outdated";
			case Receipt.SetAside aside -> "set_aside";
			case Receipt.TurnedAway away -> "turned_away";
		};
	}

}
