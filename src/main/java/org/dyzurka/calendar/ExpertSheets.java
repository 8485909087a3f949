package org.dyzurka.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.Tally;
import org.dyzurka.booking.Trace;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.Poland;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.DutyId;
import org.dyzurka.duty.Expert;
import org.dyzurka.duty.ExpertId;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.wording.Dates;
import org.dyzurka.wording.Words;

import org.springframework.stereotype.Component;

/**
 * What an expert's own calendar shows: duty windows, each booked talk, and the meetings
 * they hold with the seats taken. Never who booked, nor their number, nor what they need:
 * calendars are copied and shared. That stands on the office's sheet of the day.
 */
@Component
class ExpertSheets {

	private final Duties duties;

	private final Meetings meetings;

	private final Bookings bookings;

	private final Bookables bookables;

	private final Consultations consultations;

	private final Editions editions;

	private final Tombstones tombstones;

	private final Telling telling;

	private final Dates dates;

	ExpertSheets(Duties duties, Meetings meetings, Bookings bookings, Bookables bookables, Consultations consultations,
			Editions editions, Tombstones tombstones, Words words) {
		this.duties = duties;
		this.meetings = meetings;
		this.bookings = bookings;
		this.bookables = bookables;
		this.consultations = consultations;
		this.editions = editions;
		this.tombstones = tombstones;
		this.telling = new Telling(words, LocalText.POLISH);
		this.dates = words.dates(LocalText.POLISH);
	}

	/**
	 * The calendar of an expert.
	 * @param since tombstones older than this are left out
	 */
	Sheet of(Expert expert, Instant since) {
		Consultation consultation = this.consultations.find(expert.consultation()).orElseThrow();
		List<Slot> slots = this.duties.slotsOf(expert.id());
		List<Happening> happenings = new ArrayList<>();
		windows(expert, slots, since, happenings);
		talks(slots, consultation.privacy().topicInCalendar(), since, happenings);
		meetings(expert, since, happenings);
		handedOver(expert, since, happenings);
		happenings.sort(Happening.BY_TIME);
		return new Sheet(this.telling.say(CalendarPhrase.FEED_NAME, "expert", expert.name()),
				this.telling.say(CalendarPhrase.FEED_ABOUT, "title", this.telling.text(consultation.title())), null,
				happenings);
	}

	/**
	 * What a duty given to somebody else was to this expert: its window and its talks,
	 * struck out from now on. To be called in the transaction that gave it away.
	 */
	void handOver(Duty duty, ExpertId before) {
		Subject feed = Subject.of(before);
		DutyTelling windows = new DutyTelling(this.telling);
		this.tombstones.set(feed, windows.handedOver(duty));
		List<BookableId> slots = this.duties.slotsIn(duty.id()).stream().map(Slot::id).toList();
		for (Booking booking : this.bookings.on(slots)) {
			Trace left = new Trace(booking.id(), booking.code(), booking.bookable(), booking.time(), booking.seats(),
					Details.NONE, false, booking.revision(), booking.changedAt());
			this.tombstones.set(feed, talk(left, duty, false));
		}
	}

	/** A duty that came back tells its events again. */
	private void handedOver(Expert expert, Instant since, List<Happening> happenings) {
		Set<String> told = new HashSet<>();
		happenings.forEach((happening) -> told.add(happening.uid()));
		for (Happening left : this.tombstones.of(Subject.of(expert.id()), since)) {
			if (!told.contains(left.uid())) {
				happenings.add(left);
			}
		}
	}

	private void windows(Expert expert, List<Slot> slots, Instant since, List<Happening> happenings) {
		Map<DutyId, StringJoiner> walkIns = new HashMap<>();
		for (Slot slot : slots) {
			if (slot.walkIn()) {
				walkIns.computeIfAbsent(slot.duty().id(), (duty) -> new StringJoiner(", "))
					.add(this.dates.time(slot.time().start().atZone(Poland.ZONE).toLocalTime()));
			}
		}
		DutyTelling windows = new DutyTelling(this.telling);
		for (Duty duty : this.duties.everyOf(expert.consultation())) {
			if (!duty.expert().id().equals(expert.id()) || (duty.withdrawn() && duty.changedAt().isBefore(since))) {
				continue;
			}
			List<String> lines = new ArrayList<>();
			StringJoiner times = walkIns.get(duty.id());
			if (times != null) {
				lines.add(this.telling.say(CalendarPhrase.WALK_IN, "times", times.toString()));
			}
			happenings.add(windows.event(duty, lines));
		}
	}

	private void talks(List<Slot> slots, boolean topics, Instant since, List<Happening> happenings) {
		Map<BookableId, Slot> bookable = new LinkedHashMap<>();
		for (Slot slot : slots) {
			if (!slot.walkIn()) {
				bookable.put(slot.id(), slot);
			}
		}
		if (bookable.isEmpty()) {
			return;
		}
		for (Trace trace : latest(this.bookings.traces(bookable.keySet(), since))) {
			Slot slot = bookable.get(trace.bookable());
			if (slot != null) {
				happenings.add(talk(trace, slot.duty(), topics));
			}
		}
	}

