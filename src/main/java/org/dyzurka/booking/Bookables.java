package org.dyzurka.booking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Everything that can be booked, with its capacity. {@code duty} and {@code meeting}
 * register their slots and seats here. Every method that changes something joins the
 * caller's transaction.
 */
@Component
public class Bookables {

	/**
	 * Lays down the rules of a scope, or replaces them.
	 */
	public void rule(Scope scope, Rules rules) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Opens something for booking, or changes its time or capacity. A change that its
	 * live bookings would notice (time) raises their revision; a capacity below the seats
	 * taken is refused with {@link IllegalStateException}: ask {@link #tally} first.
	 */
	public void register(BookableId bookable, Scope scope, TimeRange time, int capacity) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Closes something for booking; its bookings stay. Done twice, it stays closed.
	 */
	public void withdraw(BookableId bookable) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Something about it changed that its calendar events tell (place, number, expert):
	 * the revisions of its live bookings, and its own, grow.
	 */
	public void revise(Collection<BookableId> bookables) {
		throw new UnsupportedOperationException();
	}

	/**
	 * What can be booked in a scope right now: open, something free, and its latest
	 * booking time ahead; by start.
	 */
	public List<Availability> open(Scope scope) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The state of one bookable, whether open or not.
	 */
	public Optional<Availability> availability(BookableId bookable) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Booked seats of some bookables.
	 */
	public List<Tally> tally(Collection<BookableId> bookables) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Whether a scope has any live booking or hold.
	 */
	public boolean anyTaken(Scope scope) {
		throw new UnsupportedOperationException();
	}

}
