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
 * Rows are changed in one order: resident, their turn on the waiting list, booking, hold
 * or offer, bookables by their ids. Seats that became free are handed on to those who
 * wait at the end of the transaction; that comes last and waits for no row, it passes
 * over the turns that somebody else is at. What lists several bookables reads a snapshot:
 * without it H2 may miss a booking that moves between two of them meanwhile.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Bookings {

	private final Attempts attempts;

	private final Places places;

	private final Holds holds;

	private final Ledger ledger;

	private final Traces traces;

	private final Codes codes;

	private final Changes changes;

	private final Residents residents;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	private final BookingMeter meter;

	Bookings(Attempts attempts, Places places, Holds holds, Ledger ledger, Traces traces, Codes codes, Changes changes,
			Residents residents, Clock clock, ApplicationEventPublisher events, BookingMeter meter) {
		this.meter = meter;
		this.attempts = attempts;
		this.places = places;
		this.holds = holds;
		this.ledger = ledger;
		this.traces = traces;
		this.codes = codes;
		this.changes = changes;
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
		return this.meter.noted(tryToConfirm(holdId, details));
	}

	private ConfirmResult tryToConfirm(HoldId holdId, Details details) {
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
		BookingId booking = new BookingId(holdId.value());
		BookingCode code = this.codes.draw();
		this.ledger.add(booking, code, hold.resident(), hold.place(), details, now);
		if (!this.places.book(hold.place(), now)) {
			this.ledger.remove(booking);
			this.codes.free(code);
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
	public MoveResult move(BookingId booking, HoldId hold) {
		return this.changes.move(booking, hold, now());
	}

	/**
	 * Gives up a booking by its resident's wish.
	 */
	public CancelResult cancel(BookingId booking) {
		return this.changes.cancel(booking, now());
	}

	/**
	 * Before the city changes many at once: whatever else is done with these bookables
	 * and their bookings waits until the transaction ends.
	 * @return the live bookings on them, by start
	 * @throws org.springframework.dao.CannotAcquireLockException if somebody booked in
	 * this very moment: begin a new transaction
	 */
	public List<Booking> standstill(Collection<BookableId> bookables) {
		return this.changes.standstill(bookables, now());
	}

	/**
	 * Moves a booking by the city's act to a place the office chose: no hold, no limit,
	 * no deadline. Its id, code, seats and details stay. What it frees is handed on to
	 * those who wait at the end of the transaction, so that the city may move others
	 * there before.
	 * @return the booking as it stands now, empty when it is not live, or the other place
	 * is not open, has begun or has too few seats free; nothing changed then
	 */
	public Optional<Booking> relocate(BookingId booking, BookableId to) {
		return this.changes.relocate(booking, to, now());
	}

	/**
	 * Cancels a booking by the city's act: no deadline. Seats of what was withdrawn, then
	 * or later in the transaction, are not handed on to those who wait.
	 * @return the booking as it stood, empty when it is not live
	 */
	public Optional<Booking> callOff(BookingId booking) {
		return this.changes.callOff(booking, now());
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
	 * Whether the resident has any booking, live or not yet forgotten, a hold or an
	 * offer, or waits for anything.
	 */
	@Transactional(readOnly = true)
	public boolean any(ResidentId resident) {
		return this.ledger.any(resident);
	}

	private Instant now() {
		return DatabaseTime.now(this.clock);
	}

}
