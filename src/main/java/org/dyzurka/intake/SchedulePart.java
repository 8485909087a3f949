package org.dyzurka.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.Period;
import org.dyzurka.consultation.Place;
import org.dyzurka.duty.DutyPlan;
import org.dyzurka.duty.ExpertPlan;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Roster;
import org.dyzurka.duty.WalkInShare;
import org.dyzurka.meeting.MeetingBooking;
import org.dyzurka.meeting.MeetingPlan;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code experts}, {@code duties} and {@code meetings}.
 */
final class SchedulePart {

	private static final int MOST_LANGUAGES = 10;

	private final Windows windows;

	private final Map<String, Place> places = new HashMap<>();

	private final Ids expertIds = new Ids();

	private final Ids ids = new Ids();

	private final Map<String, ExpertPlan> experts = new HashMap<>();

	private final List<ExpertPlan> expertsInOrder = new ArrayList<>();

	private final List<DutyPlan> duties = new ArrayList<>();

	private final List<MeetingPlan> meetings = new ArrayList<>();

	SchedulePart(Section top, Days days, @Nullable Period period, List<Place> places) {
		this.windows = new Windows(days, period);
		places.forEach((place) -> this.places.put(place.key(), place));
		top.sections("experts").forEach(this::readExpert);
		top.sections("duties").forEach(this::readDuty);
		top.sections("meetings").forEach(this::readMeeting);
	}

	Roster roster(WalkInShare walkIn) {
		return new Roster(this.expertsInOrder, this.duties, walkIn);
	}

	List<MeetingPlan> meetings() {
		return this.meetings;
	}

	/**
	 * Ids of duties and meetings.
	 */
	Set<String> keys() {
		return this.ids.lines().keySet();
	}

	/**
	 * Where each duty and meeting stands, by id.
	 */
	Map<String, Integer> lines() {
		return this.ids.lines();
	}

	private void readExpert(Section section) {
		String id = this.expertIds.read(section);
		String name = section.required("name", Shapes.NAME);
		String email = section.optional("email", Shapes.EMAIL);
		List<Locale> languages = languages(section);
		boolean spoken = section.isThere("languages", "the languages the expert speaks, such as [pl, uk]");
		if (spoken && languages.isEmpty()) {
			section.fault("languages", "names no language: write those the expert speaks, such as [pl, uk]");
		}
		if (id != null && name != null && !languages.isEmpty()) {
			ExpertPlan expert = new ExpertPlan(id, name, email, languages);
			this.experts.put(id, expert);
			this.expertsInOrder.add(expert);
		}
	}

	private void readDuty(Section section) {
		String id = this.ids.read(section);
		String expert = section.required("expert", Shapes.KEY);
		String form = section.required("form", Shapes.oneOf(List.of("telephone", "in-person")));
		TimeRange time = this.windows.read(section);
		Duration slot = section.required("slot", Shapes.SLOT);
		String telephone = section.optional("telephone", Shapes.TELEPHONE);
		Place place = place(section);
		List<Locale> languages = languages(section);
		checkForm(section, form);
		if (expert != null && section.refer("expert", expert, this.expertIds.lines().keySet(), "expert")) {
			checkLanguages(section, expert, languages);
			this.windows.claim(section, expert, time);
		}
		if (time != null && slot != null && slot.compareTo(Duration.between(time.start(), time.end())) > 0) {
			section.fault("slot",
					"is longer than the duty: write " + Duration.between(time.start(), time.end()) + " or less");
		}
		if (id != null && expert != null && form != null && time != null && slot != null) {
			this.duties.add(new DutyPlan(id, expert, "telephone".equals(form) ? Form.TELEPHONE : Form.IN_PERSON, time,
					slot, telephone, place, languages));
		}
	}

	private void readMeeting(Section section) {
		String id = this.ids.read(section);
		String kind = section.required("kind", Shapes.WORD);
		LocalText title = section.requiredText("title");
		TimeRange time = this.windows.read(section);
		section.isThere("place", "the id of a place");
		Place place = place(section);
		String booking = section.required("booking", Shapes.oneOf(List.of("none", "optional", "required")));
		boolean booked = !"none".equals(booking);
		Integer seats = booked ? section.required("seats", Shapes.count(1, 100_000))
				: section.optional("seats", Shapes.count(1, 100_000), 0);
		List<String> hosts = section.values("hosts", Shapes.KEY);
		section.refer("hosts", hosts, this.expertIds.lines().keySet(), "expert");
		if (id != null && kind != null && title != null && time != null && place != null && booking != null
				&& seats != null) {
			this.meetings.add(new MeetingPlan(id, kind, title, time, place, seats,
					MeetingBooking.valueOf(booking.toUpperCase(Locale.ROOT)), hosts));
		}
	}

	private @Nullable Place place(Section section) {
		String id = section.optional("place", Shapes.KEY);
		if (id == null || !section.refer("place", id, this.places.keySet(), "place")) {
			return null;
		}
		return this.places.get(id);
	}

	private static List<Locale> languages(Section section) {
		List<Locale> languages = section.values("languages", Shapes.LANGUAGE);
		if (languages.size() > MOST_LANGUAGES) {
			section.fault("languages", "names more than " + MOST_LANGUAGES + ": keep the most useful");
		}
		return languages;
	}

	private static void checkForm(Section section, @Nullable String form) {
		if (form == null) {
			return;
		}
		if ("telephone".equals(form)) {
			section.isThere("telephone", "the number to call");
			refuse(section, "place", "belongs to a duty in person: leave it out, or write form: in-person");
		}
		else {
			section.isThere("place", "the id of a place");
			refuse(section, "telephone", "belongs to a duty by telephone: leave it out, or write form: telephone");
		}
	}

	private static void refuse(Section section, String key, String message) {
		if (section.has(key)) {
			section.fault(key, message);
		}
	}

	private void checkLanguages(Section section, String expert, List<Locale> languages) {
		ExpertPlan plan = this.experts.get(expert);
		if (plan == null) {
			return;
		}
		Set<Locale> unspoken = new HashSet<>(languages);
		plan.languages().forEach(unspoken::remove);
		if (!unspoken.isEmpty()) {
			section.fault("languages", "names " + unspoken.iterator().next()
					+ ", which the expert does not speak: write some of " + plan.languages());
		}
	}

}
