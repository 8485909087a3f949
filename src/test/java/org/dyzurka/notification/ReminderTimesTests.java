package org.dyzurka.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.dyzurka.consultation.Poland;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReminderTimesTests {

	private static final List<Duration> USUAL = List.of(Duration.ofHours(24), Duration.ofHours(2));

	@Test
	void aDayAndTwoHoursBefore() {
		assertThat(reminders("2025-08-29T10:15", "2025-08-20T09:00")).containsExactly("2025-08-28T10:15 asks",
				"2025-08-29T08:15");
	}

	@Test
	void aDayBeforeIsTheSameTimeOfTheClockWhenClocksArePutBack() {
		assertThat(reminders("2026-10-25T10:00", "2026-10-01T09:00")).containsExactly("2026-10-24T10:00 asks",
				"2026-10-25T08:00");
		assertThat(ReminderTimes.of(at("2026-10-25T10:00"), USUAL, at("2026-10-01T09:00")).getFirst().at())
			.isEqualTo(at("2026-10-25T10:00").minus(Duration.ofHours(25)));
	}

	@Test
	void aDayBeforeIsTheSameTimeOfTheClockWhenClocksArePutForward() {
		assertThat(reminders("2027-03-28T10:00", "2027-03-01T09:00")).containsExactly("2027-03-27T10:00 asks",
				"2027-03-28T08:00");
		assertThat(ReminderTimes.of(at("2027-03-28T10:00"), USUAL, at("2027-03-01T09:00")).getFirst().at())
			.isEqualTo(at("2027-03-28T10:00").minus(Duration.ofHours(23)));
	}

	@Test
	void hoursAreHoursThatPass() {
		List<Duration> ten = List.of(Duration.ofHours(10));
		assertThat(ReminderTimes.of(at("2026-10-25T18:00"), ten, at("2026-10-01T09:00"))).singleElement()
			.satisfies((due) -> assertThat(due.at()).isEqualTo(at("2026-10-25T08:00")));
	}

	@Test
	void nothingIsRecalledInThePast() {
		assertThat(reminders("2025-08-29T14:00", "2025-08-29T11:00")).containsExactly("2025-08-29T12:00");
		assertThat(reminders("2025-08-29T14:00", "2025-08-29T12:30")).isEmpty();
	}

	@Test
	void whatWasJustBookedIsNotForgotten() {
		assertThat(reminders("2025-08-29T14:00", "2025-08-29T11:31")).isEmpty();
		assertThat(reminders("2025-08-29T14:00", "2025-08-29T11:30")).containsExactly("2025-08-29T12:00");
	}

	@Test
	void whatFallsIntoTheNightGoesOutInTheEveningBefore() {
		assertThat(reminders("2025-08-29T08:30", "2025-08-20T09:00")).containsExactly("2025-08-28T08:30 asks",
				"2025-08-28T19:00");
		assertThat(reminders("2025-08-29T21:00", "2025-08-20T09:00")).containsExactly("2025-08-28T19:00 asks",
				"2025-08-29T19:00");
	}

	@Test
	void whatWasBookedTooLateForTheEveningGoesOutInTheMorning() {
		assertThat(reminders("2025-08-29T09:30", "2025-08-28T18:45")).containsExactly("2025-08-29T08:00");
		assertThat(reminders("2025-08-29T08:45", "2025-08-28T18:45")).containsExactly("2025-08-29T08:00");
		assertThat(reminders("2025-08-29T08:44", "2025-08-28T18:45")).isEmpty();
	}

	@Test
	void nobodyIsRemindedTwiceAtOnce() {
		List<Duration> often = List.of(Duration.ofHours(13), Duration.ofHours(2), Duration.ofHours(12));
		assertThat(ReminderTimes.of(at("2025-08-29T09:00"), often, at("2025-08-20T09:00"))).singleElement()
			.satisfies((due) -> assertThat(due.at()).isEqualTo(at("2025-08-28T19:00")));
	}

	private static List<String> reminders(String start, String since) {
		return ReminderTimes.of(at(start), USUAL, at(since))
			.stream()
			.map((due) -> LocalDateTime.ofInstant(due.at(), Poland.ZONE) + (due.asks() ? " asks" : ""))
			.toList();
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(Poland.ZONE).toInstant();
	}

}
