package org.dyzurka.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.dyzurka.booking.Availability;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Scope;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Poland;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Experts, their duties and slots.
 */
@Component
@Transactional(readOnly = true)
public class Duties {

	private final DutyExperts experts;

	private final PlannedDuties duties;

	private final DutySlots slots;

	private final Rostering rostering;

	private final Bookables bookables;

	Duties(DutyExperts experts, PlannedDuties duties, DutySlots slots, Rostering rostering, Bookables bookables) {
		this.experts = experts;
		this.duties = duties;
		this.slots = slots;
		this.rostering = rostering;
		this.bookables = bookables;
	}

	/**
	 * Brings a consultation's experts and duties into line with a roster: what is new is
	 * added, what differs is changed, what is missing is withdrawn, the rest stays as it
	 * is. Slots are cut anew only where the time, form or slots of a duty change.
	 * @return the duties in the way, since they have bookings or holds that would be
	 * lost; the caller then rolls the transaction back. Empty when the roster is followed
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<DutyInUse> plan(ConsultationId consultation, Roster roster) {
		return this.rostering.follow(consultation, roster);
	}

	/**
	 * Slots that can be booked right now, by start.
	 */
	public List<Slot> open(ConsultationId consultation, Form form) {
		Set<BookableId> open = new HashSet<>();
		for (Availability availability : this.bookables.open(new Scope(consultation.value()))) {
			open.add(availability.bookable());
		}
		if (open.isEmpty()) {
			return List.of();
		}
		List<DutySlot> rows = this.slots.bookable(consultation.value(), form);
		return views(rows.stream().filter((slot) -> open.contains(slot.id())).toList());
	}

	/**
	 * One slot, bookable or not, of a duty as it stands or stood.
	 */
	public Optional<Slot> slot(BookableId id) {
		return this.slots.find(id.value()).map((slot) -> slot.of(slot.duty().view()));
	}

	/**
	 * The duties of a consultation that were not withdrawn, by start.
	 */
	public List<Duty> of(ConsultationId consultation) {
		return everyOf(consultation).stream().filter((duty) -> !duty.withdrawn()).toList();
	}

	/**
	 * The duties of a consultation, those withdrawn among them, for its public calendar.
	 */
	public List<Duty> everyOf(ConsultationId consultation) {
		return this.duties.of(consultation.value()).stream().map(PlannedDuty::view).toList();
	}

	/**
	 * All slots of an expert, by start, for their calendar; those of withdrawn duties and
	 * those a change of plan retired are among them, since bookings given up point there.
	 */
	public List<Slot> slotsOf(ExpertId expert) {
		return views(this.slots.ofExpert(expert.value()));
	}

	/**
	 * All slots on a day, by start and expert, for the sheet of the day.
	 * @param day in Europe/Warsaw
	 */
	public List<Slot> slotsOn(LocalDate day) {
		Instant from = day.atStartOfDay(Poland.ZONE).toInstant();
		Instant until = day.plusDays(1).atStartOfDay(Poland.ZONE).toInstant();
		return views(this.slots.between(from, until));
	}

	/**
	 * All experts, by consultation and name.
	 */
	public List<Expert> experts() {
		return this.experts.findByListedTrueOrderByConsultationAscNameAscFileKeyAsc()
			.stream()
			.map(DutyExpert::view)
			.toList();
	}

	/**
	 * The experts of a consultation, those no longer listed among them, for whom it may
	 * concern that their calendars change.
	 */
	public List<Expert> everyExpertOf(ConsultationId consultation) {
		return this.experts.findByConsultation(consultation.value()).stream().map(DutyExpert::view).toList();
	}

	/**
	 * One expert, also when no longer listed.
	 */
	public Optional<Expert> expert(ExpertId id) {
		return this.experts.findById(id.value()).map(DutyExpert::view);
	}

	/**
	 * Whose slot it is.
	 */
	public Optional<ExpertId> expertOf(BookableId slot) {
		return this.slots.find(slot.value()).map((row) -> row.duty().expert().id());
	}

	private static List<Slot> views(List<DutySlot> rows) {
		Map<PlannedDuty, Duty> duties = new HashMap<>();
		List<Slot> views = new ArrayList<>();
		for (DutySlot row : rows) {
			views.add(row.of(duties.computeIfAbsent(row.duty(), PlannedDuty::view)));
		}
		return views;
	}

}
