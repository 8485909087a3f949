package org.dyzurka.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.dyzurka.booking.AccessNeed;
import org.dyzurka.booking.Booking;
import org.dyzurka.consultation.InterpreterNotice;
import org.dyzurka.conversation.Matter;
import org.dyzurka.notification.TouchedBooking.Alternative;
import org.jspecify.annotations.Nullable;

/**
 * A change of plan being made in the running transaction, which is taken back if it is
 * refused or only looked at.
 */
final class Enactment {

	private final List<PlanStep> steps = new ArrayList<>();

	private final List<Concerned> concerned = new ArrayList<>();

	private final List<PlanRefusal> refusals = new ArrayList<>();

	private final List<PlanWarning> warnings = new ArrayList<>();

	void step(PlanStep step) {
		this.steps.add(step);
	}

	void refuse(PlanRefusal refusal) {
		this.refusals.add(refusal);
	}

	void warn(PlanWarning warning) {
		this.warnings.add(warning);
	}

	void stays(Booking before, Booking after, Matter.Change change) {
		this.concerned.add(new Concerned(before, after, change, List.of()));
	}

	void ends(Booking before, List<Alternative> alternatives) {
		this.concerned.add(new Concerned(before, null, null, alternatives));
	}

	/** Warns of what somebody needs where a booking of theirs takes place now. */
	void needs(Booking moved, Instant now) {
		Set<AccessNeed> needs = moved.details().needs();
		if (!needs.isEmpty()) {
			warn(new PlanWarning.Needs(moved.code(), needs));
		}
		if (needs.contains(AccessNeed.SIGN_LANGUAGE_INTERPRETER)
				&& !InterpreterNotice.isInTime(now, moved.time().start())) {
			warn(new PlanWarning.InterpreterTooLate(moved.code()));
		}
	}

	List<PlanStep> steps() {
		return this.steps;
	}

	List<Concerned> concerned() {
		return this.concerned;
	}

	List<PlanRefusal> refusals() {
		return this.refusals;
	}

	List<PlanWarning> warnings() {
		return this.warnings;
	}

	/**
	 * A booking that the change concerns.
	 *
	 * @param before as it stood
	 * @param after as it stands, or null once it is called off
	 * @param change what the city changed about one that stays, else null
	 * @param alternatives what to keep for its resident instead of one called off
	 */
	record Concerned(Booking before, @Nullable Booking after, Matter.@Nullable Change change,
			List<Alternative> alternatives) {
	}

}
