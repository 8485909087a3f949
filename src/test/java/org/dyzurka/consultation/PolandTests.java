package org.dyzurka.consultation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PolandTests {

	@ParameterizedTest
	@CsvSource({ "2025, 251, '01-01 01-06 04-20 04-21 05-01 05-03 06-08 06-19 08-15 11-01 11-11 12-24 12-25 12-26'",
			"2026, 253, '01-01 01-06 04-05 04-06 05-01 05-03 05-24 06-04 08-15 11-01 11-11 12-24 12-25 12-26'",
			"2027, 253, '01-01 01-06 03-28 03-29 05-01 05-03 05-16 05-27 08-15 11-01 11-11 12-24 12-25 12-26'" })
	void aYearHasTheHolidaysOfItsCalendar(int year, long workingDays, String written) {
		List<LocalDate> holidays = Arrays.stream(written.split(" ", -1))
			.map((day) -> LocalDate.parse(year + "-" + day))
			.toList();
		LocalDate first = LocalDate.of(year, 1, 1);
		List<LocalDate> days = first.datesUntil(first.plusYears(1)).toList();

		assertThat(days).filteredOn(Poland::isHoliday).containsExactlyElementsOf(holidays);
		assertThat(days).filteredOn(Poland::isWorkingDay).hasSize((int) workingDays);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31", "2038-04-25", "2049-04-18",
			"2076-04-19", "2100-03-28" })
	void easterIsFound(LocalDate easter) {
		assertThat(Holidays.easter(easter.getYear())).isEqualTo(easter);
	}

	@Test
	void christmasEveIsFreeSinceTheLawSaysSo() {
		assertThat(Poland.isWorkingDay(LocalDate.of(2024, 12, 24))).isTrue();
		assertThat(Poland.isWorkingDay(LocalDate.of(2025, 12, 24))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2025-09-05, true", "2025-09-06, false", "2025-09-07, false", "2025-09-08, true",
			"2025-11-11, false" })
	void officesWorkFromMondayToFriday(LocalDate day, boolean working) {
		assertThat(Poland.isWorkingDay(day)).isEqualTo(working);
	}

	@Test
	void aSundayThatIsNothingElseIsNoHoliday() {
		assertThat(Poland.isHoliday(LocalDate.of(2025, 9, 7))).isFalse();
	}

}
