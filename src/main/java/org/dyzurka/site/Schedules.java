package org.dyzurka.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Place;
import org.dyzurka.consultation.Poland;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.DutyId;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.MeetingId;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.meeting.OpenMeeting;
import org.dyzurka.site.ScheduleView.DutyLine;
import org.dyzurka.site.ScheduleView.MeetingLine;
import org.dyzurka.site.ScheduleView.PlaceLine;
import org.dyzurka.site.ScheduleView.When;
import org.dyzurka.wording.Dates;
import org.dyzurka.wording.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The schedules of consultations in a reader's language, with what is free right now.
 */
@Component
class Schedules {

	private final Duties duties;

	private final Meetings meetings;

	private final Words words;

	private final MessageSource messages;

	private final Clock clock;

	Schedules(Duties duties, Meetings meetings, Words words, MessageSource messages, Clock clock) {
		this.duties = duties;
		this.meetings = meetings;
		this.words = words;
		this.messages = messages;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	ScheduleView of(ConsultationId consultation, Locale reader) {
		Instant now = this.clock.instant();
		Map<DutyId, Integer> freeSlots = freeSlots(consultation);
		List<DutyLine> dutyLines = new ArrayList<>();
		for (Duty duty : this.duties.of(consultation)) {
			dutyLines.add(new DutyLine(when(duty.time(), reader), duty.telephone(), place(duty.place(), reader),
					duty.expert().name(), languages(duty, reader), freeSlots.getOrDefault(duty.id(), 0),
					!duty.time().end().isAfter(now)));
		}
		Map<MeetingId, Integer> freeSeats = freeSeats(consultation);
		List<MeetingLine> meetingLines = new ArrayList<>();
		for (Meeting meeting : this.meetings.of(consultation)) {
			meetingLines.add(new MeetingLine(when(meeting.time(), reader), CityText.of(meeting.title(), reader),
					line(meeting.place(), reader), freeSeats.getOrDefault(meeting.id(), 0), meeting.bookingOptional(),
					!meeting.time().end().isAfter(now)));
		}
		return new ScheduleView(dutyLines, meetingLines);
	}

	private Map<DutyId, Integer> freeSlots(ConsultationId consultation) {
		Map<DutyId, Integer> free = new HashMap<>();
		for (Form form : Form.values()) {
			for (Slot slot : this.duties.open(consultation, form)) {
				free.merge(slot.duty().id(), 1, Integer::sum);
			}
		}
		return free;
	}

	private Map<MeetingId, Integer> freeSeats(ConsultationId consultation) {
		Map<MeetingId, Integer> free = new HashMap<>();
		for (OpenMeeting open : this.meetings.open(consultation)) {
			free.put(open.meeting().id(), open.free());
		}
		return free;
	}

	private When when(TimeRange time, Locale reader) {
		Dates dates = this.words.dates(reader);
		LocalDate date = LocalDate.ofInstant(time.start(), Poland.ZONE);
		return new When(date.toString(), dates.day(date), dates.time(time.start().atZone(Poland.ZONE).toLocalTime()),
				dates.time(time.end().atZone(Poland.ZONE).toLocalTime()));
	}

	private static List<String> languages(Duty duty, Locale reader) {
		return duty.languages().stream().map((language) -> language.getDisplayLanguage(reader)).toList();
	}

	private @Nullable PlaceLine place(@Nullable Place place, Locale reader) {
		return (place != null) ? line(place, reader) : null;
	}

	private PlaceLine line(Place place, Locale reader) {
		// A kind of access that has no words yet is shown as the city wrote it
		List<String> access = place.access()
			.stream()
			.map((kind) -> this.messages.getMessage("access." + kind, null, kind, reader))
			.toList();
		return new PlaceLine(CityText.of(place.name(), reader), place.address(),
				CityText.ofNullable(place.room(), reader), CityText.ofNullable(place.floor(), reader), access);
	}

}
