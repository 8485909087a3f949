package org.dyzurka.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.dyzurka.booking.GroupId;
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

	@ManyToOne(optional = false)
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

	private boolean byOffice;

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
		recut(plan, walkIn, Set.of());
	}

	/**
	 * Whether a plan wants other slots, or another number of them set aside.
	 */
	boolean isRecutBy(DutyPlan plan, WalkInShare walkIn) {
		List<DutySlot> present = currentSlots();
		long aside = present.stream().filter((slot) -> !slot.isBookable()).count();
		return !hasSlotsOf(plan) || aside != walkIn.count(present.size());
	}

	/**
	 * Takes the slots of a plan: those that it has too stay, the others are retired.
	 * @param taken the times of those that are not set aside, since they are booked or
	 * held
	 * @return the slots retired that could be booked
	 */
	List<DutySlot> recut(DutyPlan plan, WalkInShare walkIn, Set<TimeRange> taken) {
		List<SlotCutting.Cut> missing = new ArrayList<>(SlotCutting.cut(plan.time(), plan.slot(), walkIn, taken));
		List<DutySlot> gone = currentSlots().stream().filter((slot) -> !missing.remove(slot.cut())).toList();
		List<DutySlot> closed = gone.stream().filter(DutySlot::isBookable).toList();
		gone.forEach(DutySlot::retire);
		missing.forEach((cut) -> this.slots.add(new DutySlot(this, cut)));
		return closed;
	}

	/**
	 * Whether it stands as a plan says, whatever share is set aside.
	 */
	boolean follows(DutyExpert planned, DutyPlan plan) {
		return hasSlotsOf(plan) && !isAmendedBy(planned, plan);
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
		if (!isAmendedBy(planned, plan)) {
			return false;
		}
		this.withdrawn = false;
		this.expert = planned;
		this.form = plan.form();
		this.startsAt = plan.time().start();
		this.endsAt = plan.time().end();
		this.telephone = plan.telephone();
		this.place = plan.place();
		this.languages = DutyLanguages.of(planned.languages(), plan.languages());
		return true;
	}

	/** The office had a hand in it: files no longer speak for it. */
	void leaveToOffice() {
		this.byOffice = true;
	}

	void leaveToFile() {
		this.byOffice = false;
	}

	boolean isByOffice() {
		return this.byOffice;
	}

	/**
	 * Takes what a file says anew of the very place it is held at.
	 * @return whether that differs
	 */
	boolean refurnish(@Nullable Place anew) {
		boolean differs = anew != null && this.place != null && this.place.key().equals(anew.key())
				&& !this.place.equals(anew);
		this.place = differs ? anew : this.place;
		return differs;
	}

	void withdraw() {
		this.withdrawn = true;
		currentSlots().forEach(DutySlot::retire);
	}

	/**
	 * Gives the duty to another expert, who holds talks in those of its languages that
	 * they speak, or else in their own.
	 */
	void handTo(DutyExpert substitute) {
		List<Locale> spoken = this.languages.stream().filter(substitute.languages()::contains).toList();
		this.languages = spoken.isEmpty() ? substitute.languages() : spoken;
		this.expert = substitute;
	}

	/**
	 * How another time would be cut into slots.
	 */
	List<SlotCutting.Cut> cutFor(TimeRange time) {
		return SlotCutting.cutAlike(time, currentSlots().stream().map(DutySlot::cut).toList());
	}

	/**
	 * Takes place at another time: its slots are retired, and others cut.
	 */
	void moveTo(TimeRange time) {
		List<SlotCutting.Cut> cuts = cutFor(time);
		currentSlots().forEach(DutySlot::retire);
		this.startsAt = time.start();
		this.endsAt = time.end();
		cuts.forEach((cut) -> this.slots.add(new DutySlot(this, cut)));
	}

	/**
	 * Is held in another way, or elsewhere; its slots stay.
	 */
	void hold(Way way) {
		this.form = way.form();
		this.telephone = way.telephone();
		this.place = way.where();
	}

	/** Whether it is held in this very way. */
	boolean isHeld(Way way) {
		return this.form == way.form() && Objects.equals(this.telephone, way.telephone())
				&& Objects.equals(this.place, way.where());
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
		return this.slots.stream()
			.filter((slot) -> !slot.isRetired())
			.sorted(Comparator.comparing((slot) -> slot.time().start()))
			.toList();
	}

	DutyId id() {
		return new DutyId(this.id);
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

	ConsultationId consultation() {
		return new ConsultationId(this.consultation);
	}

	GroupId group() {
		return new GroupId(this.id);
	}

	DutyChanged changed() {
		return new DutyChanged(new ConsultationId(this.consultation), new DutyId(this.id), this.expert.id());
	}

	Duty view() {
		return new Duty(new DutyId(this.id), new ConsultationId(this.consultation), this.fileKey, this.expert.view(),
				this.form, time(), this.telephone, this.place, this.languages, this.revision, this.changedAt,
				this.withdrawn);
	}

	TimeRange time() {
		return new TimeRange(this.startsAt, this.endsAt);
	}

	private boolean isAmendedBy(DutyExpert planned, DutyPlan plan) {
		return this.withdrawn || isRetoldBy(planned, plan) || this.form != plan.form() || !time().equals(plan.time())
				|| !this.languages.equals(DutyLanguages.of(planned.languages(), plan.languages()));
	}

	private boolean hasSlotsOf(DutyPlan plan) {
		List<TimeRange> present = currentSlots().stream().map(DutySlot::time).toList();
		return !this.withdrawn && present.equals(SlotCutting.times(plan.time(), plan.slot()));
	}

}
