package org.dyzurka.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Scope;
import org.dyzurka.consultation.Announcements;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Period;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.dyzurka.meeting.Meeting;
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

	private final Announcements announcements;

	private final Bookables bookables;

	private final Duties duties;

	private final Meetings meetings;

	private final Said said;

	Loading(Consultations consultations, Announcements announcements, Bookables bookables, Duties duties,
			Meetings meetings, Said said) {
		this.consultations = consultations;
		this.announcements = announcements;
		this.bookables = bookables;
		this.duties = duties;
		this.meetings = meetings;
		this.said = said;
	}

	/**
	 * Applies a programme. Duties, meetings and days that its file said before are left
	 * as they stand, since the office may have changed them. Where both changed the same
	 * thing, that is in the way, unless the file now says what the office did.
	 * @return what is in the way; the caller then rolls the transaction back
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	List<Fault> load(Programme programme) {
		Said.Again again = this.said.again(programme);
		Optional<Consultation> present = this.consultations.find(programme.draft().slug());
		ConsultationId id = present.map(Consultation::id).orElseGet(ConsultationId::random);
		Consultation planned = programme.consultation(id);
		this.consultations.announce(present.filter((standing) -> again.period())
			.map((standing) -> planned.during(standing.period()))
			.orElse(planned), programme.contents());
		this.bookables.rule(new Scope(id.value()), programme.rules());
		List<Fault> inTheWay = new ArrayList<>();
		Obstacles obstacles = new Obstacles(programme);
		this.duties.plan(id, programme.roster(), again.duties(this.duties.changedByOffice(id)))
			.forEach((duty) -> inTheWay.add(obstacles.of(duty)));
		this.meetings.schedule(id, programme.meetings(), again.meetings(this.meetings.changedByOffice(id)))
			.forEach((meeting) -> inTheWay.add(obstacles.of(meeting)));
		if (!again.period()) {
			inTheWay.addAll(outside(id, planned.period(), obstacles));
		}
		this.announcements.plan(id, programme.announcements());
		this.said.note(programme);
		return inTheWay;
	}

	/** Whatever the file itself plans lies within; the office may have moved things. */
	private List<Fault> outside(ConsultationId id, Period period, Obstacles obstacles) {
		List<Fault> outside = new ArrayList<>();
		for (Duty duty : this.duties.of(id)) {
			if (!period.contains(Obstacles.day(duty.time()))) {
				outside.add(obstacles.outside("duty", duty.key(), duty.time(), period));
			}
		}
		for (Meeting meeting : this.meetings.of(id)) {
			if (!period.contains(Obstacles.day(meeting.time()))) {
				outside.add(obstacles.outside("meeting", meeting.key(), meeting.time(), period));
			}
		}
		return outside;
	}

}
