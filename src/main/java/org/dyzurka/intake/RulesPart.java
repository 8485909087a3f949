package org.dyzurka.intake;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;

import org.dyzurka.booking.Rules;
import org.dyzurka.duty.WalkInShare;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code rules}.
 *
 * @param rules null when faulty
 * @param walkIn the slots set aside
 */
record RulesPart(@Nullable Rules rules, WalkInShare walkIn) {

	private static final int PER_RESIDENT = 2;

	private static final Duration BOOK_UNTIL = Duration.ofHours(1);

	static RulesPart read(Section top, @Nullable Period kept) {
		return top.optionalSection("rules")
			.map((section) -> written(section, kept))
			.orElseGet(() -> new RulesPart(rules(PER_RESIDENT, BOOK_UNTIL, Duration.ZERO, kept), WalkInShare.NONE));
	}

	private static RulesPart written(Section section, @Nullable Period kept) {
		Integer perResident = section.optional("bookings-per-resident", Shapes.count(1, 100), PER_RESIDENT);
		Duration bookUntil = section.optional("book-until", Shapes.NOTICE, BOOK_UNTIL);
		Duration cancelUntil = section.optional("cancel-until", Shapes.NOTICE, Duration.ZERO);
		BigDecimal share = section.optional("walk-in-share", Shapes.SHARE, BigDecimal.ZERO);
		return new RulesPart(rules(perResident, bookUntil, cancelUntil, kept),
				(share != null) ? new WalkInShare(share) : WalkInShare.NONE);
	}

	private static @Nullable Rules rules(@Nullable Integer perResident, @Nullable Duration bookUntil,
			@Nullable Duration cancelUntil, @Nullable Period kept) {
		if (perResident == null || bookUntil == null || cancelUntil == null || kept == null) {
			return null;
		}
		return new Rules(perResident, bookUntil, cancelUntil,
				ChronoUnit.DAYS.getDuration().multipliedBy(kept.get(ChronoUnit.DAYS)));
	}

}
