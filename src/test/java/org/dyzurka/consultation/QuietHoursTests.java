package org.dyzurka.consultation;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuietHoursTests {

	/** Both ends of summer time lie in a night. */
	@ParameterizedTest
	@CsvSource({ "2025-09-02T18:00:00Z, 2025-09-03T06:00:00Z", "2025-09-02T21:59:59Z, 2025-09-03T06:00:00Z",
			"2025-09-02T22:00:00Z, 2025-09-03T06:00:00Z", "2025-09-03T05:59:59Z, 2025-09-03T06:00:00Z",
			"2025-10-25T20:00:00Z, 2025-10-26T07:00:00Z", "2026-03-28T20:00:00Z, 2026-03-29T06:00:00Z" })
	void theNightEndsAtEightOfTheWallClock(Instant now, Instant end) {
		assertThat(QuietHours.end(now)).contains(end);
	}

	@ParameterizedTest
	@CsvSource({ "2025-09-02T06:00:00Z", "2025-09-02T17:59:59Z", "2025-12-02T07:00:00Z" })
	void thereIsADay(Instant now) {
		assertThat(QuietHours.end(now)).isEmpty();
	}

}
