package org.dyzurka.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.dyzurka.booking.AccessNeed;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingCancelled;
import org.dyzurka.booking.BookingConfirmed;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.BookingMoved;
import org.dyzurka.booking.Bookings;
import org.dyzurka.calllist.Reason;
import org.dyzurka.meeting.MeetingChanged;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests for sign language interpreters: each reaches the office, in time or not, and
 * whatever the office decides reaches the resident (art. 12 of the act of 19 August 2011
 * on sign language wants them told). A booking that moves asks anew.
 */
@Component
@Transactional
public class InterpreterRequests {

	private static final Duration KEPT = Duration.ofDays(1);

	private final InterpreterRows rows;

	private final Bookings bookings;

	private final Ways ways;

	private final Notices notices;

	private final OfficeCalls calls;

	private final Clock clock;

	InterpreterRequests(InterpreterRows rows, Bookings bookings, Ways ways, Notices notices, OfficeCalls calls,
			Clock clock) {
		this.rows = rows;
		this.bookings = bookings;
		this.ways = ways;
		this.notices = notices;
		this.calls = calls;
		this.clock = clock;
	}

	/**
	 * All that lie ahead, decided or not, by start.
	 */
	@Transactional(readOnly = true)
	public List<InterpreterRequest> ahead() {
		return this.rows.after(this.clock.instant());
	}

	/**
	 * How many the office has to do something about.
	 */
	@Transactional(readOnly = true)
	public int countToDo() {
		return this.rows.countToDo(this.clock.instant());
	}

	/**
	 * The office says that an interpreter comes; the resident is told.
	 * @return false, and nothing changed, if that is known, or it was given up
	 */
	public boolean order(BookingId booking) {
		Optional<InterpreterRequest> request = this.rows.find(booking).filter(this.rows::order);
		request.ifPresent((ordered) -> tell(booking, NoticePhrase.INTERPRETER_ORDERED));
		return request.isPresent();
	}

	/**
	 * The office says that none can come; the resident is told.
	 * @return false, and nothing changed, if that is known, or it was given up
	 */
	public boolean refuse(BookingId booking) {
		Optional<InterpreterRequest> request = this.rows.find(booking).filter(this.rows::refuse);
		request.ifPresent((refused) -> tell(booking, NoticePhrase.INTERPRETER_IMPOSSIBLE));
		return request.isPresent();
	}

	/**
	 * The office told an interpreter that they are not needed any more.
	 * @return false, and nothing changed, if there was nothing to tell
	 */
	public boolean settle(BookingId booking) {
		return this.rows.deleteVoid(booking);
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(BookingConfirmed confirmed) {
		this.bookings.find(confirmed.booking())
			.filter((booking) -> booking.details().needs().contains(AccessNeed.SIGN_LANGUAGE_INTERPRETER))
			.ifPresent((booking) -> this.rows.add(booking.id(), booking.time().start(), this.clock.instant()));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(BookingMoved moved) {
		this.bookings.find(moved.booking()).ifPresent(this::follow);
	}

	/** A meeting takes its seats along to another time. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(MeetingChanged changed) {
		this.bookings.on(List.of(new BookableId(changed.meeting().value()))).forEach(this::follow);
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(BookingCancelled cancelled) {
		this.rows.giveUp(cancelled.booking());
	}

	/** Forgets what is over. */
	void forget() {
		this.rows.forgetBefore(this.clock.instant().minus(KEPT));
	}

	private void follow(Booking booking) {
		this.rows.move(booking.id(), booking.time().start(), this.clock.instant());
	}

	private void tell(BookingId id, NoticePhrase phrase) {
		Booking booking = this.bookings.find(id).orElseThrow();
		Concern.of(booking).ifPresent((concern) -> {
			Reach reach = this.ways.to(concern);
			switch (reach) {
				case Reach.Write(var to) ->
					this.notices.interpreter(booking, phrase, to, this.ways.language(concern.resident()));
				case Reach.Phone phone -> this.calls.add(reach, concern, Reason.INTERPRETER, null);
				case Reach.Nobody nobody -> this.calls.add(reach, concern, Reason.INTERPRETER, null);
			}
		});
	}

}
