package org.dyzurka.notification;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.dyzurka.booking.AccessNeed;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.JoinResult;
import org.dyzurka.booking.Offers;
import org.dyzurka.booking.PlaceOffer;
import org.dyzurka.booking.Scope;
import org.dyzurka.booking.TakeResult;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.booking.WaitingList;
import org.dyzurka.booking.Wish;
import org.dyzurka.calllist.Reason;
import org.dyzurka.duty.Duty;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.notification.InterpreterRequest.State;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.ResidentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Every request for an interpreter reaches the office, and what the office decides
 * reaches who asked. For Friday 29 August the last day is Tuesday 26.
 */
class InterpreterRequestTests extends Town {

	private static final Details INTERPRETER = Details.NONE.needing(Set.of(AccessNeed.SIGN_LANGUAGE_INTERPRETER));

	@Autowired
	private InterpreterRequests interpreters;

	@Autowired
	private PlanChanges changes;

	@Autowired
	private WaitingList waiting;

	@Autowired
	private Offers offers;

	@BeforeEach
	void forgetRequests() {
		this.jdbc.sql("delete from interpreter_request").update();
	}

	@Test
	void aRequestReachesTheOfficeInTimeUntilTheEndOfTheDayAndLateAfterwards() {
		this.clock.set(at("2025-08-26T23:59"));
		Booking inTime = book(chat(), slot("marek", "14:00"), INTERPRETER);
		this.clock.set(at("2025-08-27T00:00"));
		Booking late = book(chat(), slot("marek", "14:20"), INTERPRETER);
		book(chat(), slot("marek", "14:40"), Details.NONE.needing(Set.of(AccessNeed.WHEELCHAIR)));

		assertThat(this.interpreters.ahead()).extracting(InterpreterRequest::booking)
			.containsExactly(inTime.id(), late.id());
		assertThat(request(inTime).inTime()).isTrue();
		assertThat(request(late).inTime()).isFalse();
		assertThat(request(late).lastDay()).isEqualTo("2025-08-26");
		assertThat(this.interpreters.countToDo()).isEqualTo(2);
	}

	@Test
	void whatTheOfficeDecidesReachesWhoAsked() {
		Address chat = chat();
		Booking booking = book(chat, slot("marek", "14:00"), INTERPRETER);

		assertThat(this.interpreters.order(booking.id())).isTrue();
		assertThat(this.interpreters.order(booking.id())).as("a second press").isFalse();
		arrives(this.chats, chat, "Tłumacz języka migowego będzie na miejscu");
		assertThat(this.interpreters.countToDo()).isZero();

		assertThat(this.interpreters.refuse(booking.id())).isTrue();
		arrives(this.chats, chat, "nie będzie tłumacza", "zmień " + booking.code());
		assertThat(request(booking).state()).isEqualTo(State.IMPOSSIBLE);
	}

	@Test
	void whoCannotBeWrittenToIsOnTheCallList() {
		String number = landline();
		Booking booking = book(Address.voice(number), slot("marek", "14:00"), INTERPRETER.under(number));

		this.interpreters.order(booking.id());

		assertThat(openCalls()).singleElement().satisfies((call) -> {
			assertThat(call.wanted().reason()).isEqualTo(Reason.INTERPRETER);
			assertThat(call.wanted().number()).isEqualTo(number);
			assertThat(call.wanted().about()).isEqualTo(booking.code().value());
		});
	}

	@Test
	void aMoveAsksAnewAndKeepsInMindWhatStandsOrdered() {
		Address chat = chat();
		Booking booking = book(chat, slot("marek", "14:00"), INTERPRETER);
		this.interpreters.order(booking.id());
		this.clock.set(at("2025-08-27T10:00"));

		move(chat, booking, slot("marek", "15:20"));

		InterpreterRequest moved = request(booking);
		assertThat(moved.state()).isEqualTo(State.WANTED);
		assertThat(moved.start()).isEqualTo(at("2025-08-29T15:20"));
		assertThat(moved.orderedFor()).isEqualTo(at("2025-08-29T14:00"));
		assertThat(moved.inTime()).isFalse();
	}

