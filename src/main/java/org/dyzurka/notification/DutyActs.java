package org.dyzurka.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.dyzurka.booking.Availability;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.Scope;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.Poland;
import org.dyzurka.conversation.Matter;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.DutyChangeResult;
import org.dyzurka.duty.DutyId;
import org.dyzurka.duty.Expert;
import org.dyzurka.duty.ExpertId;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.dyzurka.duty.Way;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.notification.TouchedBooking.Alternative;

import org.springframework.stereotype.Component;

/**
 * Changes of plan that concern duties.
 */
@Component
class DutyActs {

	private final Duties duties;

	private final Meetings meetings;

	private final Bookables bookables;

	private final Bookings bookings;

	private final Alternatives alternatives;

	private final Clock clock;

	DutyActs(Duties duties, Meetings meetings, Bookables bookables, Bookings bookings, Alternatives alternatives,
			Clock clock) {
		this.duties = duties;
		this.meetings = meetings;
		this.bookables = bookables;
		this.bookings = bookings;
		this.alternatives = alternatives;
		this.clock = clock;
	}

	void ill(PlanChange.ExpertIll ill, Enactment enactment) {
		Optional<Expert> expert = this.duties.expert(ill.expert());
		if (expert.isEmpty()) {
			enactment.refuse(new PlanRefusal.Unknown());
			return;
		}
		List<Duty> ahead = this.duties.of(expert.get().consultation())
			.stream()
			.filter((duty) -> duty.expert().id().equals(ill.expert()))
			.filter((duty) -> isWithin(duty.time(), ill) && duty.time().start().isAfter(this.clock.instant()))
			.toList();
		if (ahead.isEmpty()) {
			enactment.refuse(new PlanRefusal.NoDuties());
			return;
		}
		switch (ill.remedy()) {
			case PlanChange.Remedy.Replace(ExpertId substitute) -> {
				Map<DutyId, List<Booking>> booked = standstill(ahead, false);
				ahead.forEach((duty) -> replace(duty, substitute, booked, enactment));
			}
			case PlanChange.Remedy.MoveTo(LocalDate firstDay) -> shift(ahead, firstDay, enactment);
			case PlanChange.Remedy.CallOff off -> callOff(ahead, enactment);
		}
		for (Meeting meeting : this.meetings.of(expert.get().consultation())) {
			if (meeting.hosts().contains(expert.get().key()) && isWithin(meeting.time(), ill)) {
				enactment.warn(new PlanWarning.Hosts(meeting));
			}
		}
	}

	void replace(DutyId id, ExpertId substitute, Enactment enactment) {
		one(id, enactment, (duty) -> replace(duty, substitute, standstill(List.of(duty), false), enactment));
	}

	void move(DutyId id, TimeRange time, Enactment enactment) {
		one(id, enactment, (duty) -> move(duty, time, standstill(List.of(duty), false), enactment));
	}

	void relocate(DutyId id, Way way, Enactment enactment) {
		one(id, enactment, (duty) -> {
			Matter.Change change = (duty.form() == way.form()) ? Matter.Change.PLACE : Matter.Change.FORM;
			List<Booking> booked = standstill(List.of(duty), false).getOrDefault(id, List.of());
			Optional<DutyChangeResult.Changed> changed = changed(duty, this.duties.relocate(id, way), enactment);
			if (changed.isPresent()) {
				booked.forEach((booking) -> stays(booking, booking.id(), change, enactment));
				booked.forEach((booking) -> enactment.needs(booking, this.clock.instant()));
			}
		});
	}

	void callOff(DutyId id, Enactment enactment) {
		one(id, enactment, (duty) -> callOff(List.of(duty), enactment));
	}

	private void one(DutyId id, Enactment enactment, Consumer<Duty> act) {
		Optional<Duty> duty = this.duties.duty(id);
		if (duty.isEmpty()) {
			enactment.refuse(new PlanRefusal.Unknown());
			return;
		}
		act.accept(duty.get());
	}

	private void replace(Duty duty, ExpertId substitute, Map<DutyId, List<Booking>> booked, Enactment enactment) {
		Optional<DutyChangeResult.Changed> changed = changed(duty, this.duties.replace(duty.id(), substitute),
				enactment);
		if (changed.isEmpty()) {
			return;
		}
		for (Booking booking : booked.getOrDefault(duty.id(), List.of())) {
			stays(booking, booking.id(), Matter.Change.EXPERT, enactment);
			Locale language = booking.details().language();
			if (language != null && !changed.get().duty().expert().languages().contains(language)) {
				enactment.warn(new PlanWarning.NotSpoken(booking.code(), language));
			}
		}
	}

	/** The last first where they move on, so that none gets in the way of the next. */
	private void shift(List<Duty> ahead, LocalDate firstDay, Enactment enactment) {
		long days = ChronoUnit.DAYS.between(day(ahead.getFirst()), firstDay);
		Map<DutyId, List<Booking>> booked = standstill(ahead, false);
		Comparator<Duty> byStart = Comparator.comparing((duty) -> duty.time().start());
		List<Duty> order = ahead.stream().sorted((days > 0) ? byStart.reversed() : byStart).toList();
		for (Duty duty : order) {
			Optional<TimeRange> time = shifted(duty.time(), days);
			if (time.isEmpty()) {
				enactment.refuse(new PlanRefusal.NoSuchHour(duty, day(duty).plusDays(days)));
			}
			else {
				move(duty, time.get(), booked, enactment);
			}
		}
	}

