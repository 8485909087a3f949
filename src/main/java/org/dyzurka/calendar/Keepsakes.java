package org.dyzurka.calendar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.dyzurka.booking.Booking;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.wording.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Single events for residents to keep: what they booked, as a file their calendar opens.
 */
@Component
public class Keepsakes {

	private static final List<Duration> ALARMS = List.of(Duration.ofDays(1), Duration.ofHours(1));

	private final Duties duties;

	private final Meetings meetings;

	private final Consultations consultations;

	private final Words words;

	Keepsakes(Duties duties, Meetings meetings, Consultations consultations, Words words) {
		this.duties = duties;
		this.meetings = meetings;
		this.consultations = consultations;
		this.words = words;
	}

	/**
	 * One booking as an iCalendar object (RFC 5545) with one event, in the resident's
	 * language, code and place or number in it, and an alarm a day and an hour before.
	 * After a move a new file replaces the old one in most calendars: it has the same
	 * {@code UID} and a higher {@code SEQUENCE}. Of a booking given up, a cancelled event
	 * without alarms.
	 * @throws IllegalArgumentException if it is a booking of no slot and no meeting
	 */
	public byte[] event(Booking booking, Locale language) {
		Telling telling = new Telling(this.words, language);
		Optional<Slot> slot = this.duties.slot(booking.bookable());
		if (slot.isPresent()) {
			return Ics.single(talk(booking, slot.get().duty(), telling));
		}
		Meeting meeting = this.meetings.find(booking.bookable())
			.orElseThrow(() -> new IllegalArgumentException("No slot and no meeting: " + booking.bookable()));
		return Ics.single(meeting(booking, meeting, telling));
	}

	private Happening talk(Booking booking, Duty duty, Telling telling) {
		List<String> lines = new ArrayList<>();
		if (booking.details().callBack() != null) {
			lines.add(telling.say(CalendarPhrase.KEPT_CALL_BACK));
		}
		else if (duty.telephone() != null) {
			lines.add(telling.say(CalendarPhrase.KEPT_CALL, "telephone", duty.telephone()));
		}
		lines.addAll(common(booking, duty.consultation(), telling));
		String summary = telling.say(switch (duty.form()) {
			case TELEPHONE -> CalendarPhrase.KEPT_BY_TELEPHONE;
			case IN_PERSON -> CalendarPhrase.KEPT_IN_PERSON;
		});
		return happening(booking, summary, lines, new DutyTelling(telling).location(duty), telling);
	}

	private Happening meeting(Booking booking, Meeting meeting, Telling telling) {
		List<String> lines = new ArrayList<>();
		lines.add(telling.say(CalendarPhrase.KEPT_SEATS, "seats", booking.seats()));
		lines.addAll(common(booking, meeting.consultation(), telling));
		String summary = telling.say(CalendarPhrase.KEPT_MEETING, "title", telling.text(meeting.title()));
		return happening(booking, summary, lines, telling.place(meeting.place()), telling);
	}

	private List<String> common(Booking booking, ConsultationId consultation, Telling telling) {
		List<String> lines = new ArrayList<>();
		lines.add(telling.say(CalendarPhrase.CODE, "code", booking.code().value()));
		lines.add(telling.say(CalendarPhrase.KEPT_CHANGE));
		String telephone = this.consultations.find(consultation)
			.map((found) -> found.contact().telephone())
			.orElse(null);
		if (telephone != null) {
			lines.add(telling.say(CalendarPhrase.KEPT_CONTACT, "telephone", telephone));
		}
		return lines;
	}

	private static Happening happening(Booking booking, String summary, List<String> lines, @Nullable String location,
			Telling telling) {
		String headline = booking.live() ? summary : telling.say(CalendarPhrase.FREED, "summary", summary);
		return new Happening(Happening.uidOf("booking", booking.id().value()), booking.revision(), booking.changedAt(),
				booking.live() ? Happening.Standing.BUSY : Happening.Standing.CANCELLED, booking.time(), headline,
				String.join("\n", lines), location, booking.live() ? ALARMS : List.of());
	}

}