	@Test
	void aDutyThatTheOfficeMovesNearerIsFlagged() {
		Booking booking = book(chat(), slot("marek", "14:00"), INTERPRETER);
		this.clock.set(at("2025-08-24T10:00"));
		Duty duty = this.duties.of(this.consultation).getLast();
		PlanChange nearer = new PlanChange.DutyMoved(duty.id(), new TimeRange(
				duty.time().start().minus(Duration.ofDays(3)), duty.time().end().minus(Duration.ofDays(3))));

		PlanPreview preview = this.changes.preview(nearer);
		assertThat(this.interpreters.ahead()).singleElement().matches(InterpreterRequest::inTime);
		assertThat(preview.warnings()).contains(new PlanWarning.InterpreterTooLate(booking.code()));
		assertThat(this.changes.carryOut(nearer, preview.fingerprint(), "admin")).isInstanceOf(PlanOutcome.Done.class);

		assertThat(request(booking).start()).isEqualTo(at("2025-08-26T14:00"));
		assertThat(request(booking).inTime()).isFalse();
	}

	@Test
	void aMeetingThatMovesTakesItsRequestsAlong() {
		Booking booking = book(chat(), seats(), INTERPRETER);
		Meeting meeting = this.meetings.of(this.consultation).getFirst();

		run(() -> this.meetings.move(meeting.id(), new TimeRange(at("2025-09-05T17:00"), at("2025-09-05T19:00"))));

		assertThat(request(booking).start()).isEqualTo(at("2025-09-05T17:00"));
	}

	@Test
	void whatIsGivenUpIsForgottenUnlessAnInterpreterStandsOrdered() {
		Booking wanted = book(chat(), slot("marek", "14:00"), INTERPRETER);
		Booking ordered = book(chat(), slot("marek", "14:20"), INTERPRETER);
		this.interpreters.order(ordered.id());

		giveUp(wanted);
		giveUp(ordered);

		assertThat(this.interpreters.ahead()).singleElement().satisfies((request) -> {
			assertThat(request.booking()).isEqualTo(ordered.id());
			assertThat(request.state()).isEqualTo(State.VOID);
		});
		assertThat(this.interpreters.order(ordered.id())).isFalse();
		assertThat(this.interpreters.settle(ordered.id())).isTrue();
		assertThat(this.interpreters.ahead()).isEmpty();
	}

	@Test
	void aPlaceFromTheWaitingListThatComesLateIsFlagged() {
		Booking first = book(chat(), slot("marek", "14:00"), INTERPRETER);
		ResidentId next = resident(chat());
		Duty duty = this.duties.of(this.consultation).getLast();
		JoinResult joined = ask(() -> {
			this.duties.slotsIn(duty.id())
				.stream()
				.filter((slot) -> !slot.walkIn() && !slot.id().equals(first.bookable()))
				.forEach((slot) -> this.bookables.withdraw(slot.id()));
			return this.waiting.join(next,
					new Wish(new Scope(this.consultation.value()), Set.of(duty.group()), null, 1), INTERPRETER);
		});
		assertThat(joined).isInstanceOf(JoinResult.Waiting.class);
		this.clock.set(at("2025-08-28T09:00"));
		giveUp(first);
		PlaceOffer offer = ask(() -> this.offers.of(next).getFirst());

		TakeResult taken = ask(() -> this.offers.take(offer.id(), first.bookable(), INTERPRETER));

		assertThat(request(((TakeResult.Booked) taken).booking()).inTime()).isFalse();
	}

	@Test
	void whatIsOverIsForgotten() {
		book(chat(), slot("marek", "14:00"), INTERPRETER);
		this.clock.set(at("2025-08-30T15:00"));

		run(this.interpreters::forget);

		assertThat(this.jdbc.sql("select count(*) from interpreter_request").query(Integer.class).single()).isZero();
	}

	private InterpreterRequest request(Booking booking) {
		Optional<InterpreterRequest> found = this.interpreters.ahead()
			.stream()
			.filter((request) -> request.booking().equals(booking.id()))
			.findFirst();
		return found.orElseThrow();
	}

	private static void arrives(Postbox box, Address address, String... parts) {
		await().untilAsserted(() -> assertThat(box.at(address)).anySatisfy((text) -> assertThat(text).contains(parts)));
	}

}
