package org.dyzurka.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OfferHoursTests {

	@ParameterizedTest
	@CsvSource({ "2025-09-01T10:00+02:00, PT2H, 2025-09-01T12:00+02:00",
			"2025-09-01T22:00+02:00, PT2H, 2025-09-02T10:00+02:00",
			"2025-09-01T19:30+02:00, PT2H, 2025-09-02T09:30+02:00",
			"2025-09-01T03:00+02:00, PT2H, 2025-09-01T10:00+02:00",
			"2025-09-01T18:00+02:00, PT2H, 2025-09-01T20:00+02:00",
			"2025-09-01T20:00+02:00, PT15M, 2025-09-02T08:15+02:00",
			"2025-09-01T08:00+02:00, PT25H, 2025-09-03T09:00+02:00",
			// The night in which clocks go back has an hour more, and it does not count
			"2025-10-25T19:00+02:00, PT2H, 2025-10-26T09:00+01:00",
			"2026-03-28T19:00+01:00, PT2H, 2026-03-29T09:00+02:00" })
	void theNightDoesNotCount(OffsetDateTime from, Duration byDay, OffsetDateTime until) {
		Instant after = OfferHours.after(from.toInstant(), byDay);

		assertThat(after).isEqualTo(until.toInstant());
	}

}
