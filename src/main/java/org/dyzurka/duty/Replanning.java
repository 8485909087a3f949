package org.dyzurka.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Tally;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Period;
import org.dyzurka.consultation.Poland;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The city's own changes to a single duty.
 */
@Component
class Replanning {

	private final PlannedDuties duties;

	private final DutyExperts experts;

	private final Rostering rostering;

	private final Bookables bookables;

	private final Consultations consultations;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Replanning(PlannedDuties duties, DutyExperts experts, Rostering rostering, Bookables bookables,
			Consultations consultations, ApplicationEventPublisher events, Clock clock) {
		this.duties = duties;
		this.experts = experts;
		this.rostering = rostering;
		this.bookables = bookables;
		this.consultations = consultations;
		this.events = events;
		this.clock = clock;
	}

	DutyChangeResult replace(DutyId id, ExpertId substitute) {
		return change(id, (duty) -> {
			Optional<DutyExpert> found = this.experts.lock(substitute.value())
				.filter((expert) -> expert.serves(duty.consultation()));
			if (found.isEmpty()) {
				return new DutyChangeResult.NoExpert();
			}
			if (duty.expert().id().equals(substitute)) {
				return new DutyChangeResult.Same();
			}
			Optional<Duty> other = otherDuty(duty, substitute, duty.time());
			return other.isPresent() ? new DutyChangeResult.Overlaps(other.get()) : hand(duty, found.get());
		});
	}

	DutyChangeResult move(DutyId id, TimeRange time) {
		return change(id, (duty) -> {
			if (duty.time().equals(time)) {
				return new DutyChangeResult.Same();
			}
			if (!time.start().isAfter(this.clock.instant())) {
				return new DutyChangeResult.Past();
			}
			Period period = this.consultations.find(duty.consultation()).orElseThrow().period();
			if (!period.contains(LocalDate.ofInstant(time.start(), Poland.ZONE))) {
				return new DutyChangeResult.OutsidePeriod(period);
			}
			this.experts.lock(duty.expert().id().value());
			Optional<Duty> other = otherDuty(duty, duty.expert().id(), time);
			return other.isPresent() ? new DutyChangeResult.Overlaps(other.get()) : recut(duty, time);
		});
	}

	DutyChangeResult relocate(DutyId id, Way way) {
		return change(id, (duty) -> {
			if (duty.isHeld(way)) {
				return new DutyChangeResult.Same();
			}
			duty.hold(way);
			this.bookables.revise(Rostering.bookable(duty));
			return changed(duty, Map.of());
		});
	}

	DutyChangeResult cancel(DutyId id) {
		return change(id, (duty) -> {
			close(Rostering.bookable(duty));
			duty.withdraw();
			return changed(duty, Map.of());
		});
	}

	private DutyChangeResult change(DutyId id, Function<PlannedDuty, DutyChangeResult> work) {
		Optional<PlannedDuty> duty = this.duties.find(id.value()).filter((found) -> !found.isWithdrawn());
		if (duty.isEmpty()) {
			return new DutyChangeResult.NoDuty();
		}
		if (!duty.get().time().start().isAfter(this.clock.instant())) {
			return new DutyChangeResult.Begun();
		}
		return work.apply(duty.get());
	}

	private DutyChangeResult hand(PlannedDuty duty, DutyExpert substitute) {
		DutyChanged left = duty.changed();
		duty.handTo(substitute);
		this.bookables.revise(Rostering.bookable(duty));
		DutyChangeResult result = changed(duty, Map.of());
		this.events.publishEvent(left);
		this.events.publishEvent(new DutyHandedOver(left.duty(), left.expert()));
		return result;
	}

	private DutyChangeResult recut(PlannedDuty duty, TimeRange time) {
		List<BookableId> before = Rostering.bookable(duty);
		close(before);
		Set<BookableId> booked = booked(before);
		long slots = duty.cutFor(time).stream().filter((cut) -> !cut.walkIn()).count();
		if (booked.size() > slots) {
			return new DutyChangeResult.TooShort(booked.size(), (int) slots);
		}
		duty.moveTo(time);
		this.rostering.open(duty);
		return changed(duty, Succession.of(before, booked, Rostering.bookable(duty)));
	}

	/**
	 * In the order in which rows of bookables are changed everywhere.
	 */
	private void close(Collection<BookableId> slots) {
		slots.stream().sorted(Comparator.comparing(BookableId::value)).forEach(this.bookables::withdraw);
	}

	/** Of closed slots, so that no booking comes after. */
	private Set<BookableId> booked(Collection<BookableId> closed) {
		Set<BookableId> booked = new HashSet<>();
		for (Tally tally : this.bookables.tally(closed)) {
			if (tally.booked() > 0) {
				booked.add(tally.bookable());
			}
		}
		return booked;
	}

	private Optional<Duty> otherDuty(PlannedDuty duty, ExpertId expert, TimeRange time) {
		return this.duties.of(duty.consultation().value())
			.stream()
			.filter((other) -> !other.id().equals(duty.id()) && !other.isWithdrawn())
			.filter((other) -> other.expert().id().equals(expert) && other.time().overlaps(time))
			.map(PlannedDuty::view)
			.findFirst();
	}

	private DutyChangeResult changed(PlannedDuty duty, Map<BookableId, BookableId> successors) {
		duty.leaveToOffice();
		duty.revise(this.clock.instant());
		this.events.publishEvent(duty.changed());
		return new DutyChangeResult.Changed(duty.view(), successors);
	}

}
