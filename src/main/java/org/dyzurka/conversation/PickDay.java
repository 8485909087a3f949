package org.dyzurka.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.dyzurka.booking.BookingId;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something is free.
 *
 * @param consultation in which
 * @param form by telephone or in person
 * @param page of the list, from 0
 * @param moving the booking that is to be moved, or null for a new one
 */
record PickDay(ConsultationId consultation, Form form, int page, @Nullable BookingId moving) implements Scene {

	private static final String WAIT = "w:";

	@Override
	public Question ask(Desk desk) {
		Map<LocalDate, List<Slot>> days = days(desk);
		Set<LocalDate> full = (this.moving == null) ? desk.waiting().fullDays(this.consultation, this.form) : Set.of();
		if (days.isEmpty()) {
			Question none = Question.of(desk.say(Line.DAY_NONE));
			return full.isEmpty() ? none : none.with(Option.plain(WAIT, desk.say(Line.DAY_WAIT)));
		}
		boolean languagesDiffer = days.values()
			.stream()
			.flatMap(List::stream)
			.map((slot) -> slot.duty().languages())
			.distinct()
			.count() > 1;
		List<Option> options = new ArrayList<>();
		days.forEach(
				(day, slots) -> options.add(Option.day(day.toString(), label(day, slots, languagesDiffer, desk), day)));
		for (LocalDate day : full) {
			options.add(Option.day(WAIT + day, desk.say(Line.DAY_FULL, "day", desk.telling().shortDay(day)), day));
		}
		Line line = (this.form == Form.TELEPHONE) ? Line.DAY_TELEPHONE : Line.DAY_IN_PERSON;
		return Question.of(desk.say(line))
			.withPage(options, this.page, desk.layout().choices(), desk.say(Line.NEXT_PAGE));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		if (answer.choice().equals(Option.NEXT_PAGE)) {
			return new PickDay(this.consultation, this.form, this.page + 1, this.moving);
		}
		if (answer.choice().equals(WAIT)) {
			return JoinList.talk(this.consultation, this.form, null);
		}
		if (answer.choice().startsWith(WAIT)) {
			return JoinList.talk(this.consultation, this.form,
					LocalDate.parse(answer.choice().substring(WAIT.length())));
		}
		for (LocalDate day : days(desk).keySet()) {
			boolean said = answer instanceof Answer.Said words && words.heard().date().filter(day::equals).isPresent();
			if (said || answer.choice().equals(day.toString())) {
				return new PickTime(this.consultation, this.form, day, 0, this.moving);
			}
		}
		if (answer instanceof Answer.Picked) {
			desk.notice(Line.TAKEN);
			return this;
		}
		return desk.puzzled(this);
	}

	private Map<LocalDate, List<Slot>> days(Desk desk) {
		Map<LocalDate, List<Slot>> days = new TreeMap<>();
		for (Slot slot : desk.plan().openSlots(this.consultation, this.form)) {
			days.computeIfAbsent(Telling.local(slot.time().start()).toLocalDate(), (day) -> new ArrayList<>())
				.add(slot);
		}
		return days;
	}

	private static String label(LocalDate day, List<Slot> slots, boolean withLanguages, Desk desk) {
		String shown = desk.telling().shortDay(day);
		if (!withLanguages) {
			return desk.say(Line.DAY_CHOICE, "day", shown, "free", slots.size());
		}
		Set<String> languages = new LinkedHashSet<>();
		for (Slot slot : slots) {
			for (Locale language : slot.duty().languages()) {
				languages.add(language.getLanguage());
			}
		}
		return desk.say(Line.DAY_CHOICE_LANGUAGES, "day", shown, "free", slots.size(), "languages",
				String.join(", ", languages));
	}

}
