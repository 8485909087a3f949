package org.dyzurka.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.dyzurka.Reading;
import org.dyzurka.resident.Medium;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What leaves and what waits, by medium and urgency. What waits is read from the database
 * once for all of it, and at most every few seconds; while it cannot be read it is not a
 * number.
 */
@Component
class OutboxMeter {

	private static final Duration FRESH = Duration.ofSeconds(5);

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final MeterRegistry meters;

	OutboxMeter(MeterRegistry meters, Backlog backlog, BroadcastRows broadcasts) {
		this.meters = meters;
		Reading<List<Backlog.Waiting>> waiting = new Reading<>(backlog::read, FRESH, PATIENCE);
		for (Medium medium : Medium.values()) {
			for (Urgency urgency : Urgency.values()) {
				gauge("dyzurka.outbox.waiting", waiting, medium, urgency, Backlog.Waiting::messages);
				gauge("dyzurka.outbox.oldest.seconds", waiting, medium, urgency, (of) -> of.oldest().toMillis() / 1e3);
			}
		}
		Reading<Map<String, Integer>> under = new Reading<>(broadcasts::underWay, FRESH, PATIENCE);
		for (String outcome : List.of("WAITING", "SENT", "FAILED")) {
			Gauge.builder("dyzurka.broadcast.recipients", under,
					(reading) -> reading.now().map((all) -> (double) all.getOrDefault(outcome, 0)).orElse(Double.NaN))
				.tag("outcome", outcome.toLowerCase(Locale.ROOT))
				.strongReference(true)
				.register(meters);
		}
	}

	/** One attempt to send. */
	void tried(Medium medium, Urgency urgency, Delivery delivery) {
		String outcome = switch (delivery) {
			case Delivery.Sent sent -> "sent";
			case Delivery.Later later -> later.wholeChannel() ? "throttled" : "later";
			case Delivery.Unknown unknown -> "unknown";
			case Delivery.Refused refused -> "refused";
			case Delivery.Unreachable unreachable -> "unreachable";
		};
		this.meters.counter("dyzurka.messages", tags(medium, urgency).and("outcome", outcome)).increment();
	}

	/** Whoever it was for was not told. */
	@EventListener
	void undeliverable(Undeliverable message) {
		this.meters.counter("dyzurka.messages.failed", tags(message.to().medium(), message.urgency())).increment();
	}

	private void gauge(String name, Reading<List<Backlog.Waiting>> reading, Medium medium, Urgency urgency,
			ToDoubleFunction<Backlog.Waiting> figure) {
		Gauge.builder(name, reading, (asked) -> {
			Optional<List<Backlog.Waiting>> all = asked.now();
			return all.isEmpty() ? Double.NaN
					: all.get()
						.stream()
						.filter((waiting) -> waiting.medium() == medium && waiting.urgency() == urgency)
						.mapToDouble(figure)
						.sum();
		}).tags(tags(medium, urgency)).strongReference(true).register(this.meters);
	}

	private static Tags tags(Medium medium, Urgency urgency) {
		return Tags.of("medium", medium.name().toLowerCase(Locale.ROOT), "urgency",
				urgency.name().toLowerCase(Locale.ROOT));
	}

}
