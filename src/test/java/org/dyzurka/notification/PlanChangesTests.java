package org.dyzurka.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.dyzurka.booking.AccessNeed;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.Place;
import org.dyzurka.calllist.CallList;
import org.dyzurka.calllist.Reason;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.DutyChangeResult;
import org.dyzurka.duty.DutyId;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.dyzurka.duty.Way;
import org.dyzurka.meeting.MeetingChangeResult;
import org.dyzurka.notification.TouchedBooking.Alternative;
import org.dyzurka.notification.TouchedBooking.Told;
import org.dyzurka.resident.Address;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class PlanChangesTests extends PlanWorld {

	@Autowired
	private CallList calls;

	@Test
	void aPreviewChangesNothing() {
		Booking booking = book(slots("d1").getFirst().id());
		Duty before = duty("d1");
		List<Slot> slots = slots("d1");

		PlanPreview preview = this.changes.preview(new PlanChange.DutyCalledOff(before.id()));

		assertThat(preview.possible()).isTrue();
		assertThat(preview.touched()).hasSize(1);
		assertThat(now(booking)).isEqualTo(booking);
		assertThat(duty("d1")).isEqualTo(before);
		assertThat(slots("d1")).isEqualTo(slots);
		assertThat(this.duties.open(this.consultation, Form.TELEPHONE)).hasSize(12);
	}

	@Test
	void aDutyMovedAcrossTheChangeOfClocksTakesItsBookingsAlong() {
		Booking first = book(slots("d1").get(0).id());
		Booking third = book(slots("d1").get(2).id());

		PlanPreview preview = done(new PlanChange.DutyMoved(duty("d1").id(), time(26, "10:00", "12:00")));

		assertThat(now(first).time().start()).isEqualTo(first.time().start().plusSeconds(4 * 86400 + 3600));
		for (Booking before : List.of(first, third)) {
			Booking after = now(before);
			assertThat(after.live()).isTrue();
			assertThat(after.code()).isEqualTo(before.code());
			assertThat(after.revision()).isEqualTo(before.revision() + 1);
			assertThat(preview.touched()).anySatisfy((touched) -> {
				assertThat(touched.booking()).isEqualTo(before.id());
				assertThat(touched.before()).isEqualTo(before.time());
				assertThat(touched.after()).isEqualTo(after.time());
				assertThat(touched.told()).isEqualTo(Told.TELEGRAM);
			});
		}
		assertThat(preview.touched()).hasSize(2);
		assertThat(slots("d1").get(2).id()).isEqualTo(now(third).bookable());
	}

	@Test
	void aDutyTooShortForItsBookingsIsRefused() {
		slots("d1").forEach((slot) -> book(slot.id()));

		PlanRefusal refusal = refusal(new PlanChange.DutyMoved(duty("d1").id(), time(26, "10:00", "10:40")));

		assertThat(refusal).isInstanceOfSatisfying(PlanRefusal.OfDuty.class,
				(of) -> assertThat(of.result()).isEqualTo(new DutyChangeResult.TooShort(5, 2)));
	}

	@Test
	void whatIsKeptInsteadIsWhatWasShownAndNothingIsPromisedTwice() {
		List<Booking> booked = new ArrayList<>();
		slots("d1").forEach((slot) -> booked.add(book(slot.id())));

		PlanPreview preview = done(new PlanChange.DutyCalledOff(duty("d1").id()));

		assertThat(duty("d1").withdrawn()).isTrue();
		Set<BookableId> promised = new HashSet<>();
		for (TouchedBooking touched : preview.touched()) {
			Booking before = booked.stream()
				.filter((booking) -> booking.id().equals(touched.booking()))
				.findFirst()
				.orElseThrow();
			assertThat(now(before).live()).isFalse();
			assertThat(touched.after()).isNull();
			assertThat(touched.alternatives()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
			assertThat(touched.alternatives()).extracting(Alternative::form).containsOnly(Form.TELEPHONE);
			List<Place> places = touched.alternatives().stream().map(Alternative::place).toList();
			places.forEach((place) -> assertThat(promised.add(place.bookable())).isTrue());
			assertThat(this.offers.of(Objects.requireNonNull(before.resident()))).singleElement().satisfies((offer) -> {
				assertThat(offer.places()).containsExactlyInAnyOrderElementsOf(places);
				assertThat(offer.insteadOf()).isEqualTo(before.id());
				assertThat(offer.until()).isBeforeOrEqualTo(Instant.parse("2026-10-22T08:00:00Z"));
			});
		}
		assertThat(preview.touched()).hasSize(5);
		assertThat(preview.touched().getFirst().alternatives().getFirst().time().start()).as("the nearest first")
			.isEqualTo(slots("d2").getFirst().time().start());
		assertThat(promised).as("all that is free, nothing twice").hasSize(8);
	}

	@Test
	void inAnotherFormOnlyIfNothingIsLeftInTheSame() {
		Booking booking = book(slots("d1").getFirst().id());
		done(new PlanChange.DutyCalledOff(duty("d2").id()));
		done(new PlanChange.DutyCalledOff(duty("d3").id()));

		PlanPreview preview = done(new PlanChange.DutyCalledOff(duty("d1").id()));

		assertThat(preview.touched()).singleElement()
			.satisfies((touched) -> assertThat(touched.alternatives()).extracting((other) -> other.place().bookable())
				.containsExactly(meeting("m1").bookable(), meeting("m2").bookable()));
		assertThat(now(booking).live()).isFalse();
	}

	@Test
	void whatChangedSinceThePreviewIsShownAgainAndNothingIsDone() {
		Booking early = book(slots("d1").getFirst().id());
		PlanChange change = new PlanChange.DutyMoved(duty("d1").id(), time(26, "10:00", "12:00"));
		PlanPreview seen = this.changes.preview(change);
		Booking late = book(slots("d1").getLast().id());

		PlanOutcome outcome = this.changes.carryOut(change, seen.fingerprint(), "admin");

		assertThat(outcome).isInstanceOfSatisfying(PlanOutcome.Stale.class, (stale) -> {
			assertThat(stale.now().touched()).extracting(TouchedBooking::booking)
				.containsExactly(early.id(), late.id());
			assertThat(now(early)).isEqualTo(early);
			assertThat(this.changes.carryOut(change, stale.now().fingerprint(), "admin"))
				.isInstanceOf(PlanOutcome.Done.class);
		});
		assertThat(now(late).time().start()).isAfter(Instant.parse("2026-10-26T00:00:00Z"));
	}

	@Test
	void theDutiesOfWhoIsIllMoveOnTogether() {
		Booking first = book(slots("d1").getFirst().id());
		Booking second = book(slots("d2").getFirst().id());

		PlanPreview preview = done(new PlanChange.ExpertIll(expert("anna").id(), LocalDate.of(2026, 10, 20),
				LocalDate.of(2026, 10, 24), new PlanChange.Remedy.MoveTo(LocalDate.of(2026, 10, 23))));

		assertThat(duty("d1").time()).isEqualTo(time(23, "10:00", "12:00"));
		assertThat(duty("d2").time()).isEqualTo(time(24, "10:00", "11:00"));
		assertThat(now(first).time().start()).isEqualTo(time(23, "10:00", "12:00").start());
		assertThat(now(second).live()).isTrue();
		assertThat(preview.warnings()).contains(new PlanWarning.Hosts(meeting("m1")));
	}

	@Test
	void aSubstituteKeepsTheTimesAndIsWarnedOfLanguages() {
		Booking booking = book(resident(), slots("d2").getFirst().id(), 1, Details.NONE.in(Locale.of("uk")));

		PlanPreview preview = done(new PlanChange.ExpertIll(expert("anna").id(), LocalDate.of(2026, 10, 23),
				LocalDate.of(2026, 10, 23), new PlanChange.Remedy.Replace(expert("marek").id())));

		assertThat(duty("d2").expert().key()).isEqualTo("marek");
		assertThat(duty("d1").expert().key()).as("another day").isEqualTo("anna");
		assertThat(now(booking).time()).isEqualTo(booking.time());
		assertThat(now(booking).revision()).isEqualTo(booking.revision() + 1);
		assertThat(preview.warnings()).contains(new PlanWarning.NotSpoken(booking.code(), Locale.of("uk")));
	}

	@Test
	void everyDutyOfWhoIsIllIsCalledOff() {
		book(slots("d1").getFirst().id());
		book(slots("d2").getFirst().id());

		PlanPreview preview = done(new PlanChange.ExpertIll(expert("anna").id(), LocalDate.of(2026, 10, 20),
				LocalDate.of(2026, 10, 24), new PlanChange.Remedy.CallOff()));

		assertThat(preview.touched()).hasSize(2)
			.allSatisfy((touched) -> assertThat(touched.alternatives()).hasSizeBetween(2, 3)
				.allMatch((other) -> other.time().start().isAfter(time(24, "09:59", "12:00").start())));
		assertThat(this.duties.of(this.consultation)).extracting(Duty::key).containsExactly("d3");
	}

	@Test
	void byTelephoneInsteadOfInPersonTheTimesStay() {
		Booking booking = book(resident(), slots("d1").getFirst().id(), 1,
				Details.NONE.needing(Set.of(AccessNeed.WHEELCHAIR)));

		PlanPreview preview = done(new PlanChange.DutyRelocated(duty("d1").id(), new Way.InPerson(HALL)));

		assertThat(duty("d1").form()).isEqualTo(Form.IN_PERSON);
		assertThat(now(booking).bookable()).isEqualTo(booking.bookable());
		assertThat(now(booking).revision()).isEqualTo(booking.revision() + 1);
		assertThat(preview.warnings())
			.containsExactly(new PlanWarning.Needs(booking.code(), Set.of(AccessNeed.WHEELCHAIR)));
	}

	@Test
	void aMeetingMovesWithItsSeats() {
		Booking booking = book(resident(), meeting("m1").bookable(), 3, Details.NONE);

		PlanPreview preview = done(new PlanChange.MeetingMoved(meeting("m1").id(), time(26, "16:00", "18:00")));

		assertThat(now(booking).time()).isEqualTo(time(26, "16:00", "18:00"));
		assertThat(now(booking).revision()).isEqualTo(booking.revision() + 1);
		assertThat(preview.touched()).singleElement().satisfies((touched) -> assertThat(touched.seats()).isEqualTo(3));
	}

	@Test
	void aMeetingNeedsSeatsForAllWhoBooked() {
		book(resident(), meeting("m1").bookable(), 3, Details.NONE);

		PlanRefusal refusal = refusal(new PlanChange.MeetingRelocated(meeting("m1").id(), HALL, 2));
		done(new PlanChange.MeetingRelocated(meeting("m1").id(), HALL, 3));

		assertThat(refusal).isInstanceOfSatisfying(PlanRefusal.OfMeeting.class,
				(of) -> assertThat(of.result()).isEqualTo(new MeetingChangeResult.TooFewSeats(3)));
		assertThat(meeting("m1").seats()).isEqualTo(3);
	}

	@Test
	void thoseOfAMeetingCalledOffAreOfferedAnotherWithRoomForThemAll() {
		Booking booking = book(resident(), meeting("m1").bookable(), 6, Details.NONE);
		book(resident(), meeting("m2").bookable(), 5, Details.NONE);
		Booking small = book(resident(), meeting("m1").bookable(), 2, Details.NONE);

		PlanPreview preview = done(new PlanChange.MeetingCalledOff(meeting("m1").id()));

		assertThat(preview.touched()).hasSize(2).anySatisfy((touched) -> {
			assertThat(touched.booking()).isEqualTo(booking.id());
			assertThat(touched.alternatives()).isEmpty();
		}).anySatisfy((touched) -> {
			assertThat(touched.booking()).isEqualTo(small.id());
			assertThat(touched.alternatives()).extracting((other) -> other.place())
				.containsExactly(new Place(meeting("m2").bookable(), 2));
		});
	}

	@Test
	void aConsultationIsExtendedAndIsNotCutBelowWhatIsPlanned() {
		PlanRefusal cut = refusal(
				new PlanChange.ConsultationRescheduled(this.consultation, LocalDate.of(2026, 10, 23)));
		PlanRefusal past = refusal(
				new PlanChange.ConsultationRescheduled(this.consultation, LocalDate.of(2026, 10, 19)));
		done(new PlanChange.ConsultationRescheduled(this.consultation, LocalDate.of(2026, 11, 15)));

		assertThat(cut).isEqualTo(new PlanRefusal.Stranded(List.of(duty("d3")), List.of(meeting("m2"))));
		assertThat(past).isEqualTo(new PlanRefusal.EndsTooEarly());
		assertThat(this.consultations.find(this.consultation).orElseThrow().period().to()).isEqualTo("2026-11-15");
	}

	@Test
	void whoCannotBeWrittenToIsPhoned() {
		book(resident(Address.voice("+48126161234")), slots("d1").getFirst().id(), 1, Details.NONE);
		book(resident(Address.voice("CA0123456789")), slots("d1").get(1).id(), 1, Details.NONE);

		PlanPreview preview = this.changes.preview(new PlanChange.DutyCalledOff(duty("d1").id()));

		assertThat(preview.touched()).extracting(TouchedBooking::told).containsExactly(Told.PHONED, Told.NOT_AT_ALL);
	}

	@Test
	void whoeverIsPhonedIsOnTheCallListWithTheCode() {
		Booking booking = book(resident(Address.voice("+48126161235")), slots("d1").getFirst().id(), 1, Details.NONE);

		done(new PlanChange.DutyMoved(duty("d1").id(), time(26, "10:00", "12:00")));

		assertThat(this.calls.open()).anySatisfy((call) -> {
			assertThat(call.wanted().number()).isEqualTo("+48126161235");
			assertThat(call.wanted().reason()).isEqualTo(Reason.CHANGE);
			assertThat(call.wanted().about()).contains(booking.code().value());
		});
	}

	@Test
	void whatIsNotThereIsRefused() {
		assertThat(refusal(new PlanChange.DutyCalledOff(DutyId.random()))).isEqualTo(new PlanRefusal.Unknown());
		assertThat(refusal(new PlanChange.ExpertIll(expert("anna").id(), LocalDate.of(2026, 10, 28),
				LocalDate.of(2026, 10, 28), new PlanChange.Remedy.CallOff())))
			.isEqualTo(new PlanRefusal.NoDuties());
	}

}
