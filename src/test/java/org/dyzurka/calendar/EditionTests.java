package org.dyzurka.calendar;

import java.time.Instant;
import java.time.LocalDate;

import org.dyzurka.consultation.Poland;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EditionTests {

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-01T00:00:00Z", "2026-03-01T22:59:59Z", "2026-03-01T23:00:00Z",
			"2026-10-24T21:59:30Z", "2026-10-24T22:00:00Z" })
	void aTombstoneIsToldFor30DaysAndThenNoMore(Instant cancelled) {
		LocalDate thirtyDaysOn = LocalDate.ofInstant(cancelled, Poland.ZONE).plusDays(30);

		Instant before = new Edition(5, cancelled, thirtyDaysOn).tombstonesSince();
		Instant after = new Edition(5, cancelled, Edition.fadingOf(cancelled)).tombstonesSince();

		assertThat(cancelled).isAfterOrEqualTo(before).isBefore(after);
	}

	@Test
	void fadingMakesAnotherEdition() {
		Instant changed = Instant.parse("2026-03-01T12:00:00Z");
		Edition fresh = new Edition(5, changed, null);
		Edition faded = new Edition(5, changed, LocalDate.of(2026, 4, 1));

		assertThat(faded.mark()).isNotEqualTo(fresh.mark());
		assertThat(faded.modifiedAt()).isEqualTo(Instant.parse("2026-03-31T22:00:00Z"));
		assertThat(fresh.modifiedAt()).isEqualTo(changed);
	}

}
