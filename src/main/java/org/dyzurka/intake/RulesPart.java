package org.dyzurka.intake;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

import org.dyzurka.booking.Rules;
import org.dyzurka.consultation.NoticeRules;
import org.dyzurka.duty.WalkInShare;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code rules}.
 *
 * @param rules null when faulty
 * @param walkIn the slots set aside
 * @param notices how residents are reminded, and what the office is warned of
 */
record RulesPart(@Nullable Rules rules, WalkInShare walkIn, NoticeRules notices) {

	private static final int PER_RESIDENT = 2;

	private static final Duration BOOK_UNTIL = Duration.ofHours(1);

	static RulesPart read(Section top, @Nullable Period kept) {
		return top.optionalSection("rules")
			.map((section) -> written(section, kept))
			.orElseGet(() -> new RulesPart(
					rules(PER_RESIDENT, BOOK_UNTIL, Duration.ZERO, kept, NoticeRules.USUAL.offerLasts()),
					WalkInShare.NONE, NoticeRules.USUAL));
	}

	private static RulesPart written(Section section, @Nullable Period kept) {
		Integer perResident = section.optional("bookings-per-resident", Shapes.count(1, 100), PER_RESIDENT);
		Duration bookUntil = section.optional("book-until", Shapes.NOTICE, BOOK_UNTIL);
		Duration cancelUntil = section.optional("cancel-until", Shapes.NOTICE, Duration.ZERO);
		BigDecimal share = section.optional("walk-in-share", Shapes.SHARE, BigDecimal.ZERO);
		NoticeRules notices = notices(section);
		return new RulesPart(rules(perResident, bookUntil, cancelUntil, kept, notices.offerLasts()),
				(share != null) ? new WalkInShare(share) : WalkInShare.NONE, notices);
	}

	private static NoticeRules notices(Section section) {
		NoticeRules usual = NoticeRules.USUAL;
		List<Duration> reminders = section.has("reminders")
				? section.values("reminders", Shapes.NOTICE).stream().sorted(Comparator.reverseOrder()).toList()
				: usual.reminders();
		Duration offerLasts = section.optional("offer-lasts", Shapes.OFFER, usual.offerLasts());
		Integer campaign = section.optional("campaign-days", Shapes.count(0, 365), usual.shortestCampaign());
		Integer days = section.optional("consultation-days", Shapes.count(0, 365), usual.shortestConsultation());
		Integer forms = section.optional("forms", Shapes.count(0, 10), usual.fewestForms());
		return new NoticeRules(reminders, (offerLasts != null) ? offerLasts : usual.offerLasts(),
				(campaign != null) ? campaign : usual.shortestCampaign(),
				(days != null) ? days : usual.shortestConsultation(), (forms != null) ? forms : usual.fewestForms());
	}

	private static @Nullable Rules rules(@Nullable Integer perResident, @Nullable Duration bookUntil,
			@Nullable Duration cancelUntil, @Nullable Period kept, Duration offerLasts) {
		if (perResident == null || bookUntil == null || cancelUntil == null || kept == null) {
			return null;
		}
		return new Rules(perResident, bookUntil, cancelUntil,
				ChronoUnit.DAYS.getDuration().multipliedBy(kept.get(ChronoUnit.DAYS)), offerLasts);
	}

}
