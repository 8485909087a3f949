package org.dyzurka.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Offers;
import org.dyzurka.booking.OfferId;
import org.dyzurka.booking.Place;
import org.dyzurka.booking.PlaceOffer;
import org.dyzurka.conversation.Matter;
import org.dyzurka.notification.Enactment.Concerned;
import org.dyzurka.notification.TouchedBooking.Alternative;
import org.dyzurka.notification.TouchedBooking.Told;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.ResidentId;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The city's changes of plan: shown first with everyone they touch, then carried out
 * whole, in one transaction. Both do the very same; a preview takes it back, so that what
 * was shown is what happens.
 */
@Component
public class PlanChanges {

	/**
	 * Whoever meets somebody who books or changes the same in that moment begins again.
	 */
	private static final int ATTEMPTS = 10;

	private final DutyActs duties;

	private final MeetingActs meetings;

	private final Ways ways;

	private final ApplicationEventPublisher events;

	private final Offers offers;

	private final CarriedOutRows rows;

	private final TransactionOperations transactions;

	private final Clock clock;

	PlanChanges(DutyActs duties, MeetingActs meetings, Ways ways, Offers offers, CarriedOutRows rows,
			ApplicationEventPublisher events, TransactionOperations transactions, Clock clock) {
		this.duties = duties;
		this.meetings = meetings;
		this.ways = ways;
		this.events = events;
		this.offers = offers;
		this.rows = rows;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * What a change would do, and whom it would touch. Nothing is changed.
	 */
	public PlanPreview preview(PlanChange change) {
		return inTransaction((status) -> {
			status.setRollbackOnly();
			return preview(change, enact(change));
		});
	}

	/**
	 * Carries a change out, and tells everyone it touches: those whose booking stays are
	 * asked whether it suits them, those whose booking is called off are offered what is
	 * kept for them. Whoever cannot be written to, or has not answered in time, is on the
	 * office's call list.
	 * @param fingerprint of the preview that the office agreed to
	 * @param author who in the office, at most 100 characters
	 */
	public PlanOutcome carryOut(PlanChange change, String fingerprint, String author) {
		return inTransaction((status) -> {
			Enactment enactment = enact(change);
			PlanPreview now = preview(change, enactment);
			if (!now.possible() || !now.fingerprint().equals(fingerprint)) {
				status.setRollbackOnly();
				return now.possible() ? new PlanOutcome.Stale(now) : new PlanOutcome.Impossible(now);
			}
			enactment.concerned().forEach(this::tell);
			return new PlanOutcome.Done(remember(change, now, author), now);
		});
	}

	/**
	 * A change that was carried out.
	 */
	public Optional<CarriedOut> find(UUID change) {
		return this.rows.find(change);
	}

	/**
	 * What was carried out, the latest first.
	 * @param limit how many at most
	 */
	public List<CarriedOut> latest(int limit) {
		return this.rows.latest(limit);
	}

	private Enactment enact(PlanChange change) {
		Enactment enactment = new Enactment();
		switch (change) {
			case PlanChange.ExpertIll ill -> this.duties.ill(ill, enactment);
			case PlanChange.DutyReplaced(var duty, var substitute) -> this.duties.replace(duty, substitute, enactment);
			case PlanChange.DutyMoved(var duty, var time) -> this.duties.move(duty, time, enactment);
			case PlanChange.DutyRelocated(var duty, var way) -> this.duties.relocate(duty, way, enactment);
			case PlanChange.DutyCalledOff(var duty) -> this.duties.callOff(duty, enactment);
			case PlanChange.MeetingMoved(var meeting, var time) -> this.meetings.move(meeting, time, enactment);
			case PlanChange.MeetingRelocated(var meeting, var place, var seats) ->
				this.meetings.relocate(meeting, place, seats, enactment);
			case PlanChange.MeetingCalledOff(var meeting) -> this.meetings.callOff(meeting, enactment);
			case PlanChange.ConsultationRescheduled(var consultation, var lastDay) ->
				this.meetings.reschedule(consultation, lastDay, enactment);
		}
		return enactment;
	}

	private void tell(Concerned concerned) {
		Instant now = this.clock.instant();
		Booking after = concerned.after();
		Matter.Change change = concerned.change();
		if (after != null && change != null) {
			this.events.publishEvent(new BookingTouched(new Matter.Changed(after.id(), change),
					AnswerTimes.toAgree(now, after.time().start())));
			return;
		}
		Instant until = AnswerTimes.toChoose(now);
		Optional<PlaceOffer> offer = keep(concerned, until);
		OfferId kept = offer.map(PlaceOffer::id).orElse(null);
		this.events.publishEvent(new BookingTouched(new Matter.CalledOff(concerned.before().id(), kept),
				offer.map(PlaceOffer::until).orElse(until)));
	}

	private Optional<PlaceOffer> keep(Concerned concerned, Instant until) {
		ResidentId resident = concerned.before().resident();
		List<Place> places = concerned.alternatives().stream().map(Alternative::place).toList();
		return (resident == null || places.isEmpty()) ? Optional.empty()
				: this.offers.keep(resident, places, concerned.before().id(), until);
	}

	private UUID remember(PlanChange change, PlanPreview done, String author) {
		UUID id = UUID.randomUUID();
		this.rows.add(new CarriedOut(id, this.clock.instant(), author, change.getClass().getSimpleName(), about(change),
				told(done, Told.TELEGRAM) + told(done, Told.SMS), told(done, Told.PHONED),
				told(done, Told.NOT_AT_ALL)));
		return id;
	}

	private static int told(PlanPreview done, Told how) {
		return Math.toIntExact(done.touched().stream().filter((touched) -> touched.told() == how).count());
	}

	private static UUID about(PlanChange change) {
		return switch (change) {
			case PlanChange.ExpertIll ill -> ill.expert().value();
			case PlanChange.DutyReplaced replaced -> replaced.duty().value();
			case PlanChange.DutyMoved moved -> moved.duty().value();
			case PlanChange.DutyRelocated relocated -> relocated.duty().value();
			case PlanChange.DutyCalledOff off -> off.duty().value();
			case PlanChange.MeetingMoved moved -> moved.meeting().value();
			case PlanChange.MeetingRelocated relocated -> relocated.meeting().value();
			case PlanChange.MeetingCalledOff off -> off.meeting().value();
			case PlanChange.ConsultationRescheduled rescheduled -> rescheduled.consultation().value();
		};
	}

	private PlanPreview preview(PlanChange change, Enactment enactment) {
		List<Concerned> concerned = new ArrayList<>(enactment.concerned());
		concerned.sort(Comparator.comparing((Concerned each) -> each.before().time().start())
			.thenComparing((each) -> each.before().code().value()));
		List<TouchedBooking> touched = new ArrayList<>();
		StringBuilder marks = new StringBuilder(change.getClass().getSimpleName()).append(about(change));
		for (PlanStep step : enactment.steps()) {
			marks.append(mark(step));
		}
		for (Concerned each : concerned) {
			TouchedBooking booking = touched(each);
			touched.add(booking);
			marks.append('\n')
				.append(each.before().revision())
				.append(booking.booking())
				.append(booking.before())
				.append(booking.after())
				.append(booking.seats())
				.append(booking.told())
				.append(booking.alternatives().isEmpty());
		}
		return new PlanPreview(enactment.steps(), touched, enactment.refusals(), enactment.warnings(),
				fingerprint(marks.toString()));
	}

	private static String mark(PlanStep step) {
		return switch (step) {
			case PlanStep.OfDuty(var before, var after) ->
				before.id() + "/" + before.revision() + "/" + after.expert().id() + after.time() + after.form();
			case PlanStep.OfMeeting(var before, var after) ->
				before.id() + "/" + before.revision() + "/" + after.time() + after.seats();
			case PlanStep.OfConsultation(var before, var after) -> before.period() + "/" + after;
		};
	}

	private TouchedBooking touched(Concerned concerned) {
		Booking before = concerned.before();
		Booking after = concerned.after();
		return new TouchedBooking(before.id(), before.code(), before.seats(), before.time(),
				(after != null) ? after.time() : null, told(before), concerned.alternatives());
	}

	private Told told(Booking booking) {
		Optional<Concern> concern = Concern.of(booking);
		if (concern.isEmpty()) {
			return Told.NOT_AT_ALL;
		}
		return switch (this.ways.to(concern.get())) {
			case Reach.Write write -> (write.to().medium() == Medium.TELEGRAM) ? Told.TELEGRAM : Told.SMS;
			case Reach.Phone phone -> Told.PHONED;
			case Reach.Nobody nobody -> Told.NOT_AT_ALL;
		};
	}

	private <T> T inTransaction(Function<TransactionStatus, T> work) {
		for (int attempt = 1;; attempt++) {
			try {
				@Nullable T result = this.transactions.execute(work::apply);
				return Objects.requireNonNull(result);
			}
			catch (ConcurrencyFailureException ex) {
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	private static String fingerprint(String marks) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(marks.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
