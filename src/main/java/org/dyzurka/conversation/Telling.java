package org.dyzurka.conversation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.dyzurka.booking.AccessNeed;
import org.dyzurka.booking.BookingCode;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.Contact;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.OpeningHours;
import org.dyzurka.consultation.Place;
import org.dyzurka.consultation.Poland;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.wording.Dates;
import org.dyzurka.wording.Manner;
import org.dyzurka.wording.Spoken;
import org.dyzurka.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * The bot's words in one language and manner.
 */
final class Telling {

	/** Day and seats stand behind it, in the some 60 characters that a button holds. */
	private static final int TITLE_ON_BUTTON = 34;

	private final Words words;

	private final Locale language;

	private final Manner manner;

	private final Dates dates;

	private final Spoken spoken;

	Telling(Words words, Locale language, Manner manner) {
		this.words = words;
		this.language = language;
		this.manner = manner;
		this.dates = words.dates(language);
		this.spoken = words.spoken(language);
	}

	/**
	 * A sentence.
	 * @param arguments their names and values in turn
	 */
	String say(Line line, Object... arguments) {
		Map<String, Object> named = new LinkedHashMap<>();
		for (int i = 0; i < arguments.length; i += 2) {
			named.put((String) arguments[i], arguments[i + 1]);
		}
		return this.words.say(line, this.language, this.manner, named);
	}

	String text(LocalText text) {
		return this.words.write(text.in(this.language), this.manner);
	}

	/** The day as a headline; read out, it is said as within a sentence. */
	String day(LocalDate day) {
		return switch (this.manner) {
			case SCREEN -> this.dates.day(day);
			case SMS -> shortDay(day);
			case VOICE -> this.spoken.onDay(day);
		};
	}

	/** The day within a sentence. */
	String onDay(Instant moment) {
		LocalDate day = local(moment).toLocalDate();
		return (this.manner == Manner.SCREEN) ? this.dates.onDay(day) : day(day);
	}

	String shortDay(LocalDate day) {
		return (this.manner == Manner.VOICE) ? this.spoken.onDay(day) : this.dates.shortDay(day, this.manner);
	}

	/** The time of day; in the hour that comes twice when clocks are put back, which. */
	String time(Instant moment) {
		ZonedDateTime local = local(moment);
		String time = (this.manner == Manner.VOICE) ? this.spoken.at(local.toLocalTime())
				: this.dates.time(local.toLocalTime());
		if (!local.equals(local.withEarlierOffsetAtOverlap())) {
			return say(Line.TIME_WINTER, "time", time);
		}
		return local.equals(local.withLaterOffsetAtOverlap()) ? time : say(Line.TIME_SUMMER, "time", time);
	}

	/** A title that leaves room beside it on a button. */
	String shortTitle(LocalText title) {
		String whole = text(title);
		if (whole.length() <= TITLE_ON_BUTTON) {
			return whole;
		}
		int end = TITLE_ON_BUTTON - 1;
		if (Character.isHighSurrogate(whole.charAt(end - 1))) {
			end--;
		}
		return whole.substring(0, end).stripTrailing() + "…";
	}

	String period(LocalDate from, LocalDate to) {
		return (this.manner == Manner.VOICE) ? this.spoken.period(from, to) : this.dates.period(from, to);
	}

	/** From one time to another of the same day. */
	String between(Instant from, Instant to) {
		return (this.manner == Manner.VOICE) ? this.spoken.between(local(from).toLocalTime(), local(to).toLocalTime())
				: time(from) + "–" + time(to);
	}

	/** A booking's code; read out, in pairs of digits. */
	String code(BookingCode code) {
		return (this.manner == Manner.VOICE) ? this.spoken.pairs(code.value()) : code.value();
	}

	/** A telephone number; read out, digit by digit. */
	String number(String number) {
		return (this.manner == Manner.VOICE) ? this.spoken.number(Numbers.inGroups(number)) : number;
	}

	static ZonedDateTime local(Instant moment) {
		return moment.atZone(Poland.ZONE);
	}

	/** Names of languages, as the reader calls them. */
	String languages(List<Locale> spoken) {
		return spoken.stream().map(this::languageName).collect(Collectors.joining(", "));
	}

	String languageName(Locale spoken) {
		return this.words.write(spoken.getDisplayLanguage(this.language), this.manner);
	}

	/** Where a duty takes place: the number to call, or the way to the room. */
	String where(Duty duty) {
		if (duty.form() == Form.TELEPHONE && duty.telephone() != null) {
			return say(Line.WHERE_TELEPHONE, "number", number(duty.telephone()));
		}
		return where(duty.place());
	}

