package org.dyzurka.staff;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.Place;
import org.dyzurka.consultation.Poland;
import org.dyzurka.duty.DutyId;
import org.dyzurka.duty.ExpertId;
import org.dyzurka.duty.Way;
import org.dyzurka.meeting.MeetingId;
import org.dyzurka.notification.PlanChange;
import org.jspecify.annotations.Nullable;

/**
 * Reads one form, and gathers everything that is wrong with it.
 */
final class ChangeReader {

	private static final int LONGEST = 200;

	private static final int MOST_SEATS = 10_000;

	private final ChangeForm form;

	private final List<Place> places;

	private final Map<String, String> faults = new LinkedHashMap<>();

	private ChangeReader(ChangeForm form, List<Place> places) {
		this.form = form;
		this.places = places;
	}

	/**
	 * Reads a form.
	 * @param places that can be chosen by their key
	 */
	static ChangeReading read(ChangeForm form, List<Place> places) {
		ChangeReader reader = new ChangeReader(form, places);
		PlanChange change = reader.change();
		return (change != null && reader.faults.isEmpty()) ? new ChangeReading.Read(change)
				: new ChangeReading.Faulty(reader.faults);
	}

	private @Nullable PlanChange change() {
		UUID about = this.form.about();
		return switch (this.form.kind()) {
			case EXPERT_ILL -> ill(new ExpertId(about));
			case DUTY_MOVED -> whenRead(time(), (time) -> new PlanChange.DutyMoved(new DutyId(about), time));
			case DUTY_REPLACED ->
				whenRead(expert(), (expert) -> new PlanChange.DutyReplaced(new DutyId(about), expert));
			case DUTY_RELOCATED -> whenRead(way(), (way) -> new PlanChange.DutyRelocated(new DutyId(about), way));
			case DUTY_CALLED_OFF -> new PlanChange.DutyCalledOff(new DutyId(about));
			case MEETING_MOVED -> whenRead(time(), (time) -> new PlanChange.MeetingMoved(new MeetingId(about), time));
			case MEETING_RELOCATED -> meetingRelocated(new MeetingId(about));
			case MEETING_CALLED_OFF -> new PlanChange.MeetingCalledOff(new MeetingId(about));
			case CONSULTATION_RESCHEDULED -> whenRead(day("lastDay", this.form.lastDay()),
					(day) -> new PlanChange.ConsultationRescheduled(new ConsultationId(about), day));
		};
	}

	private @Nullable PlanChange ill(ExpertId expert) {
		LocalDate first = day("day", this.form.day());
		LocalDate last = day("lastDay", this.form.lastDay());
		if (first != null && last != null && last.isBefore(first)) {
			this.faults.put("lastDay", "before-first");
		}
		PlanChange.Remedy remedy = switch (this.form.remedy()) {
			case "replace" -> whenRead(expert(), PlanChange.Remedy.Replace::new);
			case "move" -> whenRead(day("firstDay", this.form.firstDay()), PlanChange.Remedy.MoveTo::new);
			case "call-off" -> new PlanChange.Remedy.CallOff();
			default -> {
				this.faults.put("remedy", "missing");
				yield null;
			}
		};
		return (first != null && last != null && remedy != null && this.faults.isEmpty())
				? new PlanChange.ExpertIll(expert, first, last, remedy) : null;
	}

	private @Nullable PlanChange meetingRelocated(MeetingId meeting) {
		Place place = place();
		Integer seats = seats();
		return (place != null && seats != null) ? new PlanChange.MeetingRelocated(meeting, place, seats) : null;
	}

	private @Nullable LocalDate day(String field, String typed) {
		if (typed.isEmpty()) {
			this.faults.put(field, "missing");
			return null;
		}
		try {
			return LocalDate.parse(typed);
		}
		catch (DateTimeParseException ex) {
			this.faults.put(field, "no-day");
			return null;
		}
	}

