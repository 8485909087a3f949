package org.dyzurka.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.Period;
import org.dyzurka.consultation.Poland;
import org.jspecify.annotations.Nullable;

/**
 * Reads when duties and meetings take place, and keeps an expert from being on duty twice
 * at the same time.
 */
final class Windows {

	private final Days days;

	private final @Nullable Period period;

	private final Map<String, List<Claim>> claims = new HashMap<>();

	/**
	 * Windows of a consultation.
	 * @param period its days, or null when they are faulty
	 */
	Windows(Days days, @Nullable Period period) {
		this.days = days;
		this.period = period;
	}

	/**
	 * Reads {@code date}, {@code from} and {@code to}.
	 */
	@Nullable TimeRange read(Section section) {
		LocalDate date = section.required("date", this.days.date());
		LocalTime from = section.required("from", Shapes.TIME);
		LocalTime to = section.required("to", Shapes.TIME);
		if (date != null && this.period != null && !this.period.contains(date)) {
			section.fault("date",
					"lies outside the period: write a day from " + this.period.from() + " to " + this.period.to());
		}
		if (from != null && to != null && !to.isAfter(from)) {
			section.fault("to", "is not after from: write a time after " + from);
			return null;
		}
		if (date == null || from == null || to == null) {
			return null;
		}
		Instant start = instant(section, "from", date.atTime(from));
		Instant end = instant(section, "to", date.atTime(to));
		return (start != null && end != null) ? new TimeRange(start, end) : null;
	}

	/**
	 * Notes that an expert is on duty, and whether they already are.
	 */
	void claim(Section section, String expert, @Nullable TimeRange time) {
		if (time == null) {
			return;
		}
		List<Claim> earlier = this.claims.computeIfAbsent(expert, (key) -> new ArrayList<>());
		for (Claim claim : earlier) {
			if (claim.time().overlaps(time)) {
				section.fault("overlaps the duty in line " + claim.line() + " of the same expert: move one of them");
			}
		}
		earlier.add(new Claim(section.line(), time));
	}

	/**
	 * The instant of a local time, which must exist once on its day.
	 */
	private static @Nullable Instant instant(Section section, String key, LocalDateTime local) {
		List<ZoneOffset> offsets = Poland.ZONE.getRules().getValidOffsets(local);
		if (offsets.size() == 1) {
			return local.toInstant(offsets.getFirst());
		}
		section.fault(key, offsets.isEmpty()
				? "does not exist on that day, when clocks are put forward: write a time before 02:00 or from 03:00"
				: "comes twice on that day, when clocks are put back: write a time before 02:00 or from 03:00");
		return null;
	}

	private record Claim(int line, TimeRange time) {
	}

}