	String where(@Nullable Place place) {
		return (place != null) ? say(Line.WHERE_PLACE, "place", place(place)) : "";
	}

	private String place(Place place) {
		List<String> parts = new ArrayList<>();
		parts.add(text(place.name()));
		parts.add(place.address());
		if (place.room() != null) {
			parts.add(text(place.room()));
		}
		if (place.floor() != null) {
			parts.add(text(place.floor()));
		}
		return String.join(", ", parts);
	}

	/** A talk in a slot, with what the resident told about it. */
	String what(Slot slot, Details details) {
		List<String> lines = new ArrayList<>();
		TimeRange time = slot.time();
		Object[] when = { "day", day(local(time.start()).toLocalDate()), "from", time(time.start()), "to",
				time(time.end()) };
		if (details.callBack() != null) {
			lines.add(say(Line.WHAT_CALL_BACK, and(when, "number", number(details.callBack()))));
		}
		else {
			Line line = (slot.duty().form() == Form.TELEPHONE) ? Line.WHAT_TELEPHONE : Line.WHAT_IN_PERSON;
			lines.add(say(line, and(when, "where", where(slot.duty()))));
		}
		lines.addAll(told(details));
		return String.join("\n", lines);
	}

	/** Seats at a meeting, with what the resident told about them. */
	String what(Meeting meeting, int seats, Details details) {
		List<String> lines = new ArrayList<>();
		lines.add(say(Line.WHAT_MEETING, "title", text(meeting.title()), "day",
				day(local(meeting.time().start()).toLocalDate()), "from", time(meeting.time().start()), "to",
				time(meeting.time().end()), "where", where(meeting.place()), "people", seats));
		lines.addAll(told(details));
		return String.join("\n", lines);
	}

	private List<String> told(Details details) {
		List<String> lines = new ArrayList<>();
		if (details.topic() != null) {
			lines.add(say(Line.WHAT_TOPIC, "topic", details.topic()));
		}
		if (details.language() != null) {
			lines.add(say(Line.WHAT_LANGUAGE, "language", languageName(details.language())));
		}
		if (!details.needs().isEmpty()) {
			String needs = details.needs().stream().sorted().map(this::need).collect(Collectors.joining(", "));
			lines.add(say(Line.WHAT_NEEDS, "needs", needs));
		}
		return lines;
	}

	String need(AccessNeed need) {
		return say(switch (need) {
			case SIGN_LANGUAGE_INTERPRETER -> Line.NEED_SIGN_LANGUAGE;
			case INDUCTION_LOOP -> Line.NEED_LOOP;
			case WHEELCHAIR -> Line.NEED_WHEELCHAIR;
			case COMPANION -> Line.NEED_COMPANION;
		});
	}

	/** How a person at the office is reached. */
	String person(@Nullable Contact contact) {
		if (contact == null || (contact.telephone() == null && contact.email() == null)) {
			return say(Line.PERSON_NONE);
		}
		List<String> lines = new ArrayList<>();
		lines.add(say(Line.PERSON));
		if (contact.telephone() != null) {
			lines.add(say(Line.PERSON_TELEPHONE, "number", number(contact.telephone())));
		}
		if (contact.hours() != null && this.manner != Manner.VOICE) {
			lines.add(say(Line.PERSON_HOURS, "hours",
					contact.openingHours().map(this::hours).orElse(text(contact.hours()))));
		}
		if (contact.email() != null && this.manner == Manner.SCREEN) {
			lines.add(say(Line.PERSON_EMAIL, "email", contact.email()));
		}
		return String.join("\n", lines);
	}

	/** The days of the week by their names: "pon.–pt. 08:00–15:00". */
	private String hours(OpeningHours open) {
		List<String> stretches = new ArrayList<>();
		for (OpeningHours.Stretch stretch : open.stretches()) {
			String days = (stretch.first() == stretch.last()) ? name(stretch.first())
					: name(stretch.first()) + "–" + name(stretch.last());
			String times = stretch.spans()
				.stream()
				.map((span) -> this.dates.time(span.from()) + "–" + this.dates.time(span.to()))
				.collect(Collectors.joining(", "));
			stretches.add(days + " " + times);
		}
		return String.join("; ", stretches);
	}

	private String name(DayOfWeek day) {
		return day.getDisplayName(TextStyle.SHORT_STANDALONE, this.language);
	}

	private static Object[] and(Object[] some, Object... more) {
		Object[] all = new Object[some.length + more.length];
		System.arraycopy(some, 0, all, 0, some.length);
		System.arraycopy(more, 0, all, some.length, more.length);
		return all;
	}

}
