package org.dyzurka.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.GroupId;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.Place;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as a row.
 */
@Entity
@Table(name = "meeting")
class ScheduledMeeting {

	private static final Duration STEP = Duration.ofSeconds(1);

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private UUID consultation;

	private String fileKey;

	private String kind;

	private LocalText title;

	private Instant startsAt;

	private Instant endsAt;

	private Place place;

	private int seats;

	@Enumerated(EnumType.STRING)
	private MeetingBooking booking;

	private String hosts;

	private int revision;

	private Instant changedAt;

	private boolean withdrawn;

	private boolean byOffice;

	@SuppressWarnings("NullAway.Init")
	protected ScheduledMeeting() {
	}

	ScheduledMeeting(ConsultationId consultation, MeetingPlan plan, Instant now) {
		this.id = UUID.randomUUID();
		this.consultation = consultation.value();
		this.fileKey = plan.key();
		this.kind = plan.kind();
		this.title = plan.title();
		this.startsAt = plan.time().start();
		this.endsAt = plan.time().end();
		this.place = plan.place();
		this.seats = plan.seats();
		this.booking = plan.booking();
		this.hosts = String.join(",", plan.hosts());
		this.changedAt = now.truncatedTo(ChronoUnit.SECONDS);
	}

	/**
	 * Whether nothing in a plan differs from the meeting.
	 */
	boolean follows(MeetingPlan plan) {
		return !this.withdrawn && plan().equals(plan);
	}

	/**
	 * Takes what a plan says, and counts the change (RFC 5545, 3.8.7.4).
	 */
	void amend(MeetingPlan plan, Instant now) {
		this.withdrawn = false;
		this.kind = plan.kind();
		this.title = plan.title();
		this.startsAt = plan.time().start();
		this.endsAt = plan.time().end();
		this.place = plan.place();
		this.seats = plan.seats();
		this.booking = plan.booking();
		this.hosts = String.join(",", plan.hosts());
		revise(now);
	}

	/**
	 * The office had a hand in it: files no longer speak for it.
	 */
	void leaveToOffice() {
		this.byOffice = true;
	}

	/**
	 * Its file says of it what it is.
	 */
	void leaveToFile() {
		this.byOffice = false;
	}

	boolean isByOffice() {
		return this.byOffice;
	}

	void moveTo(TimeRange time, Instant now) {
		this.startsAt = time.start();
		this.endsAt = time.end();
		revise(now);
	}

	/**
	 * Takes place elsewhere, with the seats there are there.
	 */
	void relocate(Place where, int seats, Instant now) {
		this.place = where;
		if (isBooked()) {
			this.seats = seats;
		}
		revise(now);
	}

	/**
	 * Takes what a file says anew of the very place it is held at.
	 * @return whether that differs
	 */
	boolean refurnish(Place anew, Instant now) {
		if (this.withdrawn || !this.place.key().equals(anew.key()) || this.place.equals(anew)) {
			return false;
		}
		this.place = anew;
		revise(now);
		return true;
	}

	void withdraw(Instant now) {
		this.withdrawn = true;
		revise(now);
	}

	String key() {
		return this.fileKey;
	}

	BookableId bookable() {
		return new BookableId(this.id);
	}

	GroupId group() {
		return new GroupId(this.id);
	}

	TimeRange time() {
		return new TimeRange(this.startsAt, this.endsAt);
	}

	ConsultationId consultation() {
		return new ConsultationId(this.consultation);
	}

	boolean isBooked() {
		return !this.withdrawn && this.booking != MeetingBooking.NONE;
	}

	boolean isWithdrawn() {
		return this.withdrawn;
	}

	int seats() {
		return this.seats;
	}

	Meeting view() {
		return new Meeting(new MeetingId(this.id), new ConsultationId(this.consultation), this.fileKey, this.kind,
				this.title, time(), this.place, this.seats, this.booking != MeetingBooking.REQUIRED, hosts(),
				this.revision, this.changedAt, this.withdrawn);
	}

	private MeetingPlan plan() {
		return new MeetingPlan(this.fileKey, this.kind, this.title, time(), this.place, this.seats, this.booking,
				hosts());
	}

	private List<String> hosts() {
		return this.hosts.isEmpty() ? List.of() : Arrays.asList(this.hosts.split(","));
	}

	private void revise(Instant now) {
		Instant second = now.truncatedTo(ChronoUnit.SECONDS);
		Instant next = this.changedAt.plus(STEP);
		this.revision++;
		this.changedAt = second.isAfter(next) ? second : next;
	}

}
