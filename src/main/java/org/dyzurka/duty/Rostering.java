package org.dyzurka.duty;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.Scope;
import org.dyzurka.booking.Stranded;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Place;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Brings experts and duties into line with a roster, touching only what differs.
 */
@Component
class Rostering {

	private final DutyExperts experts;

	private final PlannedDuties duties;

	private final Bookables bookables;

	private final Bookings bookings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Rostering(DutyExperts experts, PlannedDuties duties, Bookables bookables, Bookings bookings,
			ApplicationEventPublisher events, Clock clock) {
		this.experts = experts;
		this.duties = duties;
		this.bookables = bookables;
		this.bookings = bookings;
		this.events = events;
		this.clock = clock;
	}

	List<DutyInTheWay> follow(ConsultationId consultation, Roster roster, Set<String> settled) {
		Set<String> renamed = new HashSet<>();
		Map<String, DutyExpert> known = listExperts(consultation, roster, renamed);
		Map<String, PlannedDuty> before = new HashMap<>();
		this.duties.of(consultation.value()).forEach((duty) -> before.put(duty.key(), duty));
		List<DutyInTheWay> inTheWay = new ArrayList<>();
		List<PlannedDuty> planned = new ArrayList<>();
		for (DutyPlan plan : roster.duties()) {
			DutyExpert expert = known.get(plan.expert());
			if (expert == null) {
				throw new IllegalArgumentException("Duty " + plan.key() + " is of an expert that is not listed");
			}
			PlannedDuty duty = before.remove(plan.key());
			if (duty == null) {
				planned.add(add(consultation, expert, plan, roster.walkIn()));
			}
			else if (settled.contains(plan.key())) {
				retell(duty, plan, renamed);
			}
			else {
				change(duty, expert, plan, roster.walkIn(), renamed, inTheWay);
				planned.add(duty);
			}
		}
		for (PlannedDuty vanished : before.values()) {
			withdraw(vanished, inTheWay);
		}
		if (inTheWay.isEmpty()) {
			List<PlannedDuty> all = this.duties.of(consultation.value());
			planned.forEach((duty) -> overlaps(duty, all, inTheWay));
		}
		return inTheWay;
	}

	/** Duties of the file do not overlap, but the office may have moved one of them. */
	private static void overlaps(PlannedDuty duty, List<PlannedDuty> all, List<DutyInTheWay> inTheWay) {
		all.stream()
			.filter((other) -> !other.id().equals(duty.id()) && !other.isWithdrawn())
			.filter((other) -> other.expert().id().equals(duty.expert().id()) && other.time().overlaps(duty.time()))
			.findFirst()
			.ifPresent((other) -> inTheWay.add(new DutyInTheWay.Overlaps(duty.key(), other.view())));
	}

	private Map<String, DutyExpert> listExperts(ConsultationId consultation, Roster roster, Set<String> renamed) {
		Map<String, DutyExpert> known = new HashMap<>();
		this.experts.lockAllOf(consultation.value()).forEach((expert) -> known.put(expert.key(), expert));
		Set<String> listed = new HashSet<>();
		for (ExpertPlan plan : roster.experts()) {
			listed.add(plan.key());
			DutyExpert expert = known.get(plan.key());
			if (expert == null) {
				known.put(plan.key(), this.experts.save(new DutyExpert(consultation, plan)));
			}
			else if (expert.amend(plan)) {
				renamed.add(plan.key());
			}
		}
		known.values().stream().filter((expert) -> !listed.contains(expert.key())).forEach(DutyExpert::leave);
		known.keySet().retainAll(listed);
		return known;
	}

	private PlannedDuty add(ConsultationId consultation, DutyExpert expert, DutyPlan plan, WalkInShare walkIn) {
		PlannedDuty duty = this.duties.save(new PlannedDuty(consultation, expert, plan, walkIn, this.clock.instant()));
		open(duty);
		this.events.publishEvent(duty.changed());
		return duty;
	}

	private void change(PlannedDuty duty, DutyExpert expert, DutyPlan plan, WalkInShare walkIn, Set<String> renamed,
			List<DutyInTheWay> inTheWay) {
		if (duty.isByOffice() && !duty.follows(expert, plan)) {
			inTheWay.add(new DutyInTheWay.ByOffice(duty.key(), duty.view()));
			return;
		}
		duty.leaveToFile();
		Standing standing = standstill(duty);
		if (!duty.isWithdrawn() && duty.view().form() != plan.form() && standing.isTaken()) {
			inTheWay.add(standing.strands(duty, standing.taken()));
			return;
		}
		DutyChanged before = duty.changed();
		boolean elsewhere = isElsewhere(duty.view(), plan);
		boolean expertRenamed = renamed.contains(expert.key());
		boolean retold = duty.isRetoldBy(expert, plan) || expertRenamed;
		boolean recut = duty.isRecutBy(plan, walkIn) && recut(duty, plan, walkIn, standing, inTheWay);
		boolean amended = duty.amend(expert, plan) || expertRenamed;
		if (retold) {
			this.bookables.revise(bookable(duty));
		}
		if (recut) {
			open(duty);
		}
		if (!amended && !recut) {
			return;
		}
		duty.revise(this.clock.instant());
		this.events.publishEvent(duty.changed());
		boolean handedOver = !before.expert().equals(duty.changed().expert());
		if (handedOver) {
			this.events.publishEvent(before);
			this.events.publishEvent(new DutyHandedOver(before.duty(), before.expert()));
		}
		if ((handedOver || elsewhere) && !standing.bookings().isEmpty()) {
			this.events.publishEvent(new DutyRetold(duty.id(), elsewhere));
		}
	}

