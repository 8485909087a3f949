package org.dyzurka.notification;

import java.util.Locale;
import java.util.Set;

import org.dyzurka.booking.AccessNeed;
import org.dyzurka.booking.BookingCode;
import org.dyzurka.meeting.Meeting;

/**
 * What the office should look after when it carries a change out.
 */
public sealed interface PlanWarning {

	/**
	 * A resident has another booking at the new time.
	 *
	 * @param code of the booking that is moved
	 * @param other of the one it now overlaps
	 */
	record Overlap(BookingCode code, BookingCode other) implements PlanWarning {
	}

	/**
	 * A talk was booked in a language that the substitute does not speak.
	 *
	 * @param code of the booking
	 * @param language of the talk
	 */
	record NotSpoken(BookingCode code, Locale language) implements PlanWarning {
	}

	/**
	 * Somebody told what they need, which the new place or day must offer.
	 *
	 * @param code of the booking
	 * @param needs what they need
	 */
	record Needs(BookingCode code, Set<AccessNeed> needs) implements PlanWarning {

		public Needs {
			needs = Set.copyOf(needs);
		}

	}

	/**
	 * Somebody asks for a sign language interpreter, for whom the new time is too near by
	 * law.
	 *
	 * @param code of the booking
	 */
	record InterpreterTooLate(BookingCode code) implements PlanWarning {
	}

	/**
	 * The expert who is ill holds a meeting on these days, which stays as it is.
	 *
	 * @param meeting the meeting
	 */
	record Hosts(Meeting meeting) implements PlanWarning {
	}

	/**
	 * The consultation would be shorter than it should.
	 *
	 * @param days how many days it would have
	 * @param least how many it should
	 */
	record ShortConsultation(int days, int least) implements PlanWarning {
	}

}
