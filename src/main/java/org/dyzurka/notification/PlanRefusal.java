package org.dyzurka.notification;

import java.time.LocalDate;
import java.util.List;

import org.dyzurka.duty.Duty;
import org.dyzurka.duty.DutyChangeResult;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.MeetingChangeResult;

/**
 * Why a change of plan cannot be carried out.
 */
public sealed interface PlanRefusal {

	/**
	 * There is no such duty, meeting, expert or consultation.
	 */
	record Unknown() implements PlanRefusal {
	}

	/**
	 * A duty cannot be changed so.
	 *
	 * @param duty the duty as it stands
	 * @param result why; never that it was changed
	 */
	record OfDuty(Duty duty, DutyChangeResult result) implements PlanRefusal {
	}

	/**
	 * A meeting cannot be changed so.
	 *
	 * @param meeting the meeting as it stands
	 * @param result why; never that it was changed
	 */
	record OfMeeting(Meeting meeting, MeetingChangeResult result) implements PlanRefusal {
	}

	/**
	 * The expert has no duty ahead on these days.
	 */
	record NoDuties() implements PlanRefusal {
	}

	/**
	 * The hour of a duty does not exist on the other day, or comes twice: clocks change.
	 *
	 * @param duty the duty
	 * @param day the other day
	 */
	record NoSuchHour(Duty duty, LocalDate day) implements PlanRefusal {
	}

	/**
	 * The consultation cannot end that day: it would lie in the past, or before its first
	 * day.
	 */
	record EndsTooEarly() implements PlanRefusal {
	}

	/**
	 * The consultation ends that day already.
	 */
	record SameEnd() implements PlanRefusal {
	}

	/**
	 * Duties or meetings are planned after the new last day.
	 *
	 * @param duties these, by start
	 * @param meetings these, by start
	 */
	record Stranded(List<Duty> duties, List<Meeting> meetings) implements PlanRefusal {

		public Stranded {
			duties = List.copyOf(duties);
			meetings = List.copyOf(meetings);
		}

	}

}
