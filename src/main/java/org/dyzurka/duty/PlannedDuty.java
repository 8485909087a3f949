package org.dyzurka.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Place;
import org.jspecify.annotations.Nullable;

/**
 * A duty window with its slots.
 */
@Entity
@Table(name = "duty")
class PlannedDuty {

	private static final Duration STEP = Duration.ofSeconds(1);

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private UUID consultation;

	private String fileKey;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "expert")
	private DutyExpert expert;

	@Enumerated(EnumType.STRING)
	private Form form;

	private Instant startsAt;

	private Instant endsAt;

	private @Nullable String telephone;

	private @Nullable Place place;

	@Convert(converter = LanguagesColumn.class)
	private List<Locale> languages;

	private int revision;

	private Instant changedAt;

	private boolean withdrawn;

	@OneToMany(mappedBy = "duty", cascade = CascadeType.PERSIST)
	@OrderBy("startsAt")
	private List<DutySlot> slots = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected PlannedDuty() {
	}

	PlannedDuty(ConsultationId consultation, DutyExpert expert, DutyPlan plan, WalkInShare walkIn, Instant now) {
		this.id = UUID.randomUUID();
		this.consultation = consultation.value();
		this.fileKey = plan.key();
		this.expert = expert;
		this.form = plan.form();
		this.startsAt = plan.time().start();
		this.endsAt = plan.time().end();
		this.telephone = plan.telephone();
		this.place = plan.place();
		this.languages = DutyLanguages.of(expert.languages(), plan.languages());
		this.changedAt = now.truncatedTo(ChronoUnit.SECONDS);
		cut(plan, walkIn);
	}

	/**
	 * Whether following a plan takes slots away, so that it needs a duty without
	 * bookings.
	 */
	boolean isRecutBy(DutyPlan plan, WalkInShare walkIn) {
		List<SlotCutting.Cut> present = currentSlots().stream().map(DutySlot::cut).toList();
		return this.withdrawn || this.form != plan.form()
				|| !present.equals(SlotCutting.cut(plan.time(), plan.slot(), walkIn));
	}

	/**
	 * Retires the present slots and cuts those of a plan.
	 */
	void recut(DutyPlan plan, WalkInShare walkIn) {
		currentSlots().forEach(DutySlot::retire);
		cut(plan, walkIn);
	}

	/**
	 * Whether a plan changes what calendars tell of each slot: whom to meet, and where.
	 */
	boolean isRetoldBy(DutyExpert planned, DutyPlan plan) {
		return !this.expert.id().equals(planned.id()) || !Objects.equals(this.telephone, plan.telephone())
				|| !Objects.equals(this.place, plan.place());
	}

	/**
	 * Takes what a plan says, slots apart.
	 * @return whether it differs in anything that calendars tell of the duty
	 */
	boolean amend(DutyExpert planned, DutyPlan plan) {
		List<Locale> spoken = DutyLanguages.of(planned.languages(), plan.languages());
		boolean same = !this.withdrawn && !isRetoldBy(planned, plan) && this.form == plan.form()
				&& time().equals(plan.time()) && this.languages.equals(spoken);
		if (same) {
			return false;
		}
		this.withdrawn = false;
		this.expert = planned;
		this.form = plan.form();
		this.startsAt = plan.time().start();
		this.endsAt = plan.time().end();
		this.telephone = plan.telephone();
		this.place = plan.place();
		this.languages = spoken;
		return true;
	}

	void withdraw() {
		this.withdrawn = true;
		currentSlots().forEach(DutySlot::retire);
	}

	/**
	 * Counts a change (RFC 5545, 3.8.7.4) and notes when it was, growing by a second at
	 * least.
	 */
	void revise(Instant now) {
		Instant second = now.truncatedTo(ChronoUnit.SECONDS);
		Instant next = this.changedAt.plus(STEP);
		this.revision++;
		this.changedAt = second.isAfter(next) ? second : next;
	}

	List<DutySlot> currentSlots() {
		return this.slots.stream().filter((slot) -> !slot.isRetired()).toList();
	}

	String key() {
		return this.fileKey;
	}

	DutyExpert expert() {
		return this.expert;
	}

	boolean isWithdrawn() {
		return this.withdrawn;
	}

	DutyChanged changed() {
		return new DutyChanged(new ConsultationId(this.consultation), new DutyId(this.id), this.expert.id());
	}

	Duty view() {
		return new Duty(new DutyId(this.id), new ConsultationId(this.consultation), this.fileKey, this.expert.view(),
				this.form, time(), this.telephone, this.place, this.languages, this.revision, this.changedAt,
				this.withdrawn);
	}

	private TimeRange time() {
		return new TimeRange(this.startsAt, this.endsAt);
	}

	private void cut(DutyPlan plan, WalkInShare walkIn) {
		for (SlotCutting.Cut cut : SlotCutting.cut(plan.time(), plan.slot(), walkIn)) {
			this.slots.add(new DutySlot(this, cut));
		}
	}

}
