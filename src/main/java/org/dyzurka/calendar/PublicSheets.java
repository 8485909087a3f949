package org.dyzurka.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.dyzurka.PublicUrl;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.wording.Words;

import org.springframework.stereotype.Component;

/**
 * What everyone's calendar of a consultation shows: duty windows and meetings. No person
 * is named, and nothing is told of bookings: a calendar looks hours later, when a number
 * of free seats would be wrong.
 */
@Component
class PublicSheets {

	private final Duties duties;

	private final Meetings meetings;

	private final Feeds feeds;

	private final PublicUrl publicUrl;

	private final Telling telling;

	PublicSheets(Duties duties, Meetings meetings, Feeds feeds, PublicUrl publicUrl, Words words) {
		this.duties = duties;
		this.meetings = meetings;
		this.feeds = feeds;
		this.publicUrl = publicUrl;
		this.telling = new Telling(words, LocalText.POLISH);
	}

	/**
	 * The calendar of a consultation.
	 * @param since what was withdrawn before this is left out
	 */
	Sheet of(Consultation consultation, Instant since) {
		String page = this.publicUrl.at("/consultations/" + consultation.slug()).toString();
		String more = this.telling.say(CalendarPhrase.MORE, "link", page);
		List<Happening> happenings = new ArrayList<>();
		DutyTelling windows = new DutyTelling(this.telling);
		for (Duty duty : this.duties.everyOf(consultation.id())) {
			if (!duty.withdrawn() || !duty.changedAt().isBefore(since)) {
				happenings.add(windows.event(duty, lines(duty, more)));
			}
		}
		for (Meeting meeting : this.meetings.everyOf(consultation.id())) {
			if (!meeting.withdrawn() || !meeting.changedAt().isBefore(since)) {
				happenings.add(event(meeting, more));
			}
		}
		happenings.sort(Happening.BY_TIME);
		String title = this.telling.text(consultation.title());
		return new Sheet(this.telling.say(CalendarPhrase.PUBLIC_NAME, "title", title),
				this.telling.say(CalendarPhrase.PUBLIC_ABOUT, "title", title),
				this.feeds.ofConsultation(consultation.slug()).https(), happenings);
	}

	private List<String> lines(Duty duty, String more) {
		List<String> lines = new ArrayList<>();
		if (duty.telephone() != null) {
			lines.add(this.telling.say(CalendarPhrase.FORM_TELEPHONE, "telephone", duty.telephone()));
		}
		else {
			lines.add(this.telling.say(CalendarPhrase.FORM_IN_PERSON));
		}
		if (!duty.languages().isEmpty()) {
			lines
				.add(this.telling.say(CalendarPhrase.LANGUAGES, "languages", this.telling.languages(duty.languages())));
		}
		lines.add(this.telling.say(CalendarPhrase.COME_UNBOOKED));
		lines.add(more);
		return lines;
	}

	private Happening event(Meeting meeting, String more) {
		List<String> lines = new ArrayList<>();
		if (meeting.seats() > 0) {
			lines.add(this.telling.say(CalendarPhrase.SEATS, "seats", meeting.seats()));
		}
		if (meeting.bookingOptional()) {
			lines.add(this.telling.say(CalendarPhrase.COME_UNBOOKED));
		}
		lines.add(more);
		String summary = this.telling.text(meeting.title());
		if (meeting.withdrawn()) {
			summary = this.telling.say(CalendarPhrase.CALLED_OFF, "summary", summary);
		}
		return new Happening(Happening.uidOf("meeting", meeting.id().value()), meeting.revision(), meeting.changedAt(),
				meeting.withdrawn() ? Happening.Standing.CANCELLED : Happening.Standing.FREE, meeting.time(), summary,
				String.join("\n", lines), this.telling.place(meeting.place()), List.of());
	}

}
