package org.dyzurka.consultation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.dyzurka.consultation.OpeningHours.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OpeningHoursTests {

	private static final OpeningHours OFFICE = read("Mo-Th 08:00-15:30; Fr 08:00-14:00");

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Mo-Fr 08:00-15:00 | MONDAY-FRIDAY 08:00-15:00",
			" Mo-Th 08:00-15:30; Fr 08:00-14:00 | MONDAY-THURSDAY 08:00-15:30, FRIDAY-FRIDAY 08:00-14:00",
			"Mo-Th 08:00-15:30, Fr 08:00-14:00 | MONDAY-THURSDAY 08:00-15:30, FRIDAY-FRIDAY 08:00-14:00",
			"Mo,We 9:00-12:00,13:00-16:00 | MONDAY-MONDAY 09:00-12:00 13:00-16:00, WEDNESDAY-WEDNESDAY 09:00-12:00 13:00-16:00",
			"Mo-Fr 08:00-15:00; We 08:00-18:00 | MONDAY-TUESDAY 08:00-15:00, WEDNESDAY-WEDNESDAY 08:00-18:00, THURSDAY-FRIDAY 08:00-15:00",
			"Mo-We 08:00-15:00, We 14:00-18:00 | MONDAY-TUESDAY 08:00-15:00, WEDNESDAY-WEDNESDAY 08:00-18:00",
			"Mo-Fr 08:00-15:00; We off; PH off | MONDAY-TUESDAY 08:00-15:00, THURSDAY-FRIDAY 08:00-15:00",
			"Sa-Mo 10:00-12:00 | MONDAY-MONDAY 10:00-12:00, SATURDAY-SUNDAY 10:00-12:00" })
	void theShortFormOfOpenStreetMapIsUnderstood(String written, String understood) {
		List<String> stretches = read(written).stretches().stream().map(OpeningHoursTests::told).toList();

		assertThat(String.join(", ", stretches)).isEqualTo(understood);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "8–15", "pn-pt 8-15", "Mo-Fr", "Mo-Fr 08:00", "Mo-Fr 08:00-15:00 albo później",
			"Mo-Fr 08:00-15:00;", "Mo-Fr 15:00-08:00", "Mo-Fr 08:00-25:00", "Mo-Fr 08:00-24:00", "PH off", "Mo off",
			"codziennie; Mo-Fr 08:00-15:00", "Mo-Fr 08:00-15:00 Sa 09:00-10:00" })
	void whatIsNotUnderstoodWholeIsNotUnderstood(String written) {
		assertThat(OpeningHours.read(written)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2025-09-04T08:00, true", "2025-09-04T07:59:59, false", "2025-09-04T15:29:59, true",
			"2025-09-04T15:30, false", "2025-09-05T14:30, false", "2025-09-06T10:00, false", "2025-11-11T10:00, false",
			"2025-12-24T10:00, false", "2026-01-02T10:00, true" })
	void theOfficeIsOpenInItsHoursOnlyAndNeverOnHolidays(LocalDateTime local, boolean open) {
		assertThat(OFFICE.isOpen(at(local.toString()))).isEqualTo(open);
	}

	@Test
	void saturdayHoursCountUnlessItIsAHoliday() {
		OpeningHours saturdays = read("Sa 09:00-13:00");

		assertThat(saturdays.isOpen(at("2025-09-06T10:00"))).isTrue();
		assertThat(saturdays.isOpen(at("2025-11-01T10:00"))).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "2025-09-04T06:00 | 2025-09-04T08:00/12:00 2025-09-04T12:00/15:30 2025-09-05T08:00/12:00",
					"2025-09-04T11:00 | 2025-09-04T11:00/12:00 2025-09-04T12:00/15:30 2025-09-05T08:00/12:00",
					"2025-09-04T11:01 | 2025-09-04T12:00/15:30 2025-09-05T08:00/12:00 2025-09-05T12:00/14:00",
					"2025-09-04T14:30 | 2025-09-04T14:30/15:30 2025-09-05T08:00/12:00 2025-09-05T12:00/14:00",
					"2025-09-04T14:31 | 2025-09-05T08:00/12:00 2025-09-05T12:00/14:00 2025-09-08T08:00/12:00",
					"2025-12-23T15:00 | 2025-12-29T08:00/12:00 2025-12-29T12:00/15:30 2025-12-30T08:00/12:00",
					"2026-04-03T13:30 | 2026-04-07T08:00/12:00 2026-04-07T12:00/15:30 2026-04-08T08:00/12:00" })
	void theNextHalfDaysAreThoseInWhichTheOfficeWorks(LocalDateTime now, String windows) {
		List<String> next = OFFICE.next(at(now.toString()), 3).stream().map(OpeningHoursTests::told).toList();

		assertThat(String.join(" ", next)).isEqualTo(windows);
	}

	@Test
	void aShortEndBeyondNoonIsNoHalfDay() {
		OpeningHours mornings = read("Mo-Fr 08:00-12:30");

		assertThat(mornings.next(at("2025-09-04T06:00"), 2)).extracting(OpeningHoursTests::told)
			.containsExactly("2025-09-04T08:00/12:30", "2025-09-05T08:00/12:30");
	}

	@Test
	void hoursAreThoseOfTheClockOnTheWallAlsoWhenItIsTurned() {
		OpeningHours sundays = read("Su 01:00-05:00");

		assertThat(sundays.next(at("2025-10-25T12:00"), 1)).containsExactly(
				new TimeWindow(Instant.parse("2025-10-25T23:00:00Z"), Instant.parse("2025-10-26T04:00:00Z")));
	}

	@Test
	void whoWantsNoneGetsNone() {
		assertThat(OFFICE.next(at("2025-09-04T06:00"), 0)).isEmpty();
	}

	@Test
	void aContactKnowsItsHoursIfTheyCanBeRead() {
		LocalText words = new LocalText(Map.of("pl", "Mo-Th 08:00-15:30; Fr 08:00-14:00", "en", "8 to half past 3"));

		assertThat(new Contact("+48 12 000 00 10", null, words).openingHours()).contains(OFFICE);
		assertThat(new Contact(null, "a@example.org", LocalText.polish("8–15")).openingHours()).isEmpty();
		assertThat(new Contact(null, "a@example.org", null).openingHours()).isEmpty();
	}

	private static OpeningHours read(String written) {
		return OpeningHours.read(written).orElseThrow();
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(Poland.ZONE).toInstant();
	}

	private static String told(OpeningHours.Stretch stretch) {
		StringBuilder told = new StringBuilder(stretch.first() + "-" + stretch.last());
		for (Span span : stretch.spans()) {
			told.append(" ").append(span.from()).append("-").append(span.to());
		}
		return told.toString();
	}

	private static String told(TimeWindow window) {
		return LocalDateTime.ofInstant(window.from(), Poland.ZONE) + "/"
				+ LocalDateTime.ofInstant(window.to(), Poland.ZONE).toLocalTime();
	}

}
