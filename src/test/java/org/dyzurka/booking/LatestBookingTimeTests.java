package org.dyzurka.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LatestBookingTimeTests {

	private static final TimeRange SLOT = World.slotTime(5);

	@Test
	void theLastBookingIsTakenBeforeTheLatestTime() {
		Instant latest = SLOT.start().minus(Duration.ofHours(2));

		assertThat(new LatestBookingTime().refusal(at(latest.minusMillis(1)))).isEmpty();
		assertThat(new LatestBookingTime().refusal(at(latest))).contains(new HoldResult.TooLate());
	}

	private static Attempt at(Instant now) {
		return new Attempt(Scope.random(), SLOT, World.RULES, List.of(), null, now);
	}

}
