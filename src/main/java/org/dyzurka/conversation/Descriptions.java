package org.dyzurka.conversation;

import java.util.Locale;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.Wish;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Form;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.wording.Manner;
import org.dyzurka.wording.Words;

import org.springframework.stereotype.Component;

/**
 * What was booked or is waited for, in the words of the dialogue, for whoever writes to
 * residents without being asked.
 */
@Component
public class Descriptions {

	private final Words words;

	private final Duties duties;

	private final Meetings meetings;

	Descriptions(Words words, Duties duties, Meetings meetings) {
		this.words = words;
		this.duties = duties;
		this.meetings = meetings;
	}

	/**
	 * Day, time, place or number, and what the resident told; several lines. Empty when
	 * what was booked is no longer known.
	 */
	public String booking(Booking booking, Locale language, Manner manner) {
		return of(booking.bookable(), booking.seats(), booking.details(), new Telling(this.words, language, manner));
	}

	/**
	 * The same of a place that somebody may take.
	 * @param seats for how many people
	 */
	public String place(BookableId bookable, int seats, Locale language, Manner manner) {
		return of(bookable, seats, Details.NONE, new Telling(this.words, language, manner));
	}

	/**
	 * What somebody waits for, in one line.
	 */
	public String wish(Wish wish, Locale language, Manner manner) {
		return of(wish, new Telling(this.words, language, manner));
	}

	String of(Wish wish, Telling telling) {
		ConsultationId consultation = new ConsultationId(wish.scope().value());
		for (Meeting meeting : this.meetings.everyOf(consultation)) {
			if (wish.among().contains(meeting.group())) {
				return telling.say(Line.WISH_MEETING, "title", telling.text(meeting.title()), "day",
						telling.onDay(meeting.time().start()), "people", wish.seats());
			}
		}
		boolean byTelephone = this.duties.everyOf(consultation)
			.stream()
			.anyMatch((duty) -> wish.among().contains(duty.group()) && duty.form() == Form.TELEPHONE);
		if (wish.within() == null) {
			return telling.say(byTelephone ? Line.WISH_TELEPHONE_ANY : Line.WISH_IN_PERSON_ANY);
		}
		return telling.say(byTelephone ? Line.WISH_TELEPHONE : Line.WISH_IN_PERSON, "day",
				telling.onDay(wish.within().start()));
	}

	String of(BookableId bookable, int seats, Details details, Telling telling) {
		return this.duties.slot(bookable)
			.map((slot) -> telling.what(slot, details))
			.or(() -> this.meetings.find(bookable).map((meeting) -> telling.what(meeting, seats, details)))
			.orElse("");
	}

}
