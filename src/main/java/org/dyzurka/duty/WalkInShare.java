package org.dyzurka.duty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Set;

/**
 * The policy by which slots are set aside for people who come or call unbooked: a share
 * of the slots, rounded down, spread evenly over the duty.
 *
 * @param share of all slots, 0 to less than 1
 */
public record WalkInShare(BigDecimal share) {

	/** Every slot can be booked. */
	public static final WalkInShare NONE = new WalkInShare(BigDecimal.ZERO);

	public WalkInShare {
		if (!isValid(share)) {
			throw new IllegalArgumentException("A walk-in share is 0 or more and less than 1");
		}
	}

	/**
	 * Whether a number can be such a share.
	 */
	public static boolean isValid(BigDecimal share) {
		return share.signum() >= 0 && share.compareTo(BigDecimal.ONE) < 0;
	}

	/**
	 * Which of a duty's slots are set aside: the middle of each of as many equal parts as
	 * there are to set aside.
	 * @param slots how many slots there are
	 * @return their places, from 0
	 */
	Set<Integer> places(int slots) {
		return spread(count(slots), slots);
	}

	/**
	 * How many of a duty's slots are set aside.
	 */
	int count(int slots) {
		return this.share.multiply(BigDecimal.valueOf(slots)).setScale(0, RoundingMode.FLOOR).intValueExact();
	}

	/**
	 * The places of some slots spread evenly over all, from 0.
	 */
	static Set<Integer> spread(int aside, int slots) {
		Set<Integer> places = new HashSet<>();
		for (int part = 0; part < aside; part++) {
			places.add((2 * part + 1) * slots / (2 * aside));
		}
		return places;
	}

}
