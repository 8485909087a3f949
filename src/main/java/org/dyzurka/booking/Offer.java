package org.dyzurka.booking;

/**
 * A bookable as it stands, with the rules of its scope.
 *
 * @param bookable its id
 * @param scope what its limits are counted over
 * @param time when it takes place
 * @param capacity how many seats there are
 * @param taken how many of them are booked or held
 * @param open whether it can be booked
 * @param rules what holds for booking it
 */
record Offer(BookableId bookable, Scope scope, TimeRange time, int capacity, int taken, boolean open, Rules rules) {

	int free() {
		return this.capacity - this.taken;
	}

}