	/**
	 * Whether somebody who was told of the duty would call or come to the wrong place.
	 */
	private static boolean isElsewhere(Duty before, DutyPlan plan) {
		Place from = before.place();
		Place to = plan.place();
		boolean sameSpot = (from != null && to != null) ? from.isSameSpot(to) : from == to;
		return !sameSpot || !Objects.equals(before.telephone(), plan.telephone());
	}

	/** Whether any slot differs now. */
	private boolean recut(PlannedDuty duty, DutyPlan plan, WalkInShare walkIn, Standing standing,
			List<DutyInTheWay> inTheWay) {
		List<DutySlot> before = duty.currentSlots();
		List<DutySlot> closed = duty.recut(plan, walkIn, standing.times());
		closed.forEach((slot) -> this.bookables.withdraw(slot.id()));
		Set<BookableId> gone = closed.stream().map(DutySlot::id).collect(Collectors.toSet());
		if (gone.stream().anyMatch(standing.taken()::contains)) {
			inTheWay.add(standing.strands(duty, gone));
		}
		return !before.equals(duty.currentSlots());
	}

	/** Leaves a duty as it stands; only its expert or place may be described anew. */
	private void retell(PlannedDuty duty, DutyPlan plan, Set<String> renamed) {
		if (duty.isWithdrawn()) {
			return;
		}
		Place before = duty.view().place();
		Place after = plan.place();
		boolean refurnished = duty.refurnish(after);
		if (!refurnished && !renamed.contains(duty.expert().key())) {
			return;
		}
		this.bookables.revise(bookable(duty));
		duty.revise(this.clock.instant());
		this.events.publishEvent(duty.changed());
		if (refurnished && before != null && after != null && !before.isSameSpot(after)) {
			this.events.publishEvent(new DutyRetold(duty.id(), true));
		}
	}

	private void withdraw(PlannedDuty duty, List<DutyInTheWay> inTheWay) {
		duty.leaveToFile();
		if (duty.isWithdrawn()) {
			return;
		}
		Standing standing = standstill(duty);
		if (standing.isTaken()) {
			inTheWay.add(standing.strands(duty, standing.taken()));
			return;
		}
		bookable(duty).forEach(this.bookables::withdraw);
		duty.withdraw();
		duty.revise(this.clock.instant());
		this.events.publishEvent(duty.changed());
	}

	/**
	 * Opens a duty's slots for booking.
	 */
	void open(PlannedDuty duty) {
		Scope scope = new Scope(duty.consultation().value());
		for (DutySlot slot : duty.currentSlots()) {
			if (slot.isBookable()) {
				this.bookables.register(slot.id(), scope, duty.group(), slot.time(), 1);
			}
		}
	}

	/**
	 * Makes whoever books one of a duty's slots wait, then looks which are taken.
	 */
	private Standing standstill(PlannedDuty duty) {
		List<DutySlot> slots = duty.currentSlots().stream().filter(DutySlot::isBookable).toList();
		List<Booking> booked = this.bookings.standstill(slots.stream().map(DutySlot::id).toList());
		Map<BookableId, TimeRange> taken = new HashMap<>();
		for (DutySlot slot : slots) {
			this.bookables.availability(slot.id())
				.filter((found) -> found.free() < found.capacity())
				.ifPresent((found) -> taken.put(slot.id(), slot.time()));
		}
		return new Standing(booked, taken);
	}

	/**
	 * A duty's slots that can be booked, by start.
	 */
	static List<BookableId> bookable(PlannedDuty duty) {
		return duty.currentSlots().stream().filter(DutySlot::isBookable).map(DutySlot::id).toList();
	}

	/**
	 * What stands in the slots of a duty while nobody can change it.
	 *
	 * @param bookings the live ones, by start
	 * @param slots booked or held, and their times
	 */
	private record Standing(List<Booking> bookings, Map<BookableId, TimeRange> slots) {

		boolean isTaken() {
			return !this.slots.isEmpty();
		}

		Set<BookableId> taken() {
			return this.slots.keySet();
		}

		Set<TimeRange> times() {
			return Set.copyOf(this.slots.values());
		}

		DutyInTheWay strands(PlannedDuty duty, Collection<BookableId> gone) {
			List<Stranded> stranded = this.bookings.stream()
				.filter((booking) -> gone.contains(booking.bookable()))
				.map(Stranded::of)
				.toList();
			int taken = Math.toIntExact(gone.stream().filter(this.slots::containsKey).count());
			return new DutyInTheWay.Booked(duty.key(), duty.view().form(), stranded, taken - stranded.size());
		}

	}

}
