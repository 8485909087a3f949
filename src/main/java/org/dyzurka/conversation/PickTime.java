package org.dyzurka.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.HoldResult;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.jspecify.annotations.Nullable;

/**
 * The free times of one day. The one that is picked is held at once.
 *
 * @param consultation in which
 * @param form by telephone or in person
 * @param day in Europe/Warsaw
 * @param page of the list, from 0
 * @param moving the booking that is to be moved, or null for a new one
 */
record PickTime(ConsultationId consultation, Form form, LocalDate day, int page,
		@Nullable BookingId moving) implements Scene {

	@Override
	public Question ask(Desk desk) {
		desk.consultation(this.consultation);
		List<Slot> slots = slots(desk);
		if (slots.isEmpty()) {
			Question none = Question.of(desk.say(Line.DAY_NONE))
				.with(Option.main("days", desk.say(Line.OVERVIEW_BOOK)));
			return full(desk) ? none.with(Option.plain("wait", desk.say(Line.DAY_WAIT))) : none;
		}
		Set<String> where = new LinkedHashSet<>();
		Set<String> languages = new LinkedHashSet<>();
		for (Slot slot : slots) {
			where.add(desk.telling().where(slot.duty()));
			slot.duty().languages().forEach((language) -> languages.add(desk.telling().languageName(language)));
		}
		String text = desk.say(Line.TIME, "day", desk.telling().day(this.day), "where", String.join("\n", where),
				"languages", String.join(", ", languages));
		return Question.of(text)
			.withPage(options(slots, desk), this.page, desk.layout().compact(), desk.say(Line.NEXT_PAGE));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		if (answer.choice().equals("days")) {
			return new PickForm(this.consultation);
		}
		if (answer.choice().equals("wait")) {
			return JoinList.talk(this.consultation, this.form, this.day);
		}
		if (answer.choice().equals(Option.NEXT_PAGE)) {
			return new PickTime(this.consultation, this.form, this.day, this.page + 1, this.moving);
		}
		if (answer instanceof Answer.Picked picked) {
			return hold(new BookableId(UUID.fromString(picked.id())), desk);
		}
		if (answer instanceof Answer.Said said && said.heard().time().isPresent()) {
			return hold(said.heard().time().get(), desk);
		}
		if (answer instanceof Answer.Said said && said.heard().date().isPresent()) {
			return new PickDay(this.consultation, this.form, 0, this.moving).answer(answer, desk);
		}
		return desk.puzzled(this);
	}

	/** Holds a slot of this day for the resident, and goes on with it. */
	Scene hold(BookableId slot, Desk desk) {
		return switch (desk.counter().hold(slot, 1, this.moving)) {
			case HoldResult.Held held ->
				held(new Draft(this.consultation, slot, 1, held.hold(), held.until(), this.moving, Details.NONE), desk);
			case HoldResult.Taken taken -> again(Line.TAKEN, desk);
			case HoldResult.TooLate late -> again(Line.TOO_LATE, desk);
			case HoldResult.Closed closed -> again(Line.CLOSED, desk);
			case HoldResult.LimitReached limit -> Refusals.limit(limit, this, desk);
			case HoldResult.Rushed rushed -> {
				desk.notice(Refusals.rush(rushed, desk));
				yield this;
			}
			case HoldResult.Overlaps overlap -> {
				desk.notice(Refusals.overlap(overlap, desk));
				yield this;
			}
		};
	}

	private static Scene held(Draft draft, Desk desk) {
		BookingId moved = draft.moving();
		if (moved == null) {
			return TellTopic.begin(draft, desk);
		}
		Optional<Instant> start = desk.plan().slot(draft.bookable()).map((slot) -> slot.time().start());
		desk.counter()
			.booking(moved)
			.map(Booking::details)
			.ifPresent((told) -> start.ifPresent((at) -> desk.interpreters().remark(told, at)));
		return new ConfirmMove(draft);
	}

	private Scene again(Line reason, Desk desk) {
		desk.notice(reason);
		return slots(desk).isEmpty() ? new PickDay(this.consultation, this.form, 0, this.moving) : this;
	}

	private Scene hold(LocalTime time, Desk desk) {
		List<Slot> then = slots(desk).stream()
			.filter((slot) -> Telling.local(slot.time().start()).toLocalTime().equals(time))
			.toList();
		if (then.isEmpty()) {
			desk.notice(Line.NO_SUCH_TIME);
			return this;
		}
		// In the hour that comes twice, only the resident knows which one is meant
		boolean twice = then.stream().map((slot) -> slot.time().start()).distinct().count() > 1;
		return twice ? desk.puzzled(this) : hold(then.getFirst().id(), desk);
	}

	private boolean full(Desk desk) {
		return this.moving == null && desk.waiting().fullDays(this.consultation, this.form).contains(this.day);
	}

	private List<Slot> slots(Desk desk) {
		return desk.plan()
			.openSlots(this.consultation, this.form)
			.stream()
			.filter((slot) -> Telling.local(slot.time().start()).toLocalDate().equals(this.day))
			.toList();
	}

	private static List<Option> options(List<Slot> slots, Desk desk) {
		Set<String> seen = new LinkedHashSet<>();
		Set<String> doubled = new LinkedHashSet<>();
		for (Slot slot : slots) {
			String time = desk.telling().time(slot.time().start());
			if (!seen.add(time)) {
				doubled.add(time);
			}
		}
		List<Option> options = new ArrayList<>();
		for (Slot slot : slots) {
			String time = desk.telling().time(slot.time().start());
			String label = doubled.contains(time)
					? desk.say(Line.TIME_EXPERT, "time", time, "expert", slot.duty().expert().name()) : time;
			options.add(
					Option.time(slot.id().value().toString(), label, Telling.local(slot.time().start()).toLocalTime()));
		}
		return options;
	}

}