	private void move(Duty duty, TimeRange time, Map<DutyId, List<Booking>> booked, Enactment enactment) {
		Optional<DutyChangeResult.Changed> changed = changed(duty, this.duties.move(duty.id(), time), enactment);
		if (changed.isEmpty()) {
			return;
		}
		for (Booking booking : booked.getOrDefault(duty.id(), List.of())) {
			BookableId successor = changed.get().successors().get(booking.bookable());
			Booking moved = Optional.ofNullable(successor)
				.flatMap((to) -> this.bookings.relocate(booking.id(), to))
				.orElseThrow(() -> new IllegalStateException("A slot cut for a booking has no place for it"));
			enactment.stays(booking, moved, Matter.Change.TIME);
			overlaps(moved, enactment);
			enactment.needs(moved, this.clock.instant());
		}
	}

	private void callOff(List<Duty> called, Enactment enactment) {
		Map<DutyId, List<Booking>> booked = standstill(called, true);
		List<Duty> off = called.stream()
			.filter((duty) -> changed(duty, this.duties.cancel(duty.id()), enactment).isPresent())
			.toList();
		off.forEach((duty) -> booked.getOrDefault(duty.id(), List.of())
			.forEach((booking) -> this.bookings.callOff(booking.id())));
		for (Form form : Form.values()) {
			List<Booking> ended = off.stream()
				.filter((duty) -> duty.form() == form)
				.flatMap((duty) -> booked.getOrDefault(duty.id(), List.of()).stream())
				.toList();
			if (!ended.isEmpty()) {
				Map<BookingId, List<Alternative>> kept = this.alternatives.of(off.getFirst().consultation(), ended,
						form);
				ended.forEach((booking) -> enactment.ends(booking, kept.getOrDefault(booking.id(), List.of())));
			}
		}
	}

	private Optional<DutyChangeResult.Changed> changed(Duty before, DutyChangeResult result, Enactment enactment) {
		if (result instanceof DutyChangeResult.Changed changed) {
			enactment.step(new PlanStep.OfDuty(before, changed.duty()));
			return Optional.of(changed);
		}
		enactment.refuse(new PlanRefusal.OfDuty(before, result));
		return Optional.empty();
	}

	/**
	 * Makes everything else wait that books or changes bookings of these duties, and of
	 * whatever may be offered instead.
	 * @return the bookings of each duty
	 */
	private Map<DutyId, List<Booking>> standstill(List<Duty> duties, boolean withOthers) {
		Map<BookableId, DutyId> slots = new HashMap<>();
		for (Duty duty : duties) {
			for (Slot slot : this.duties.slotsIn(duty.id())) {
				if (!slot.walkIn()) {
					slots.put(slot.id(), duty.id());
				}
			}
		}
		List<BookableId> all = new ArrayList<>(slots.keySet());
		if (withOthers && !duties.isEmpty()) {
			Scope scope = new Scope(duties.getFirst().consultation().value());
			this.bookables.open(scope).stream().map(Availability::bookable).forEach(all::add);
		}
		Map<DutyId, List<Booking>> booked = new HashMap<>();
		for (Booking booking : this.bookings.standstill(all)) {
			DutyId duty = slots.get(booking.bookable());
			if (duty != null) {
				booked.computeIfAbsent(duty, (id) -> new ArrayList<>()).add(booking);
			}
		}
		return booked;
	}

	private void stays(Booking before, BookingId id, Matter.Change change, Enactment enactment) {
		enactment.stays(before, this.bookings.find(id).orElseThrow(), change);
	}

	private void overlaps(Booking moved, Enactment enactment) {
		if (moved.resident() == null) {
			return;
		}
		for (Booking other : this.bookings.ahead(moved.resident())) {
			if (!other.id().equals(moved.id()) && other.time().overlaps(moved.time())) {
				enactment.warn(new PlanWarning.Overlap(moved.code(), other.code()));
			}
		}
	}

	private static boolean isWithin(TimeRange time, PlanChange.ExpertIll ill) {
		LocalDate day = LocalDate.ofInstant(time.start(), Poland.ZONE);
		return !day.isBefore(ill.from()) && !day.isAfter(ill.to());
	}

	private static LocalDate day(Duty duty) {
		return LocalDate.ofInstant(duty.time().start(), Poland.ZONE);
	}

	/** The same hours so many days later, where they exist once. */
	private static Optional<TimeRange> shifted(TimeRange time, long days) {
		LocalDateTime start = LocalDateTime.ofInstant(time.start(), Poland.ZONE).plusDays(days);
		LocalDateTime end = LocalDateTime.ofInstant(time.end(), Poland.ZONE).plusDays(days);
		List<ZoneOffset> starts = Poland.ZONE.getRules().getValidOffsets(start);
		List<ZoneOffset> ends = Poland.ZONE.getRules().getValidOffsets(end);
		return (starts.size() == 1 && ends.size() == 1)
				? Optional.of(new TimeRange(start.toInstant(starts.getFirst()), end.toInstant(ends.getFirst())))
				: Optional.empty();
	}

}
