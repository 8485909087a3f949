package org.dyzurka.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.dyzurka.resident.ResidentId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Holds and bookings. Every method that changes something joins the caller's transaction;
 * what it returns is true for the resident once that is committed.
 */
@Component
public class Bookings {

	/**
	 * Keeps a place for a resident. An earlier hold of theirs is released by it: one
	 * resident holds one thing.
	 * @param seats for how many people, 1 or more
	 * @param length how long the hold lasts without being renewed; it lasts three times
	 * that at most
	 * @param moving the booking that will move there, or null; it counts in no limit and
	 * overlaps nothing
	 */
	public HoldResult hold(ResidentId resident, BookableId bookable, int seats, Duration length,
			@Nullable BookingId moving) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Prolongs a hold by its length from now, up to three lengths from its beginning.
	 * @return until when it lasts, empty when it has ended
	 */
	public Optional<Instant> renew(HoldId hold) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Gives up a hold; one that has ended stays ended.
	 */
	public void release(HoldId hold) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Turns a hold into a booking.
	 */
	public ConfirmResult confirm(HoldId hold, Details details) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Moves a booking to the place its resident holds. Its id, code and details stay.
	 */
	public MoveResult move(BookingId booking, HoldId hold) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Gives up a booking by its resident's wish.
	 */
	public CancelResult cancel(BookingId booking) {
		throw new UnsupportedOperationException();
	}

	/**
	 * One booking, live or given up; holds are not bookings.
	 */
	public Optional<Booking> find(BookingId booking) {
		throw new UnsupportedOperationException();
	}

	/**
	 * A resident's live bookings whose end lies ahead, by start.
	 */
	public List<Booking> ahead(ResidentId resident) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The live bookings on some bookables, by start.
	 */
	public List<Booking> on(Collection<BookableId> bookables) {
		throw new UnsupportedOperationException();
	}

	/**
	 * What calendars show of some bookables: live bookings, and tombstones of those given
	 * up or moved away since a moment.
	 */
	public List<Trace> traces(Collection<BookableId> bookables, Instant since) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Whether the resident has any booking, live or not yet forgotten, or a hold.
	 */
	public boolean any(ResidentId resident) {
		throw new UnsupportedOperationException();
	}

}