	/**
	 * One trace for each booking: where it is now, else what it last left.
	 */
	private static Collection<Trace> latest(List<Trace> traces) {
		Map<BookingId, Trace> latest = new LinkedHashMap<>();
		for (Trace trace : traces) {
			latest.merge(trace.booking(), trace, (one, other) -> {
				if (one.live() != other.live()) {
					return one.live() ? one : other;
				}
				return (one.revision() >= other.revision()) ? one : other;
			});
		}
		return latest.values();
	}

	private Happening talk(Trace trace, Duty duty, boolean topics) {
		String summary = this.telling.say(switch (duty.form()) {
			case TELEPHONE -> CalendarPhrase.TALK_BY_TELEPHONE;
			case IN_PERSON -> CalendarPhrase.TALK_IN_PERSON;
		}, "code", trace.code().value());
		if (!trace.live()) {
			summary = this.telling.say(CalendarPhrase.FREED, "summary", summary);
		}
		return new Happening(Happening.uidOf("booking", trace.booking().value()), trace.revision(), trace.changedAt(),
				trace.live() ? Happening.Standing.BUSY : Happening.Standing.CANCELLED, trace.time(), summary,
				String.join("\n", lines(trace, duty, topics)), new DutyTelling(this.telling).location(duty), List.of());
	}

	private List<String> lines(Trace trace, Duty duty, boolean topics) {
		List<String> lines = new ArrayList<>();
		lines.add(this.telling.say(CalendarPhrase.CODE, "code", trace.code().value()));
		if (duty.telephone() != null) {
			lines.add(this.telling.say(CalendarPhrase.FORM_TELEPHONE, "telephone", duty.telephone()));
		}
		else {
			lines.add(this.telling.say(CalendarPhrase.FORM_IN_PERSON));
		}
		if (!trace.live()) {
			return lines;
		}
		if (trace.details().callBack() != null) {
			lines.add(this.telling.say(CalendarPhrase.CALL_BACK));
		}
		if (trace.details().language() != null) {
			lines.add(this.telling.say(CalendarPhrase.TALK_LANGUAGE, "language",
					this.telling.languages(List.of(trace.details().language()))));
		}
		if (topics && trace.details().topic() != null) {
			lines.add(this.telling.say(CalendarPhrase.TOPIC, "topic", PlainText.oneLine(trace.details().topic())));
		}
		return lines;
	}

	private void meetings(Expert expert, Instant since, List<Happening> happenings) {
		List<Meeting> hosted = new ArrayList<>();
		List<BookableId> seats = new ArrayList<>();
		for (Meeting meeting : this.meetings.everyOf(expert.consultation())) {
			boolean faded = meeting.withdrawn() && meeting.changedAt().isBefore(since);
			if (meeting.hosts().contains(expert.key()) && !faded) {
				hosted.add(meeting);
				seats.add(meeting.bookable());
			}
		}
		if (hosted.isEmpty()) {
			return;
		}
		Map<BookableId, Tally> tallies = new HashMap<>();
		for (Tally tally : this.bookables.tally(seats)) {
			tallies.put(tally.bookable(), tally);
		}
		for (Meeting meeting : hosted) {
			Tally tally = tallies.get(meeting.bookable());
			happenings.add(meeting(meeting, (tally != null) ? tally.booked() : 0));
		}
	}

	/**
	 * A meeting and its seats change apart, each with a revision of its own; the event
	 * tells both, so it has a count of its own, kept by {@link FeedChanges}.
	 */
	private Happening meeting(Meeting meeting, int booked) {
		Edition edition = this.editions.current(Subject.of(meeting.id()));
		boolean counted = edition.number() >= 0;
		boolean seated = meeting.seats() > 0;
		Map<String, Object> seats = Map.of("booked", booked, "seats", meeting.seats());
		String title = this.telling.text(meeting.title());
		String summary = seated ? this.telling.say(CalendarPhrase.HOSTED_MEETING,
				Map.of("title", title, "booked", booked, "seats", meeting.seats())) : title;
		if (meeting.withdrawn()) {
			summary = this.telling.say(CalendarPhrase.CALLED_OFF, "summary", summary);
		}
		return new Happening(Happening.uidOf("hosted-meeting", meeting.id().value()),
				counted ? Math.toIntExact(edition.number()) : meeting.revision(),
				counted ? edition.changedAt() : meeting.changedAt(),
				meeting.withdrawn() ? Happening.Standing.CANCELLED : Happening.Standing.BUSY, meeting.time(), summary,
				seated ? this.telling.say(CalendarPhrase.SEATS_TAKEN, seats) : "", this.telling.place(meeting.place()),
				List.of());
	}

}
