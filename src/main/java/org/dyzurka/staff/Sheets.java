package org.dyzurka.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.Tally;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Place;
import org.dyzurka.consultation.Poland;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.DutyId;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.staff.Sheet.BookingLine;
import org.dyzurka.staff.Sheet.DutySheet;
import org.dyzurka.staff.Sheet.MeetingSheet;
import org.dyzurka.staff.Sheet.SlotLine;
import org.dyzurka.wording.Dates;
import org.dyzurka.wording.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sheets of all days.
 */
@Component
class Sheets {

	private final Duties duties;

	private final Meetings meetings;

	private final Consultations consultations;

	private final Bookings bookings;

	private final Bookables bookables;

	private final Words words;

	Sheets(Duties duties, Meetings meetings, Consultations consultations, Bookings bookings, Bookables bookables,
			Words words) {
		this.duties = duties;
		this.meetings = meetings;
		this.consultations = consultations;
		this.bookings = bookings;
		this.bookables = bookables;
		this.words = words;
	}

	/**
	 * The sheet of one day.
	 * @param day in Europe/Warsaw
	 */
	@Transactional(readOnly = true)
	Sheet of(LocalDate day, Locale reader) {
		return new Sheet(duties(day, reader), meetings(day, reader));
	}

	private List<DutySheet> duties(LocalDate day, Locale reader) {
		List<Slot> slots = new ArrayList<>(this.duties.slotsOn(day));
		slots.sort(Comparator.comparing((Slot slot) -> slot.duty().expert().name())
			.thenComparing((slot) -> slot.duty().time().start())
			.thenComparing((slot) -> slot.time().start()));
		Map<BookableId, List<BookingLine>> booked = booked(slots.stream().map(Slot::id).toList(), reader);
		Map<DutyId, List<SlotLine>> lines = new HashMap<>();
		Map<DutyId, Duty> ofTheDay = new LinkedHashMap<>();
		for (Slot slot : slots) {
			ofTheDay.putIfAbsent(slot.duty().id(), slot.duty());
			lines.computeIfAbsent(slot.duty().id(), (duty) -> new ArrayList<>())
				.add(new SlotLine(time(slot.time().start(), reader), slot.walkIn(),
						booked.getOrDefault(slot.id(), List.of())));
		}
		return ofTheDay.values()
			.stream()
			.map((duty) -> new DutySheet(duty.expert().name(), hours(duty.time(), reader), duty.telephone(),
					place(duty.place(), reader), lines.getOrDefault(duty.id(), List.of())))
			.toList();
	}

	private List<MeetingSheet> meetings(LocalDate day, Locale reader) {
		List<Meeting> ofTheDay = new ArrayList<>();
		for (Consultation consultation : this.consultations.all()) {
			for (Meeting meeting : this.meetings.of(consultation.id())) {
				if (LocalDate.ofInstant(meeting.time().start(), Poland.ZONE).equals(day)) {
					ofTheDay.add(meeting);
				}
			}
		}
		ofTheDay.sort(Comparator.comparing((meeting) -> meeting.time().start()));
		List<BookableId> seats = ofTheDay.stream().map(Meeting::bookable).toList();
		Map<BookableId, List<BookingLine>> booked = booked(seats, reader);
		Map<BookableId, Integer> taken = new HashMap<>();
		for (Tally tally : seats.isEmpty() ? List.<Tally>of() : this.bookables.tally(seats)) {
			taken.put(tally.bookable(), tally.booked());
		}
		return ofTheDay.stream()
			.map((meeting) -> new MeetingSheet(meeting.title().in(reader), hours(meeting.time(), reader),
					describe(meeting.place(), reader), meeting.seats(), taken.getOrDefault(meeting.bookable(), 0),
					booked.getOrDefault(meeting.bookable(), List.of())))
			.toList();
	}

	private Map<BookableId, List<BookingLine>> booked(List<BookableId> bookables, Locale reader) {
		Map<BookableId, List<BookingLine>> lines = new HashMap<>();
		if (bookables.isEmpty()) {
			return lines;
		}
		List<Booking> live = new ArrayList<>(this.bookings.on(bookables));
		live.sort(Comparator.comparing((booking) -> booking.code().value()));
		for (Booking booking : live) {
			lines.computeIfAbsent(booking.bookable(), (bookable) -> new ArrayList<>()).add(line(booking, reader));
		}
		return lines;
	}

	private static BookingLine line(Booking booking, Locale reader) {
		Locale language = booking.details().language();
		return new BookingLine(booking.code().value(), booking.seats(),
				(language != null) ? language.getDisplayLanguage(reader) : null, booking.details().topic(),
				booking.details().needs().stream().sorted().toList(), booking.details().callBack());
	}

	private String hours(TimeRange time, Locale reader) {
		return time(time.start(), reader) + "–" + time(time.end(), reader);
	}

	private String time(Instant instant, Locale reader) {
		Dates dates = this.words.dates(reader);
		return dates.time(instant.atZone(Poland.ZONE).toLocalTime());
	}

	private static @Nullable String place(@Nullable Place place, Locale reader) {
		return (place != null) ? describe(place, reader) : null;
	}

	private static String describe(Place place, Locale reader) {
		StringBuilder description = new StringBuilder(place.name().in(reader)).append(", ").append(place.address());
		if (place.room() != null) {
			description.append(", ").append(place.room().in(reader));
		}
		if (place.floor() != null) {
			description.append(", ").append(place.floor().in(reader));
		}
		return description.toString();
	}

}
