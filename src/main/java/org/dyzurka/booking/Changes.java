package org.dyzurka.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.dyzurka.resident.Residents;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;

/**
 * What becomes of bookings later: they are moved or given up, by the resident or by the
 * city.
 */
@Component
class Changes {

	private final Places places;

	private final Holds holds;

	private final Ledger ledger;

	private final Traces traces;

	private final Codes codes;

	private final Residents residents;

	private final ApplicationEventPublisher events;

	private final BookingMeter meter;

	Changes(Places places, Holds holds, Ledger ledger, Traces traces, Codes codes, Residents residents,
			ApplicationEventPublisher events, BookingMeter meter) {
		this.meter = meter;
		this.places = places;
		this.holds = holds;
		this.ledger = ledger;
		this.traces = traces;
		this.codes = codes;
		this.residents = residents;
		this.events = events;
	}

	/** Moves it, as {@link Bookings#move} says. */
	MoveResult move(BookingId id, HoldId holdId, Instant now) {
		return this.meter.noted(tryToMove(id, holdId, now));
	}

	private MoveResult tryToMove(BookingId id, HoldId holdId, Instant now) {
		Optional<Hold> hold = this.holds.find(holdId);
		hold.ifPresent((found) -> this.residents.lock(found.resident()));
		Optional<Booking> booking = this.ledger.lockLive(id);
		if (booking.isEmpty()) {
			return new MoveResult.NoBooking();
		}
		if (hold.isEmpty()) {
			return new MoveResult.HoldEnded();
		}
		if (!id.equals(hold.get().moving()) || !hold.get().resident().equals(booking.get().resident())) {
			throw new IllegalArgumentException("Hold " + holdId + " was not taken to move booking " + id);
		}
		if (tooLateToChange(booking.get(), now)) {
			return new MoveResult.TooLate();
		}
		if (!this.holds.use(holdId, now)) {
			return new MoveResult.HoldEnded();
		}
		Place to = hold.get().place();
		if (!isOpen(booking.get().bookable(), to.bookable(), now)) {
			this.places.free(to);
			return new MoveResult.HoldEnded();
		}
		return new MoveResult.Moved(carry(booking.get(), to, now));
	}

	/** Gives it up, as {@link Bookings#cancel} says. */
	CancelResult cancel(BookingId id, Instant now) {
		return this.meter.noted(tryToCancel(id, now));
	}

	private CancelResult tryToCancel(BookingId id, Instant now) {
		Optional<Booking> booking = this.ledger.lockLive(id);
		if (booking.isEmpty()) {
			return new CancelResult.NoBooking();
		}
		if (tooLateToChange(booking.get(), now)) {
			return new CancelResult.TooLate();
		}
		giveUp(booking.get(), now);
		return new CancelResult.Cancelled(booking.get());
	}

	/** Lets nothing change, as {@link Bookings#standstill} says. */
	List<Booking> standstill(Collection<BookableId> bookables, Instant now) {
		if (bookables.isEmpty()) {
			return List.of();
		}
		Set<BookingId> locked = this.ledger.lock(bookables);
		this.places.lock(bookables, now);
		List<Booking> standing = this.ledger.on(bookables);
		if (!standing.stream().allMatch((booking) -> locked.contains(booking.id()))) {
			// Whoever changes that booking now waits for these bookables: never wait for
			// them in turn
			throw new CannotAcquireLockException("Somebody booked in this very moment");
		}
		return standing;
	}

	/** Puts it elsewhere, as {@link Bookings#relocate} says. */
	Optional<Booking> relocate(BookingId id, BookableId to, Instant now) {
		Optional<Booking> booking = this.ledger.lockLive(id);
		if (booking.isEmpty() || booking.get().bookable().equals(to)) {
			return booking;
		}
		Place place = new Place(to, booking.get().seats());
		if (!isOpen(booking.get().bookable(), to, now) || !this.places.claim(place)) {
			return Optional.empty();
		}
		return Optional.of(carry(booking.get(), place, now));
	}

	/** Calls it off, as {@link Bookings#callOff} says. */
	Optional<Booking> callOff(BookingId id, Instant now) {
		Optional<Booking> booking = this.ledger.lockLive(id);
		booking.ifPresent((found) -> giveUp(found, now));
		return booking;
	}

	/** Locks both, which makes the answer last. */
	private boolean isOpen(BookableId from, BookableId to, Instant now) {
		return this.places.lock(List.of(from, to), now).contains(to);
	}

	/** Puts a booking onto seats that were taken for it. */
	private Booking carry(Booking booking, Place to, Instant now) {
		Place from = booking.place();
		this.ledger.move(booking.id(), to, now);
		if (!from.bookable().equals(to.bookable())) {
			this.traces.depart(booking.id(), from, to.bookable());
		}
		this.places.unbook(from, now);
		this.places.book(to, now);
		this.events.publishEvent(new BookingMoved(booking.id(), from.bookable(), to.bookable()));
		return this.ledger.find(booking.id()).orElseThrow();
	}

	private void giveUp(Booking booking, Instant now) {
		this.codes.free(booking.id());
		this.ledger.cancel(booking.id(), now);
		this.places.unbook(booking.place(), now);
		this.events.publishEvent(new BookingCancelled(booking.id(), booking.bookable()));
	}

	private boolean tooLateToChange(Booking booking, Instant now) {
		Bookable bookable = this.places.find(booking.bookable()).orElseThrow();
		return !now.isBefore(bookable.time().start().minus(bookable.rules().cancelUntil()));
	}

}
