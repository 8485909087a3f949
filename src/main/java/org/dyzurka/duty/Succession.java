package org.dyzurka.duty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dyzurka.booking.BookableId;

/**
 * Which slot follows which when a duty is cut anew: the third follows the third, unless
 * there are too few; then those behind move up, and their order stays.
 */
final class Succession {

	private Succession() {
	}

	/**
	 * The successors of booked slots.
	 * @param before the slots that could be booked, by start
	 * @param booked those of them that are
	 * @param after the slots that can be booked now, by start, no fewer than are booked
	 */
	static Map<BookableId, BookableId> of(List<BookableId> before, Set<BookableId> booked, List<BookableId> after) {
		List<Integer> places = new ArrayList<>();
		for (int place = 0; place < before.size(); place++) {
			if (booked.contains(before.get(place))) {
				places.add(place);
			}
		}
		Map<BookableId, BookableId> successors = new HashMap<>();
		for (int nth = 0; nth < places.size(); nth++) {
			int place = places.get(nth);
			int last = after.size() - places.size() + nth;
			successors.put(before.get(place), after.get(Math.min(place, last)));
		}
		return successors;
	}

}
