package org.dyzurka.intake;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.dyzurka.consultation.Document;
import org.dyzurka.consultation.Poland;
import org.dyzurka.duty.DutyPlan;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SampleTests {

	@Test
	void itsFirstDutyLiesOneToSevenDaysAheadOnAFridayAsInTheCampaign() {
		List<LocalDate> starts = new ArrayList<>();
		for (int day = 0; day < 8; day++) {
			starts.add(LocalDate.of(2026, 11, 20).plusDays(day));
			starts.add(LocalDate.of(2026, 3, 22).plusDays(day));
			starts.add(LocalDate.of(2026, 10, 18).plusDays(day));
		}
		starts.add(LocalDate.of(2025, 8, 1));
		starts.add(LocalDate.of(2028, 2, 29));
		for (LocalDate today : starts) {
			LocalDate first = Sample.readFor(today).firstDuty().orElseThrow();
			assertThat(first).isBetween(today.plusDays(1), today.plusDays(7));
			assertThat(first.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
		}
	}

	@Test
	void itsLocalTimesStayAcrossTheChangeOfClocks() {
		Programme programme = Sample.readFor(LocalDate.of(2026, 10, 20));

		assertThat(programme.roster().duties())
			.extracting((duty) -> duty.time().start().atZone(Poland.ZONE).toLocalDateTime().toString())
			.containsExactly("2026-10-23T10:00", "2026-10-27T15:00", "2026-11-02T09:00", "2026-11-02T13:00");
		assertThat(programme.announcements().values().iterator().next().publish()).hasToString("2026-10-08T10:00");
	}

	@Test
	void itsDocumentsComeWithIt() {
		Programme programme = Sample.readFor(LocalDate.of(2026, 10, 20));

		assertThat(programme.draft().documents()).hasSize(4)
			.allMatch(Document::hasFile)
			.allMatch((document) -> document.size() < 40_000 && "application/pdf".equals(document.mediaType()));
		assertThat(programme.roster().duties()).extracting(DutyPlan::key).hasSize(4);
	}

}
