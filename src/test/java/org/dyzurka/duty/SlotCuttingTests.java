package org.dyzurka.duty;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.Poland;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SlotCuttingTests {

	private static final Duration QUARTER = Duration.ofMinutes(15);

	@Test
	void aRemainderShorterThanASlotIsNone() {
		Instant start = Instant.parse("2026-04-01T08:00:00Z");

		List<SlotCutting.Cut> cuts = SlotCutting.cut(new TimeRange(start, start.plus(Duration.ofMinutes(44))), QUARTER,
				WalkInShare.NONE);

		assertThat(cuts).extracting(SlotCutting.Cut::time)
			.containsExactly(new TimeRange(start, start.plus(QUARTER)),
					new TimeRange(start.plus(QUARTER), start.plus(QUARTER.multipliedBy(2))));
	}

	@Test
	void someAreSetAside() {
		Instant start = Instant.parse("2026-04-01T08:00:00Z");

		assertThat(SlotCutting.cut(new TimeRange(start, start.plus(Duration.ofHours(3))), QUARTER,
				new WalkInShare(new BigDecimal("0.2"))))
			.extracting(SlotCutting.Cut::walkIn)
			.containsExactly(false, false, false, true, false, false, false, false, false, true, false, false);
	}

	@Test
	void aNightInWhichClocksAreChangedHasAsManySlotsAsItHasTime() {
		assertThat(cutNight("2026-03-29")).hasSize(12);
		assertThat(cutNight("2026-10-25")).hasSize(20);
		assertThat(cutNight("2026-06-01")).hasSize(16);
		assertThat(cutNight("2026-03-29"))
			.allMatch((cut) -> Duration.between(cut.time().start(), cut.time().end()).equals(QUARTER));
	}

	private static List<SlotCutting.Cut> cutNight(String date) {
		Instant start = LocalDateTime.parse(date + "T00:30").atZone(Poland.ZONE).toInstant();
		Instant end = LocalDateTime.parse(date + "T04:30").atZone(Poland.ZONE).toInstant();
		return SlotCutting.cut(new TimeRange(start, end), QUARTER, WalkInShare.NONE);
	}

}
