package org.dyzurka.duty;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dyzurka.booking.Availability;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Scope;
import org.dyzurka.consultation.ConsultationId;

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

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Rostering(DutyExperts experts, PlannedDuties duties, Bookables bookables, ApplicationEventPublisher events,
			Clock clock) {
		this.experts = experts;
		this.duties = duties;
		this.bookables = bookables;
		this.events = events;
		this.clock = clock;
	}

	List<DutyInUse> follow(ConsultationId consultation, Roster roster) {
		Set<String> renamed = new HashSet<>();
		Map<String, DutyExpert> known = listExperts(consultation, roster, renamed);
		Map<String, PlannedDuty> before = new HashMap<>();
		this.duties.of(consultation.value()).forEach((duty) -> before.put(duty.key(), duty));
		List<DutyInUse> inUse = new ArrayList<>();
		for (DutyPlan plan : roster.duties()) {
			DutyExpert expert = known.get(plan.expert());
			if (expert == null) {
				throw new IllegalArgumentException("Duty " + plan.key() + " is of an expert that is not listed");
			}
			PlannedDuty duty = before.remove(plan.key());
			if (duty == null) {
				add(consultation, expert, plan, roster.walkIn());
			}
			else {
				change(consultation, duty, expert, plan, roster.walkIn(), renamed, inUse);
			}
		}
		for (PlannedDuty vanished : before.values()) {
			withdraw(vanished, inUse);
		}
		return inUse;
	}

	private Map<String, DutyExpert> listExperts(ConsultationId consultation, Roster roster, Set<String> renamed) {
		Map<String, DutyExpert> known = new HashMap<>();
		this.experts.findByConsultation(consultation.value()).forEach((expert) -> known.put(expert.key(), expert));
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

	private void add(ConsultationId consultation, DutyExpert expert, DutyPlan plan, WalkInShare walkIn) {
		PlannedDuty duty = this.duties.save(new PlannedDuty(consultation, expert, plan, walkIn, this.clock.instant()));
		open(consultation, duty);
		this.events.publishEvent(duty.changed());
	}

	private void change(ConsultationId consultation, PlannedDuty duty, DutyExpert expert, DutyPlan plan,
			WalkInShare walkIn, Set<String> renamed, List<DutyInUse> inUse) {
		boolean recut = duty.isRecutBy(plan, walkIn);
		if (recut && !close(duty, inUse)) {
			return;
		}
		DutyChanged before = duty.changed();
		boolean expertRenamed = renamed.contains(expert.key());
		boolean retold = duty.isRetoldBy(expert, plan) || expertRenamed;
		boolean amended = duty.amend(expert, plan) || expertRenamed;
		if (recut) {
			duty.recut(plan, walkIn);
			open(consultation, duty);
		}
		else if (retold) {
			this.bookables.revise(bookable(duty));
		}
		if (!amended && !recut) {
			return;
		}
		duty.revise(this.clock.instant());
		this.events.publishEvent(duty.changed());
		if (!before.expert().equals(duty.changed().expert())) {
			this.events.publishEvent(before);
		}
	}

	private void withdraw(PlannedDuty duty, List<DutyInUse> inUse) {
		if (duty.isWithdrawn() || !close(duty, inUse)) {
			return;
		}
		duty.withdraw();
		duty.revise(this.clock.instant());
		this.events.publishEvent(duty.changed());
	}

	private void open(ConsultationId consultation, PlannedDuty duty) {
		Scope scope = new Scope(consultation.value());
		for (DutySlot slot : duty.currentSlots()) {
			if (slot.isBookable()) {
				this.bookables.register(slot.id(), scope, slot.time(), 1);
			}
		}
	}

	/**
	 * Closes a duty's slots, then looks whether any is taken: in this order nobody can
	 * book one in between. The caller's transaction is rolled back if any is.
	 */
	private boolean close(PlannedDuty duty, List<DutyInUse> inUse) {
		int taken = 0;
		for (BookableId slot : bookable(duty)) {
			this.bookables.withdraw(slot);
			taken += this.bookables.availability(slot).map(Rostering::taken).orElse(0);
		}
		if (taken > 0) {
			inUse.add(new DutyInUse(duty.key(), taken));
		}
		return taken == 0;
	}

	private static List<BookableId> bookable(PlannedDuty duty) {
		return duty.currentSlots().stream().filter(DutySlot::isBookable).map(DutySlot::id).toList();
	}

	private static int taken(Availability slot) {
		return slot.capacity() - slot.free();
	}

}
