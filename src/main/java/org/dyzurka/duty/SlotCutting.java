package org.dyzurka.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
		if (length.isZero() || length.isNegative()) {
			throw new IllegalArgumentException("A slot has a length");
		}
		List<TimeRange> times = new ArrayList<>();
		Instant start = window.start();
		while (!start.plus(length).isAfter(window.end())) {
			times.add(new TimeRange(start, start.plus(length)));
			start = start.plus(length);
		}
		Set<Integer> aside = share.places(times.size());
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
