package org.dyzurka.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Scope;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.DutyInUse;
import org.dyzurka.meeting.MeetingInUse;
import org.dyzurka.meeting.Meetings;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies what a consultation file says: changes what changed and nothing else, and loses
 * no booking.
 */
@Component
class Loading {

	private final Consultations consultations;

	private final Bookables bookables;

	private final Duties duties;

	private final Meetings meetings;

	Loading(Consultations consultations, Bookables bookables, Duties duties, Meetings meetings) {
		this.consultations = consultations;
		this.bookables = bookables;
		this.duties = duties;
		this.meetings = meetings;
	}

	/**
	 * Applies a programme.
	 * @return what is in the way; the caller then rolls the transaction back
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	List<Fault> load(Programme programme) {
		ConsultationId id = this.consultations.find(programme.draft().slug())
			.map(Consultation::id)
			.orElseGet(ConsultationId::random);
		this.consultations.announce(programme.consultation(id), programme.contents());
		this.bookables.rule(new Scope(id.value()), programme.rules());
		List<Fault> inTheWay = new ArrayList<>();
		for (DutyInUse duty : this.duties.plan(id, programme.roster())) {
			inTheWay.add(inUse(programme, "duty", duty.key(), duty.taken(),
					"leave its form, date, from, to, slot and the walk-in share as they were"));
		}
		for (MeetingInUse meeting : this.meetings.schedule(id, programme.meetings())) {
			inTheWay.add(inUse(programme, "meeting", meeting.key(), meeting.taken(),
					"leave its date, from, to and booking as they were, and at least that many seats"));
		}
		return inTheWay;
	}

	private static Fault inUse(Programme programme, String thing, String key, int taken, String advice) {
		Map<String, Integer> lines = programme.lines();
		String message = thing + " " + key + " has bookings or holds (" + taken + "), which would be lost: " + advice;
		return new Fault(programme.file(), lines.getOrDefault(key, 0), "", message);
	}

}
