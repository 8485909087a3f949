package org.dyzurka.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Days counted by hand in the calendars of these years.
 */
class InterpreterNoticeTests {

	@ParameterizedTest(name = "{2}: for {0} until {1}")
	@CsvSource({ "2025-09-04, 2025-09-01, an ordinary Thursday", "2025-09-01, 2025-08-27, over a weekend",
			"2025-09-06, 2025-09-03, a Saturday", "2025-09-07, 2025-09-03, a Sunday",
			"2025-04-23, 2025-04-17, over Easter and its Monday", "2025-05-05, 2025-04-29, over 1 and 3 May",
			"2026-05-05, 2026-04-29, over 1 May and a 3 May on Sunday", "2025-06-20, 2025-06-16, over Corpus Christi",
			"2025-12-29, 2025-12-19, over Christmas with its Eve",
			"2024-12-27, 2024-12-20, when the Eve was no holiday", "2026-01-07, 2025-12-31, over New Year and Epiphany",
			"2025-11-12, 2025-11-06, over 11 November", "2025-08-18, 2025-08-12, over 15 August" })
	void theThirdWorkingDayBeforeIsTheLast(LocalDate event, LocalDate last, String when) {
		assertThat(InterpreterNotice.lastDay(at(event + "T10:00"))).as(when).isEqualTo(last);
	}

	@Test
	void theLastDayCountsToItsLastMinuteInPolishTime() {
		Instant event = at("2025-09-04T16:00");

		assertThat(InterpreterNotice.isInTime(at("2025-09-01T23:59"), event)).isTrue();
		assertThat(InterpreterNotice.isInTime(at("2025-09-02T00:00"), event)).isFalse();
	}

	@Test
	void onADayOffItIsTooLateOnlyWhenTheLastWorkingDayIsPast() {
		Instant wednesday = at("2025-09-10T10:00");

		assertThat(InterpreterNotice.isInTime(at("2025-09-05T20:00"), wednesday)).isTrue();
		assertThat(InterpreterNotice.isInTime(at("2025-09-06T08:00"), wednesday)).as("Saturday").isFalse();
		assertThat(InterpreterNotice.isInTime(at("2025-09-06T08:00"), at("2025-09-11T10:00"))).isTrue();
	}

	@Test
	void theEarlyMorningOfTheEventIsOfItsDayInPoland() {
		assertThat(InterpreterNotice.lastDay(Instant.parse("2025-09-03T22:30:00Z"))).isEqualTo("2025-09-01");
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(Poland.ZONE).toInstant();
	}

}
