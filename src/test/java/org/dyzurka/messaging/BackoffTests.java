package org.dyzurka.messaging;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTests {

	@Test
	void aMomentsFailureCostsAFewSeconds() {
		assertThat(waited(3)).isLessThanOrEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void anHoursOutageLosesNothing() {
		assertThat(waited(Backoff.USUAL.attempts() - 1)).isGreaterThan(Duration.ofMinutes(90));
		assertThat(Backoff.USUAL.after(Backoff.USUAL.attempts())).isEmpty();
	}

	@Test
	void aMinuteAfterAnOutageEverythingIsOnItsWay() {
		for (int made = 1; made < Backoff.USUAL.attempts(); made++) {
			assertThat(Backoff.USUAL.after(made).orElseThrow()).isLessThanOrEqualTo(Duration.ofMinutes(1));
		}
	}

	/** The waits after the first so many failures, together. */
	private static Duration waited(int failures) {
		Duration sum = Duration.ZERO;
		for (int made = 1; made <= failures; made++) {
			sum = sum.plus(Backoff.USUAL.after(made).orElseThrow());
		}
		return sum;
	}

}
