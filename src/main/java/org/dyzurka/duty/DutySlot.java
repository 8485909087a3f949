package org.dyzurka.duty;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.TimeRange;

/**
 * A slot of a duty. Its time never changes: a duty planned anew retires its slots and
 * cuts others.
 */
@Entity
@Table(name = "duty_slot")
class DutySlot {

	@Id
	private UUID id;

	@ManyToOne(optional = false)
	@JoinColumn(name = "duty")
	private PlannedDuty duty;

	private Instant startsAt;

	private Instant endsAt;

	private boolean walkIn;

	private boolean retired;

	@SuppressWarnings("NullAway.Init")
	protected DutySlot() {
	}

	DutySlot(PlannedDuty duty, SlotCutting.Cut cut) {
		this.id = UUID.randomUUID();
		this.duty = duty;
		this.startsAt = cut.time().start();
		this.endsAt = cut.time().end();
		this.walkIn = cut.walkIn();
	}

	void retire() {
		this.retired = true;
	}

	boolean isBookable() {
		return !this.walkIn && !this.retired;
	}

	boolean isRetired() {
		return this.retired;
	}

	SlotCutting.Cut cut() {
		return new SlotCutting.Cut(time(), this.walkIn);
	}

	BookableId id() {
		return new BookableId(this.id);
	}

	TimeRange time() {
		return new TimeRange(this.startsAt, this.endsAt);
	}

	PlannedDuty duty() {
		return this.duty;
	}

	Slot of(Duty view) {
		return new Slot(id(), view, time(), this.walkIn);
	}

}
