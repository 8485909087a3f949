package org.dyzurka.consultation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When someone at the office answers: spans of the days of a week, in Polish time. On
 * {@linkplain Poland#isHoliday holidays} nobody does.
 *
 * @param week the spans of each day that has any, in order and apart from each other; at
 * least one day has some
 */
public record OpeningHours(Map<DayOfWeek, List<Span>> week) {

	private static final LocalTime NOON = LocalTime.NOON;

	/** Less than this is too little to be called in. */
	private static final Duration SHORTEST = Duration.ofHours(1);

	public OpeningHours {
		Map<DayOfWeek, List<Span>> ordered = new EnumMap<>(DayOfWeek.class);
		week.forEach((day, spans) -> {
			if (!spans.isEmpty()) {
				ordered.put(day, Span.apart(spans));
			}
		});
		if (ordered.isEmpty()) {
			throw new IllegalArgumentException("An office with hours is open on some day");
		}
		week = Map.copyOf(ordered);
	}

	/**
	 * Reads hours written in the short form of OpenStreetMap, such as
	 * {@code Mo-Th 08:00-15:30; Fr 08:00-14:00}: days and times, several of each after
	 * commas, {@code off} for none, {@code PH off} understood. As there, what follows a
	 * semicolon replaces what was said of its days, and what follows a comma adds to it.
	 * Spans past midnight are not understood.
	 * @return empty if the text is anything else
	 * @see <a href=
	 * "https://wiki.openstreetmap.org/wiki/Key:opening_hours">opening_hours</a>
	 */
	public static Optional<OpeningHours> read(String text) {
		return OpeningHoursReader.read(text);
	}

	/**
	 * Whether someone answers at a moment.
	 */
	public boolean isOpen(Instant moment) {
		ZonedDateTime local = moment.atZone(Poland.ZONE);
		return on(local.toLocalDate()).stream().anyMatch((span) -> span.contains(local.toLocalTime()));
	}

	/**
	 * The next half-days in which the office can call someone: before noon and after, as
	 * far as it is open. Of one that has begun, what is left, if that is an hour or more.
	 * Less than an hour on one side of noon is no half-day of its own.
	 * @param count how many
	 */
	public List<TimeWindow> next(Instant from, int count) {
		List<TimeWindow> windows = new ArrayList<>();
		LocalDate day = LocalDate.ofInstant(from, Poland.ZONE);
		while (windows.size() < count) {
			for (Span span : on(day)) {
				for (Span half : span.halves(NOON, SHORTEST)) {
					left(half.on(day), from).ifPresent(windows::add);
				}
			}
			day = day.plusDays(1);
		}
		return List.copyOf(windows.subList(0, count));
	}

	/**
	 * Days in a row that have the same hours, from Monday on.
	 */
	public List<Stretch> stretches() {
		List<Stretch> stretches = new ArrayList<>();
		for (DayOfWeek day : DayOfWeek.values()) {
			List<Span> spans = this.week.getOrDefault(day, List.of());
			Stretch before = stretches.isEmpty() ? null : stretches.getLast();
			if (before != null && before.last().plus(1) == day && before.spans().equals(spans)) {
				stretches.set(stretches.size() - 1, new Stretch(before.first(), day, spans));
			}
			else if (!spans.isEmpty()) {
				stretches.add(new Stretch(day, day, spans));
			}
		}
		return List.copyOf(stretches);
	}

	private List<Span> on(LocalDate day) {
		return Poland.isHoliday(day) ? List.of() : this.week.getOrDefault(day.getDayOfWeek(), List.of());
	}

	private static Optional<TimeWindow> left(TimeWindow half, Instant from) {
		if (!from.isAfter(half.from())) {
			return Optional.of(half);
		}
		return (Duration.between(from, half.to()).compareTo(SHORTEST) >= 0)
				? Optional.of(new TimeWindow(from, half.to())) : Optional.empty();
	}

	/**
	 * A stretch of one day.
	 *
	 * @param from inclusive
	 * @param to exclusive, later than the start
	 */
	public record Span(LocalTime from, LocalTime to) {

		public Span {
			if (!from.isBefore(to)) {
				throw new IllegalArgumentException("A span ends after it starts, on the same day");
			}
		}

		boolean contains(LocalTime time) {
			return !time.isBefore(this.from) && time.isBefore(this.to);
		}

		TimeWindow on(LocalDate day) {
			return new TimeWindow(day.atTime(this.from).atZone(Poland.ZONE).toInstant(),
					day.atTime(this.to).atZone(Poland.ZONE).toInstant());
		}

		/** Cut in two, unless one part were shorter than that. */
		List<Span> halves(LocalTime at, Duration shortest) {
			boolean worthwhile = Duration.between(this.from, at).compareTo(shortest) >= 0
					&& Duration.between(at, this.to).compareTo(shortest) >= 0;
			return worthwhile ? List.of(new Span(this.from, at), new Span(at, this.to)) : List.of(this);
		}

		/** In order, those that touch or overlap made one. */
		static List<Span> apart(List<Span> spans) {
			List<Span> apart = new ArrayList<>();
			for (Span span : spans.stream().sorted((one, other) -> one.from.compareTo(other.from)).toList()) {
				Span before = apart.isEmpty() ? null : apart.getLast();
				if (before == null || before.to.isBefore(span.from)) {
					apart.add(span);
				}
				else if (span.to.isAfter(before.to)) {
					apart.set(apart.size() - 1, new Span(before.from, span.to));
				}
			}
			return List.copyOf(apart);
		}

	}

	/**
	 * Days in a row with the same hours.
	 *
	 * @param first day
	 * @param last day, the same if it is one
	 * @param spans of each of the days
	 */
	public record Stretch(DayOfWeek first, DayOfWeek last, List<Span> spans) {

		public Stretch {
			spans = List.copyOf(spans);
		}

	}

}
