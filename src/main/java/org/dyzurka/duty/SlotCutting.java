package org.dyzurka.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.dyzurka.booking.TimeRange;

/**
 * How a duty's window is cut into slots: from its start on, along the line of instants,
 * so that a change of clocks neither stretches nor doubles a talk. What remains shorter
 * than a slot is none.
 */
final class SlotCutting {

	private SlotCutting() {
	}

	static List<Cut> cut(TimeRange window, Duration length, WalkInShare share) {
		return cut(window, length, share, Set.of());
	}

	/**
	 * The same, but that none of some slots is set aside: another as near as can be is,
	 * or one less where there is none.
	 * @param kept the times of these slots
	 */
	static List<Cut> cut(TimeRange window, Duration length, WalkInShare share, Set<TimeRange> kept) {
		List<TimeRange> times = times(window, length);
		Set<Integer> aside = share.places(times.size());
		for (int place : aside.stream().sorted().toList()) {
			if (kept.contains(times.get(place))) {
				aside.remove(place);
				nearest(place, times, aside, kept).ifPresent(aside::add);
			}
		}
		return cuts(times, aside);
	}

	private static Optional<Integer> nearest(int place, List<TimeRange> times, Set<Integer> aside,
			Set<TimeRange> kept) {
		return IntStream.range(0, times.size())
			.boxed()
			.filter((other) -> !aside.contains(other) && !kept.contains(times.get(other)))
			.min(Comparator.comparing((other) -> Math.abs(other - place)));
	}

	/**
	 * Another window cut as a duty was before: into slots of the same length, with as
	 * large a share set aside, rounded down.
	 * @param before the present slots, by start
	 */
	static List<Cut> cutAlike(TimeRange window, List<Cut> before) {
		if (before.isEmpty()) {
			return List.of();
		}
		TimeRange first = before.getFirst().time();
		List<TimeRange> times = times(window, Duration.between(first.start(), first.end()));
		int aside = Math.toIntExact(before.stream().filter(Cut::walkIn).count());
		return cuts(times, WalkInShare.spread(aside * times.size() / before.size(), times.size()));
	}

	/**
	 * When the slots of a window begin and end.
	 */
	static List<TimeRange> times(TimeRange window, Duration length) {
		if (length.isZero() || length.isNegative()) {
			throw new IllegalArgumentException("A slot has a length");
		}
		List<TimeRange> times = new ArrayList<>();
		Instant start = window.start();
		while (!start.plus(length).isAfter(window.end())) {
			times.add(new TimeRange(start, start.plus(length)));
			start = start.plus(length);
		}
		return times;
	}

	private static List<Cut> cuts(List<TimeRange> times, Set<Integer> aside) {
		List<Cut> cuts = new ArrayList<>();
		for (int place = 0; place < times.size(); place++) {
			cuts.add(new Cut(times.get(place), aside.contains(place)));
		}
		return cuts;
	}

	/**
	 * A slot to be.
	 */
	record Cut(TimeRange time, boolean walkIn) {
	}

}
