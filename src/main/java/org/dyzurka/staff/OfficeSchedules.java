package org.dyzurka.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Tally;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.DutyId;
import org.dyzurka.duty.Expert;
import org.dyzurka.duty.ExpertId;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.MeetingId;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.notification.CarriedOut;
import org.dyzurka.notification.PlanChanges;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers what lies ahead.
 */
@Component
class OfficeSchedules {

	private static final int MOST_CHANGES = 10;

	private final Consultations consultations;

	private final Duties duties;

	private final Meetings meetings;

	private final Bookables bookables;

	private final PlanChanges changes;

	private final PlanWords words;

	private final Moments moments;

	private final Clock clock;

	OfficeSchedules(Consultations consultations, Duties duties, Meetings meetings, Bookables bookables,
			PlanChanges changes, PlanWords words, Moments moments, Clock clock) {
		this.consultations = consultations;
		this.duties = duties;
		this.meetings = meetings;
		this.bookables = bookables;
		this.changes = changes;
		this.words = words;
		this.moments = moments;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	Schedule ahead(Locale reader) {
		return new Schedule(this.consultations.current().stream().map((each) -> part(each, reader)).toList(),
				this.changes.latest(MOST_CHANGES).stream().map((change) -> line(change, reader)).toList());
	}

	/** The experts of a consultation, by name. */
	@Transactional(readOnly = true)
	List<Schedule.Choice> experts(ConsultationId consultation) {
		return this.duties.experts()
			.stream()
			.filter((expert) -> expert.consultation().equals(consultation))
			.map((expert) -> new Schedule.Choice(expert.id().value().toString(), expert.name()))
			.toList();
	}

	/** A change carried out, in words. */
	@Transactional(readOnly = true)
	Schedule.ChangeLine line(CarriedOut change, Locale reader) {
		ChangeKind kind = kind(change.kind());
		return new Schedule.ChangeLine(change.id(), kind, about(kind, change.about(), reader),
				this.moments.told(change.at(), reader), change.author(), change.written(), change.phoned(),
				change.unreachable());
	}

	/** What a change is about, as it stands now. */
	@Transactional(readOnly = true)
	String about(ChangeKind kind, UUID about, Locale reader) {
		return switch (kind) {
			case EXPERT_ILL -> this.duties.expert(new ExpertId(about)).map(Expert::name).orElse("");
			case DUTY_MOVED, DUTY_REPLACED, DUTY_RELOCATED, DUTY_CALLED_OFF ->
				this.duties.duty(new DutyId(about)).map((duty) -> this.words.name(duty, reader)).orElse("");
			case MEETING_MOVED, MEETING_RELOCATED,
					MEETING_CALLED_OFF ->
				this.meetings.meeting(new MeetingId(about))
					.map((meeting) -> this.words.name(meeting, reader))
					.orElse("");
			case CONSULTATION_RESCHEDULED -> this.consultations.find(new ConsultationId(about))
				.map((consultation) -> consultation.title().in(reader))
				.orElse("");
		};
	}

	private Schedule.Part part(Consultation consultation, Locale reader) {
		Instant now = this.clock.instant();
		List<Duty> duties = this.duties.of(consultation.id())
			.stream()
			.filter((duty) -> duty.time().end().isAfter(now))
			.toList();
		List<Meeting> meetings = this.meetings.of(consultation.id())
			.stream()
			.filter((meeting) -> meeting.time().end().isAfter(now))
			.toList();
		return new Schedule.Part(consultation.id().value(), consultation.title().in(reader),
				this.words.period(consultation.period(), reader), duties(duties, reader), meetings(meetings, reader),
				experts(consultation.id()));
	}

	private List<Schedule.Line> duties(List<Duty> duties, Locale reader) {
		List<Schedule.Line> lines = new ArrayList<>();
		for (Duty duty : duties) {
			List<BookableId> slots = this.duties.slotsIn(duty.id())
				.stream()
				.filter((slot) -> !slot.walkIn())
				.map(Slot::id)
				.toList();
			int booked = booked(slots).values().stream().mapToInt(Integer::intValue).sum();
			lines.add(new Schedule.Line(duty.id().value(), this.words.time(duty.time(), reader), duty.expert().name(),
					this.words.where(duty, reader), booked, slots.size()));
		}
		return lines;
	}

	private List<Schedule.Line> meetings(List<Meeting> meetings, Locale reader) {
		Map<BookableId, Integer> booked = booked(meetings.stream().map(Meeting::bookable).toList());
		return meetings.stream()
			.map((meeting) -> new Schedule.Line(meeting.id().value(), this.words.time(meeting.time(), reader),
					meeting.title().in(reader), this.words.place(meeting.place(), reader),
					booked.getOrDefault(meeting.bookable(), 0), meeting.seats()))
			.toList();
	}

	private Map<BookableId, Integer> booked(Collection<BookableId> bookables) {
		Map<BookableId, Integer> booked = new HashMap<>();
		for (Tally tally : this.bookables.tally(bookables)) {
			booked.put(tally.bookable(), tally.booked());
		}
		return booked;
	}

	/** The form by which a change was made: "DutyMoved" is {@code DUTY_MOVED}. */
	static ChangeKind kind(String change) {
		return ChangeKind.valueOf(change.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
	}

}
