package org.dyzurka.booking;

import java.time.Duration;
import java.time.Instant;

import org.dyzurka.resident.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * A place kept for a resident for a while.
 *
 * @param id the hold
 * @param resident for whom
 * @param place which seats
 * @param length how long it lasts without being renewed, in whole seconds
 * @param lapses when it ends unless renewed
 * @param latest when it ends however often it is renewed
 * @param moving the booking that will move there, or null
 */
record Hold(HoldId id, ResidentId resident, Place place, Duration length, Instant lapses, Instant latest,
		@Nullable BookingId moving) {

	/** How many lengths a hold lasts at most, however often it is renewed. */
	private static final int LENGTHS = 3;

	/** A hold that begins now; it never outlasts the start of what is held. */
	static Hold begin(ResidentId resident, Place place, Duration length, @Nullable BookingId moving, Instant now,
			Instant start) {
		Instant latest = earlier(now.plus(length.multipliedBy(LENGTHS)), start);
		return new Hold(new HoldId(BookingId.random().value()), resident, place, length,
				earlier(now.plus(length), latest), latest, moving);
	}

	/** This hold, prolonged by its length from now. */
	Hold renewed(Instant now) {
		return new Hold(this.id, this.resident, this.place, this.length, earlier(now.plus(this.length), this.latest),
				this.latest, this.moving);
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

}