	private @Nullable LocalTime hour(String field, String typed) {
		if (typed.isEmpty()) {
			this.faults.put(field, "missing");
			return null;
		}
		try {
			return LocalTime.parse(typed);
		}
		catch (DateTimeParseException ex) {
			this.faults.put(field, "no-hour");
			return null;
		}
	}

	private @Nullable TimeRange time() {
		LocalDate day = day("day", this.form.day());
		LocalTime from = hour("from", this.form.from());
		LocalTime to = hour("to", this.form.to());
		if (from != null && to != null && !to.isAfter(from)) {
			this.faults.put("to", "not-after");
		}
		if (day == null || from == null || to == null || !this.faults.isEmpty()) {
			return null;
		}
		ZoneOffset start = offset("from", day.atTime(from));
		ZoneOffset end = offset("to", day.atTime(to));
		return (start != null && end != null)
				? new TimeRange(day.atTime(from).toInstant(start), day.atTime(to).toInstant(end)) : null;
	}

	/** Of an hour that comes once on its day. */
	private @Nullable ZoneOffset offset(String field, LocalDateTime local) {
		List<ZoneOffset> offsets = Poland.ZONE.getRules().getValidOffsets(local);
		if (offsets.size() == 1) {
			return offsets.getFirst();
		}
		this.faults.put(field, "clocks-change");
		return null;
	}

	private @Nullable ExpertId expert() {
		try {
			return new ExpertId(UUID.fromString(this.form.expert()));
		}
		catch (IllegalArgumentException ex) {
			this.faults.put("expert", "missing");
			return null;
		}
	}

	private @Nullable Way way() {
		return switch (this.form.way()) {
			case "telephone" -> whenRead(telephone(), Way.ByTelephone::new);
			case "in-person" -> whenRead(place(), Way.InPerson::new);
			default -> {
				this.faults.put("way", "missing");
				yield null;
			}
		};
	}

	private @Nullable String telephone() {
		if (this.form.telephone().isEmpty()) {
			this.faults.put("telephone", "missing");
			return null;
		}
		PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
		try {
			PhoneNumber number = numbers.parse(this.form.telephone(), "PL");
			if (numbers.isPossibleNumber(number)) {
				return numbers.format(number, PhoneNumberFormat.INTERNATIONAL);
			}
		}
		catch (NumberParseException ex) {
			// Told below like a number of the wrong length
		}
		this.faults.put("telephone", "no-number");
		return null;
	}

	private @Nullable Place place() {
		for (Place place : this.places) {
			if (place.key().equals(this.form.place())) {
				return place;
			}
		}
		if (!this.form.place().equals(ChangeForm.OTHER)) {
			this.faults.put("place", "missing");
			return null;
		}
		String name = text("name", this.form.name());
		String address = text("address", this.form.address());
		if (this.form.room().length() > LONGEST) {
			this.faults.put("room", "too-long");
		}
		if (name == null || address == null) {
			return null;
		}
		LocalText room = this.form.room().isEmpty() ? null : LocalText.polish(this.form.room());
		return new Place(ChangeForm.OTHER, LocalText.polish(name), address, room, null, List.of());
	}

	private @Nullable String text(String field, String typed) {
		if (typed.isEmpty() || typed.length() > LONGEST) {
			this.faults.put(field, typed.isEmpty() ? "missing" : "too-long");
			return null;
		}
		return typed;
	}

	private @Nullable Integer seats() {
		try {
			int seats = Integer.parseInt(this.form.seats());
			if (seats >= 0 && seats <= MOST_SEATS) {
				return seats;
			}
		}
		catch (NumberFormatException ex) {
			// Told below like a number that no room has
		}
		this.faults.put("seats", "no-seats");
		return null;
	}

	private static <T, R> @Nullable R whenRead(@Nullable T read, Function<T, R> make) {
		return (read != null) ? Objects.requireNonNull(make.apply(read)) : null;
	}

}
