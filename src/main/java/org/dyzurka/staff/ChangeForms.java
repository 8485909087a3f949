package org.dyzurka.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.Place;
import org.dyzurka.consultation.Poland;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.DutyId;
import org.dyzurka.duty.Expert;
import org.dyzurka.duty.ExpertId;
import org.dyzurka.duty.Form;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.MeetingId;
import org.dyzurka.meeting.Meetings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forms of one thing planned, filled in with how it stands.
 */
@Component
class ChangeForms {

	private final Consultations consultations;

	private final Duties duties;

	private final Meetings meetings;

	private final Clock clock;

	ChangeForms(Consultations consultations, Duties duties, Meetings meetings, Clock clock) {
		this.consultations = consultations;
		this.duties = duties;
		this.meetings = meetings;
		this.clock = clock;
	}

	/**
	 * The consultation that a form is about, empty when what it is about is not there.
	 */
	@Transactional(readOnly = true)
	Optional<Consultation> consultation(ChangeKind kind, UUID about) {
		Optional<ConsultationId> id = switch (kind) {
			case EXPERT_ILL -> this.duties.expert(new ExpertId(about)).map(Expert::consultation);
			case DUTY_MOVED, DUTY_REPLACED, DUTY_RELOCATED, DUTY_CALLED_OFF ->
				this.duties.duty(new DutyId(about)).map(Duty::consultation);
			case MEETING_MOVED, MEETING_RELOCATED, MEETING_CALLED_OFF ->
				this.meetings.meeting(new MeetingId(about)).map(Meeting::consultation);
			case CONSULTATION_RESCHEDULED -> Optional.of(new ConsultationId(about));
		};
		return id.flatMap(this.consultations::find);
	}

	/**
	 * All forms about the same thing as one of them.
	 */
	@Transactional(readOnly = true)
	Map<ChangeKind, ChangeForm> beside(ChangeKind kind, UUID about, Consultation consultation) {
		Map<ChangeKind, ChangeForm> forms = new EnumMap<>(ChangeKind.class);
		switch (kind) {
			case EXPERT_ILL -> forms.put(kind, ill(new ExpertId(about), consultation.id()));
			case DUTY_MOVED, DUTY_REPLACED, DUTY_RELOCATED, DUTY_CALLED_OFF -> {
				Duty duty = this.duties.duty(new DutyId(about)).orElseThrow();
				for (ChangeKind each : List.of(ChangeKind.DUTY_MOVED, ChangeKind.DUTY_REPLACED,
						ChangeKind.DUTY_RELOCATED, ChangeKind.DUTY_CALLED_OFF)) {
					forms.put(each, form(each, duty, consultation));
				}
			}
			case MEETING_MOVED, MEETING_RELOCATED, MEETING_CALLED_OFF -> {
				Meeting meeting = this.meetings.meeting(new MeetingId(about)).orElseThrow();
				for (ChangeKind each : List.of(ChangeKind.MEETING_MOVED, ChangeKind.MEETING_RELOCATED,
						ChangeKind.MEETING_CALLED_OFF)) {
					forms.put(each, form(each, about, meeting.time(), "", "", meeting.place(),
							Integer.toString(meeting.seats()), consultation));
				}
			}
			case CONSULTATION_RESCHEDULED -> forms.put(kind, new ChangeForm(kind, about, "",
					consultation.period().to().toString(), "", "", "", "", "", "", "", "", "", "", "", ""));
		}
		return forms;
	}

	private ChangeForm ill(ExpertId expert, ConsultationId consultation) {
		String day = this.duties.of(consultation)
			.stream()
			.filter((duty) -> duty.expert().id().equals(expert) && duty.time().start().isAfter(this.clock.instant()))
			.map((duty) -> day(duty.time()))
			.findFirst()
			.orElse("");
		return new ChangeForm(ChangeKind.EXPERT_ILL, expert.value(), day, day, "", "", "", "", "", "", "", "", "", "",
				"", "");
	}

	private static ChangeForm form(ChangeKind kind, Duty duty, Consultation consultation) {
		String telephone = duty.telephone();
		return form(kind, duty.id().value(), duty.time(), (duty.form() == Form.TELEPHONE) ? "telephone" : "in-person",
				(telephone != null) ? telephone : "", duty.place(), "", consultation);
	}

	private static ChangeForm form(ChangeKind kind, UUID about, TimeRange time, String way, String telephone,
			@Nullable Place place, String seats, Consultation consultation) {
		Place typed = (place != null && !consultation.places().contains(place)) ? place : null;
		String key = (place != null) ? place.key() : "";
		return new ChangeForm(kind, about, day(time), "", hour(time.start()), hour(time.end()), "", "", "", way,
				telephone, (typed != null) ? ChangeForm.OTHER : key, (typed != null) ? text(typed.name()) : "",
				(typed != null) ? typed.address() : "", (typed != null) ? text(typed.room()) : "", seats);
	}

	private static String text(@Nullable LocalText text) {
		return (text != null) ? text.in(LocalText.POLISH) : "";
	}

	private static String day(TimeRange time) {
		return LocalDate.ofInstant(time.start(), Poland.ZONE).toString();
	}

	private static String hour(Instant instant) {
		return LocalTime.ofInstant(instant, Poland.ZONE).toString();
	}

}
