package org.dyzurka.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.Poland;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IcsTests {

	private static final Instant CHANGED = Instant.parse("2026-03-01T08:15:30Z");

	private static final TimeRange TEN = new TimeRange(Instant.parse("2026-03-02T09:00:00Z"),
			Instant.parse("2026-03-02T09:15:00Z"));

	@Test
	void aFeedNamesItselfAndSaysHowOftenToLook() {
		Ical calendar = Ical.strict(Ics.feed(new Sheet("Dyżury: Żółć, Łódź; a\\b", "Wszystko,\nco trzeba",
				URI.create("https://dyzurka.example.org/calendar/consultations/x.ics"), List.of())));

		assertThat(calendar.value("VERSION")).isEqualTo("2.0");
		assertThat(calendar.value("NAME")).isEqualTo("Dyżury: Żółć\\, Łódź\\; a\\\\b");
		assertThat(calendar.value("X-WR-CALNAME")).isEqualTo(calendar.value("NAME"));
		assertThat(calendar.value("DESCRIPTION")).isEqualTo("Wszystko\\,\\nco trzeba");
		assertThat(calendar.value("X-WR-CALDESC")).isEqualTo(calendar.value("DESCRIPTION"));
		assertThat(calendar.lines()).contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
				"SOURCE;VALUE=URI:https://dyzurka.example.org/calendar/consultations/x.ics", "COLOR:teal");
		assertThat(calendar.has("METHOD")).isFalse();
	}

	@Test
	void aFeedWithoutEventsStillHasAComponent() {
		Ical calendar = Ical.strict(Ics.feed(new Sheet("Pusty", "Nic", null, List.of())));

		assertThat(calendar.lines()).contains("BEGIN:VTIMEZONE");
		assertThat(calendar.has("SOURCE")).isFalse();
	}

	@Test
	void anEventTellsItsRevisionAndWhenItWasMade() {
		Ical event = written(happening("Rozmowa", "Kod", Happening.Standing.BUSY, TEN));

		assertThat(event.lines()).contains("UID:booking-1@dyzurka", "SEQUENCE:3", "DTSTAMP:20260301T081530Z",
				"LAST-MODIFIED:20260301T081530Z", "DTSTART;TZID=Europe/Warsaw:20260302T100000",
				"DTEND;TZID=Europe/Warsaw:20260302T101500", "STATUS:CONFIRMED", "TRANSP:OPAQUE");
	}

	@Test
	void aCancelledEventTakesUpNoTime() {
		Ical event = written(happening("Rozmowa", "Kod", Happening.Standing.CANCELLED, TEN));

		assertThat(event.lines()).contains("STATUS:CANCELLED", "TRANSP:TRANSPARENT");
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-29T01:30+01:00, 20260329T013000", "2026-03-29T03:30+02:00, 20260329T033000",
			"2026-10-24T10:00+02:00, 20261024T100000", "2026-10-25T10:00+01:00, 20261025T100000",
			"2026-10-26T10:00+01:00, 20261026T100000", "2026-03-28T10:00+01:00, 20260328T100000",
			"2026-03-30T10:00+02:00, 20260330T100000" })
	void theClockOnTheWallIsRightOnBothSidesOfAChange(ZonedDateTime start, String wall) {
		TimeRange time = new TimeRange(start.toInstant(), start.toInstant().plus(Duration.ofMinutes(15)));

		assertThat(written(happening("Rozmowa", "", Happening.Standing.BUSY, time)).lines())
			.contains("DTSTART;TZID=Europe/Warsaw:" + wall);
		assertThat(start.toInstant().atZone(Poland.ZONE).getOffset()).isEqualTo(start.getOffset());
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-24T23:45:00Z, 2026-10-25T00:00:00Z, 20261024T234500Z, 20261025T000000Z",
			"2026-10-25T00:30:00Z, 2026-10-25T01:00:00Z, 20261025T003000Z, 20261025T010000Z",
			"2026-10-25T01:30:00Z, 2026-10-25T02:00:00Z, 20261025T013000Z, 20261025T020000Z" })
	void theHourThatTheWallShowsTwiceIsToldInUtc(Instant start, Instant end, String from, String to) {
		assertThat(written(happening("Rozmowa", "", Happening.Standing.BUSY, new TimeRange(start, end))).lines())
			.contains("DTSTART:" + from, "DTEND:" + to);
	}

	@Test
	void whatOnlyCrossesTheChangeIsToldByTheWall() {
		TimeRange night = new TimeRange(Instant.parse("2026-10-24T23:00:00Z"), Instant.parse("2026-10-25T03:00:00Z"));

		assertThat(written(happening("Dyżur", "", Happening.Standing.FREE, night)).lines())
			.contains("DTSTART;TZID=Europe/Warsaw:20261025T010000", "DTEND;TZID=Europe/Warsaw:20261025T040000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\r\nEND:VEVENT\r\nBEGIN:VEVENT", "a\u2028b\u2029c\u0085d\u000be\u000cf",
			"\u0000\u0007\u001b[31m\u007f", "żółć; ,\\ \\n", "\ud83d", "\udc00x", "\u202eodwrotnie\u2066",
			"👩‍👩‍👧‍👦 🇵🇱", ":;=\"", "\t\t", "\ufeff" })
	void noTopicBreaksTheCalendar(String topic) {
		Ical calendar = Ical.strict(Ics.feed(new Sheet(topic, topic, null,
				List.of(happening(topic, topic.repeat(20), Happening.Standing.BUSY, TEN)))));

		assertThat(calendar.events()).hasSize(1);
		assertThat(calendar.value("UID")).isEqualTo("booking-1@dyzurka");
	}

	@Test
	void whatIsKeptSoundsAnAlarm() {
		Happening happening = new Happening("booking-1@dyzurka", 0, CHANGED, Happening.Standing.BUSY, TEN, "Rozmowa",
				"Kod", "ul. Józefińska 14", List.of(Duration.ofDays(1), Duration.ofHours(1)));

		Ical calendar = Ical.strict(Ics.single(happening));

		assertThat(calendar.lines()).containsSubsequence("BEGIN:VALARM", "TRIGGER:-P1D", "END:VALARM", "BEGIN:VALARM",
				"TRIGGER:-PT1H", "END:VALARM");
		assertThat(calendar.has("REFRESH-INTERVAL")).isFalse();
	}

	@Test
	void equalInputGivesEqualBytes() {
		Sheet sheet = new Sheet("a", "b", null, List.of(happening("c", "d", Happening.Standing.FREE, TEN)));

		assertThat(Ics.feed(sheet)).isEqualTo(Ics.feed(sheet));
	}

	private static Ical written(Happening happening) {
		return Ical.strict(Ics.feed(new Sheet("Dyżury", "Opis", null, List.of(happening)))).events().getFirst();
	}

	private static Happening happening(String summary, String description, Happening.Standing standing,
			TimeRange time) {
		return new Happening("booking-1@dyzurka", 3, CHANGED, standing, time, summary, description, null, List.of());
	}

}
