package org.dyzurka.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds and bookings. Every method that changes something joins the caller's transaction;
 * what it returns is true for the resident once that is committed.
 *
 * <p>
 * Rows are changed in one order: resident, booking, hold, bookables by their ids. What
 * lists several bookables reads a snapshot: without it H2 may miss a booking that moves
 * between two of them meanwhile.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Bookings {

	private static final int DRAWS = 200;

	private final Attempts attempts;

	private final Places places;

	private final Holds holds;

	private final Ledger ledger;

	private final Traces traces;

	private final Codes codes;

	private final Residents residents;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	Bookings(Attempts attempts, Places places, Holds holds, Ledger ledger, Traces traces, Codes codes,
			Residents residents, Clock clock, ApplicationEventPublisher events) {
		this.attempts = attempts;
		this.places = places;
		this.holds = holds;
		this.ledger = ledger;
		this.traces = traces;
		this.codes = codes;
		this.residents = residents;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Keeps a place for a resident. An earlier hold of theirs is released by it, whatever
	 * comes of this one: one resident holds one thing. A hold never outlasts the start of
	 * what is held.
	 * @param seats for how many people, 1 or more
	 * @param length how long the hold lasts without being renewed, in whole seconds; it
	 * lasts three times that at most
	 * @param moving the booking that will move there, or null; it counts in no limit and
	 * overlaps nothing. Such a hold can only be used by {@link #move}
	 * @throws IllegalStateException if the resident was forgotten meanwhile
	 */
	public HoldResult hold(ResidentId resident, BookableId bookable, int seats, Duration length,
			@Nullable BookingId moving) {
		if (seats < 1 || length.toSeconds() < 1) {
			throw new IllegalArgumentException("A hold has seats and a length");
		}
		if (!this.residents.lock(resident)) {
			// A race that cannot be told to anyone: the turn, played again, meets someone
			// new
			throw new IllegalStateException("The resident was forgotten: " + resident);
		}
		return this.attempts.hold(resident, new Place(bookable, seats), length, moving, now());
	}

	/**
	 * Prolongs a hold by its length from now, up to three lengths from its beginning.
	 * @return until when it lasts, empty when it has ended
	 */
	public Optional<Instant> renew(HoldId hold) {
		Instant now = now();
		return this.holds.find(hold)
			.map((found) -> found.renewed(now))
			.filter((renewed) -> this.holds.renew(renewed, now))
			.map(Hold::lapses);
	}

	/**
	 * Gives up a hold; one that has ended stays ended.
	 */
	public void release(HoldId hold) {
		this.holds.find(hold)
			.filter((found) -> this.holds.end(hold))
			.ifPresent((ended) -> this.places.free(ended.place()));
	}

	/**
	 * Turns a hold into a booking.
	 * @throws IllegalArgumentException if the hold was taken for a move
	 */
	public ConfirmResult confirm(HoldId holdId, Details details) {
		Instant now = now();
		Optional<Hold> found = this.holds.find(holdId);
		if (found.isEmpty()) {
			return new ConfirmResult.HoldEnded();
		}
		Hold hold = found.get();
		if (hold.moving() != null) {
			throw new IllegalArgumentException("A hold for a move is not a new booking: " + holdId);
		}
		this.residents.lock(hold.resident());
		if (!this.holds.use(holdId, now)) {
			return new ConfirmResult.HoldEnded();
		}
		BookingId booking = write(hold, details, now);
		if (!this.places.book(hold.place(), now)) {
			this.ledger.remove(booking);
			this.places.free(hold.place());
			return new ConfirmResult.HoldEnded();
		}
		this.events.publishEvent(new BookingConfirmed(booking, hold.place().bookable()));
		return new ConfirmResult.Booked(this.ledger.find(booking).orElseThrow());
	}

	/**
	 * Moves a booking to the place its resident holds, with the seats held there. Its id,
	 * code and details stay.
	 * @throws IllegalArgumentException if the hold was not taken for this move
	 */
	public MoveResult move(BookingId id, HoldId holdId) {
		Instant now = now();
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
		return move(booking.get(), hold.get().place(), now);
	}

	/**
	 * Gives up a booking by its resident's wish.
	 */
	public CancelResult cancel(BookingId id) {
		Instant now = now();
		Optional<Booking> booking = this.ledger.lockLive(id);
		if (booking.isEmpty()) {
			return new CancelResult.NoBooking();
		}
		if (tooLateToChange(booking.get(), now)) {
			return new CancelResult.TooLate();
		}
		this.ledger.cancel(id, now);
		this.places.unbook(booking.get().place(), now);
		this.events.publishEvent(new BookingCancelled(id, booking.get().bookable()));
		return new CancelResult.Cancelled(booking.get());
	}

	/**
	 * One booking, live or given up; holds are not bookings.
	 */
	@Transactional(readOnly = true)
	public Optional<Booking> find(BookingId booking) {
		return this.ledger.find(booking);
	}

	/**
	 * A resident's live bookings whose end lies ahead, by start.
	 */
	@Transactional(readOnly = true)
	public List<Booking> ahead(ResidentId resident) {
		return this.ledger.ahead(resident, now());
	}

	/**
	 * The live bookings ahead that can be asked for under a number, whoever made them, by
	 * start.
	 * @param number in E.164
	 */
	@Transactional(readOnly = true)
	public List<Booking> under(String number) {
		return this.ledger.under(number, now());
	}

	/**
	 * The live booking ahead for which a code and a number speak together; neither does
	 * alone.
	 * @param code as said or keyed in; anything
	 * @param number in E.164
	 */
	@Transactional(readOnly = true)
	public Optional<Booking> proved(String code, String number) {
		return this.ledger.byCode(code, now()).filter((booking) -> number.equals(booking.details().number()));
	}

	/**
	 * The live bookings on some bookables, by start.
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public List<Booking> on(Collection<BookableId> bookables) {
		return this.ledger.on(bookables);
	}

	/**
	 * What calendars show of some bookables: live bookings, and tombstones of those given
	 * up or moved away since a moment. A booking that left several traces on them shows
	 * only the last: one event has one UID.
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public List<Trace> traces(Collection<BookableId> bookables, Instant since) {
		return this.traces.on(bookables, since);
	}

	/**
	 * Whether the resident has any booking, live or not yet forgotten, or a hold.
	 */
	@Transactional(readOnly = true)
	public boolean any(ResidentId resident) {
		return this.ledger.any(resident);
	}

	private BookingId write(Hold hold, Details details, Instant now) {
		BookingId id = new BookingId(hold.id().value());
		for (int draw = 0; draw < DRAWS; draw++) {
			if (this.ledger.add(id, this.codes.draw(), hold, details, now)) {
				return id;
			}
		}
		throw new IllegalStateException("No booking code is free after " + DRAWS + " draws");
	}

	private MoveResult move(Booking booking, Place to, Instant now) {
		Place from = booking.place();
		if (!this.places.lock(List.of(from.bookable(), to.bookable()), now).contains(to.bookable())) {
			this.places.free(to);
			return new MoveResult.HoldEnded();
		}
		this.ledger.move(booking.id(), to, now);
		if (!from.bookable().equals(to.bookable())) {
			this.traces.depart(booking.id(), from, to.bookable());
		}
		this.places.unbook(from, now);
		this.places.book(to, now);
		this.events.publishEvent(new BookingMoved(booking.id(), from.bookable(), to.bookable()));
		return new MoveResult.Moved(this.ledger.find(booking.id()).orElseThrow());
	}

	private boolean tooLateToChange(Booking booking, Instant now) {
		Offer offer = this.places.find(booking.bookable()).orElseThrow();
		return !now.isBefore(offer.time().start().minus(offer.rules().cancelUntil()));
	}

	private Instant now() {
		return DatabaseTime.now(this.clock);
	}

}
