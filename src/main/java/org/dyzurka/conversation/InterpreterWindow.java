package org.dyzurka.conversation;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.dyzurka.booking.AccessNeed;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Details;
import org.dyzurka.consultation.InterpreterNotice;
import org.dyzurka.consultation.Poland;
import org.dyzurka.duty.Slot;

/**
 * A sign language interpreter as a scene sees it. The office gets every request; in time
 * or not is only a matter of what can be promised.
 */
final class InterpreterWindow {

	private final Desk desk;

	InterpreterWindow(Desk desk) {
		this.desk = desk;
	}

	/**
	 * Says what becomes of the wish for an interpreter, if there is one.
	 * @param start when the interpreter is needed
	 */
	void remark(Details details, Instant start) {
		if (!wanted(details)) {
			return;
		}
		if (InterpreterNotice.isInTime(this.desk.now(), start)) {
			this.desk.notice(Line.NEED_IN_TIME);
			return;
		}
		Instant last = InterpreterNotice.lastDay(start).atTime(12, 0).atZone(Poland.ZONE).toInstant();
		this.desk.notice(Line.NEED_TOO_LATE, "day", this.desk.telling().onDay(last));
	}

	/** The same for what was just booked. */
	void remark(Booking booking) {
		remark(booking.details(), booking.time().start());
	}

	/**
	 * The nearest free talk of the same kind for which an interpreter is asked for in
	 * time, where it is too late for the one that is held.
	 */
	Optional<Slot> insteadOf(Draft draft) {
		Optional<Slot> held = this.desk.plan().slot(draft.bookable());
		if (held.isEmpty() || !wanted(draft.details()) || isInTime(held.get())) {
			return Optional.empty();
		}
		Locale spoken = draft.details().language();
		return this.desk.plan()
			.openSlots(draft.consultation(), held.get().duty().form())
			.stream()
			.filter(this::isInTime)
			.filter((slot) -> spoken == null || slot.duty().speaks(spoken))
			.findFirst();
	}

	private boolean isInTime(Slot slot) {
		return InterpreterNotice.isInTime(this.desk.now(), slot.time().start());
	}

	private static boolean wanted(Details details) {
		return details.needs().contains(AccessNeed.SIGN_LANGUAGE_INTERPRETER);
	}

}
