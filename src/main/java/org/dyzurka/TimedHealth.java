package org.dyzurka;

import java.time.Duration;
import java.util.function.Supplier;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * A check of health that always ends, before a proxy gives up on it, and is down when
 * what it checks fails or does not answer. Asked as often as anyone likes, it checks once
 * a second at most.
 */
public final class TimedHealth implements HealthIndicator {

	/** Below the three seconds after which the proxy takes a node for dead. */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final Duration FRESH = Duration.ofSeconds(1);

	private static final Health SILENT = Health
		.status(new Status(Status.DOWN.getCode(),
				"The check failed, or had no answer within %d s".formatted(PATIENCE.toSeconds())))
		.build();

	private final Reading<Health> reading;

	/**
	 * A check.
	 * @param check may take long, or throw; its details hold nothing personal
	 */
	public TimedHealth(Supplier<Health> check) {
		this.reading = new Reading<>(check, FRESH, PATIENCE);
	}

	@Override
	public Health health() {
		return this.reading.now().orElse(SILENT);
	}

}
