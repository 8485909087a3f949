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
import java.util.UUID;
import java.util.stream.Collectors;

import org.dyzurka.booking.Availability;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Scope;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.PlanVersion;
import org.dyzurka.consultation.Poland;
import org.dyzurka.consultation.Remembered;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Experts, their duties and slots.
 */
@Component
@Transactional(readOnly = true)
public class Duties {

	/** More than a city has on at a time. */
	private static final int MOST_CONSULTATIONS = 50;

	private static final int MOST_SLOTS = 20_000;

	private final DutyExperts experts;

	private final PlannedDuties duties;

	private final DutySlots slots;

	private final Rostering rostering;

	private final Replanning replanning;

	private final Bookables bookables;

	private final PlanVersion plan;

	private final Remembered<ConsultationId, List<Duty>> everyOf;

	private final Remembered<Offered, List<Slot>> offered;

	private final Remembered<BookableId, Optional<Slot>> single;

	Duties(DutyExperts experts, PlannedDuties duties, DutySlots slots, Rostering rostering, Replanning replanning,
			Bookables bookables, PlanVersion plan) {
		this.plan = plan;
		this.everyOf = new Remembered<>(plan, MOST_CONSULTATIONS);
		this.offered = new Remembered<>(plan, MOST_CONSULTATIONS);
		this.single = new Remembered<>(plan, MOST_SLOTS);
		this.experts = experts;
		this.duties = duties;
		this.slots = slots;
		this.rostering = rostering;
		this.replanning = replanning;
		this.bookables = bookables;
	}

	/**
	 * Brings a consultation's experts and duties into line with a roster: what is new is
	 * added, what differs is changed, what is missing is withdrawn, the rest stays as it
	 * is. A slot that a changed duty still has stays, with its booking.
	 * @param settled keys of duties that are there and are left as they stand, whatever
	 * the roster says of them
	 * @return what is in the way; the caller then rolls the transaction back. Empty when
	 * the roster is followed
	 * @throws org.springframework.dao.CannotAcquireLockException if somebody booked in
	 * this very moment: begin a new transaction
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<DutyInTheWay> plan(ConsultationId consultation, Roster roster, Set<String> settled) {
		this.plan.changing();
		return this.rostering.follow(consultation, roster, settled);
	}

	/**
	 * Keys of the duties that the office changed since their file planned them.
	 */
	public Set<String> changedByOffice(ConsultationId consultation) {
		return this.duties.of(consultation.value())
			.stream()
			.filter(PlannedDuty::isByOffice)
			.map(PlannedDuty::key)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Gives a duty to another expert of its consultation. Slots and bookings stay.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public DutyChangeResult replace(DutyId duty, ExpertId substitute) {
		this.plan.changing();
		return this.replanning.replace(duty, substitute);
	}

	/**
	 * Moves a duty to another day or time. Its slots are closed and cut anew; the caller
	 * moves the bookings on them to their successors in the same transaction.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public DutyChangeResult move(DutyId duty, TimeRange time) {
		this.plan.changing();
		return this.replanning.move(duty, time);
	}

	/**
	 * Holds a duty at another place, under another number, or by telephone instead of in
	 * person and the other way round. Slots and bookings stay.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public DutyChangeResult relocate(DutyId duty, Way way) {
		this.plan.changing();
		return this.replanning.relocate(duty, way);
	}

	/**
	 * Takes a duty off the schedule. Its slots are closed; the caller calls off the
	 * bookings on them in the same transaction.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public DutyChangeResult cancel(DutyId duty) {
		this.plan.changing();
		return this.replanning.cancel(duty);
	}

	/**
	 * One duty, also when withdrawn.
	 */
	public Optional<Duty> duty(DutyId duty) {
		return this.duties.find(duty.value()).map(PlannedDuty::view);
	}

	/**
	 * The slots of a duty that can or could be booked, those retired by a change of plan
	 * left out, by start.
	 */
	public List<Slot> slotsIn(DutyId duty) {
		return this.duties.find(duty.value())
			.map((found) -> found.currentSlots().stream().map((slot) -> slot.of(found.view())).toList())
			.orElse(List.of());
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
		return this.offered.get(new Offered(consultation, form), this::offered)
			.stream()
			.filter((slot) -> open.contains(slot.id()))
			.toList();
	}

	/**
	 * One slot, bookable or not, of a duty as it stands or stood.
	 */
	public Optional<Slot> slot(BookableId id) {
		return this.single.get(id,
				(asked) -> this.slots.findById(asked.value()).map((slot) -> slot.of(slot.duty().view())));
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
		return this.everyOf.get(consultation,
				(asked) -> this.duties.of(asked.value()).stream().map(PlannedDuty::view).toList());
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
		return slot(slot).map((found) -> found.duty().expert().id());
	}

	/** Those that could be booked, whether or not somebody did, by start. */
	private List<Slot> offered(Offered asked) {
		Map<UUID, Duty> duties = new HashMap<>();
		of(asked.consultation()).forEach((duty) -> duties.put(duty.id().value(), duty));
		List<Slot> slots = new ArrayList<>();
		for (BareSlot slot : this.slots.bookable(asked.consultation().value(), asked.form())) {
			Duty duty = duties.get(slot.duty());
			if (duty != null) {
				slots.add(slot.of(duty));
			}
		}
		return slots;
	}

	private static List<Slot> views(List<DutySlot> rows) {
		Map<PlannedDuty, Duty> duties = new HashMap<>();
		List<Slot> views = new ArrayList<>();
		for (DutySlot row : rows) {
			views.add(row.of(duties.computeIfAbsent(row.duty(), PlannedDuty::view)));
		}
		return views;
	}

	private record Offered(ConsultationId consultation, Form form) {
	}

}
