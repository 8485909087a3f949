package org.dyzurka.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.dyzurka.resident.ResidentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyzurka.booking.World.MORNING;

/**
 * Who waits, for what, and who is asked when something becomes free.
 */
@BookingTest
@RecordApplicationEvents
class WaitingListTests {

	@Autowired
	private World world;

	@Autowired
	private WaitingListSweep sweep;

	@Autowired
	private ApplicationEvents events;

	private Scope scope = Scope.random();

	@BeforeEach
	void morning() {
		this.world.clock.set(MORNING);
		this.scope = this.world.scope();
	}

	@AfterEach
	void seatsAddUp() {
		this.world.checkSeats();
	}

	@Test
	void theFirstWhoWaitsIsOfferedWhatBecomesFree() {
		BookableId slot = this.world.slot(this.scope, 24);
		Booking booking = this.world.booked(this.world.resident(), slot);
		WaitingEntry first = this.world.waits(slot, 1);
		WaitingEntry second = this.world.waits(slot, 1);

		this.world.cancel(booking.id());

		PlaceOffer offer = this.world.offered(first);
		assertThat(offer).isEqualTo(new PlaceOffer(offer.id(), first.resident(), List.of(new Place(slot, 1)),
				MORNING.plus(Duration.ofHours(2)), first.id(), null));
		assertThat(this.world.offers(second)).isEmpty();
		assertThat(this.world.free(slot)).isZero();
		assertThat(this.world.hold(this.world.resident(), slot, 1)).isEqualTo(new HoldResult.Taken(0));
		assertThat(this.events.stream(PlaceOffered.class)).containsExactly(new PlaceOffered(offer.id()));
	}

	@Test
	void aPartyThatDoesNotFitIsPassedOverAndKeepsItsTurn() {
		BookableId meeting = this.world.bookable(this.scope, World.slotTime(24), 4);
		Booking one = this.world.booked(this.world.resident(), meeting, 1, Details.NONE);
		Booking three = this.world.booked(this.world.resident(), meeting, 3, Details.NONE);
		WaitingEntry party = this.world.waits(meeting, 3);
		WaitingEntry alone = this.world.waits(meeting, 1);

		this.world.cancel(one.id());
		assertThat(this.world.offers(party)).isEmpty();
		assertThat(this.world.offered(alone).places()).containsExactly(new Place(meeting, 1));

		this.world.cancel(three.id());
		assertThat(this.world.offered(party).places()).containsExactly(new Place(meeting, 3));
		assertThat(this.world.free(meeting)).isZero();
	}

	@Test
	void whatIsLeftForNobodyWhoWaitsIsFreeForEverybody() {
		BookableId meeting = this.world.bookable(this.scope, World.slotTime(24), 3);
		Booking booking = this.world.booked(this.world.resident(), meeting, 3, Details.NONE);
		this.world.waits(meeting, 2);

		this.world.cancel(booking.id());

		assertThat(this.world.free(meeting)).isOne();
	}

	@Test
	void onlyWhatWasWishedForIsOffered() {
		GroupId duty = new GroupId(java.util.UUID.randomUUID());
		BookableId early = this.world.bookable(this.scope, duty, World.slotTime(24), 1);
		BookableId late = this.world.bookable(this.scope, duty, World.slotTime(30), 1);
		Booking morning = this.world.booked(this.world.resident(), early);
		Booking evening = this.world.booked(this.world.resident(), late);
		TimeRange afternoon = new TimeRange(World.slotTime(28).start(), World.slotTime(32).start());
		WaitingEntry entry = this.world
			.waiting(this.world.join(this.world.resident(), new Wish(this.scope, Set.of(duty), afternoon, 1)));

		this.world.cancel(morning.id());
		assertThat(this.world.offers(entry)).isEmpty();
		this.world.cancel(evening.id());
		assertThat(this.world.offered(entry).places()).containsExactly(new Place(late, 1));
	}

	@Test
	void whoIsBusyOrHasEnoughIsNotAsked() {
		BookableId slot = this.world.slot(this.scope, 24);
		Booking booking = this.world.booked(this.world.resident(), slot);
		WaitingEntry busy = this.world.waits(slot, 1);
		WaitingEntry served = this.world.waits(slot, 1);
		WaitingEntry third = this.world.waits(slot, 1);
		this.world.booked(busy.resident(), this.world.slot(this.world.scope(), 24));
		this.world.booked(served.resident(), this.world.slot(this.scope, 30));
		this.world.booked(served.resident(), this.world.slot(this.scope, 31));

		this.world.cancel(booking.id());

		assertThat(this.world.offers(busy)).isEmpty();
		assertThat(this.world.offers(served)).isEmpty();
		assertThat(this.world.offered(third)).isNotNull();
	}

	@Test
	void onePersonHasOneOfferInAScope() {
		BookableId slot = this.world.slot(this.scope, 24);
		BookableId other = this.world.slot(this.scope, 30);
		Booking one = this.world.booked(this.world.resident(), slot);
		Booking two = this.world.booked(this.world.resident(), other);
		WaitingEntry first = this.world.waits(slot, 1);
		WaitingEntry same = this.world.waiting(this.world.join(first.resident(), this.world.wish(other, 1)));
		WaitingEntry next = this.world.waits(other, 1);

		this.world.cancel(one.id());
		this.world.cancel(two.id());

		assertThat(this.world.offered(first).places()).containsExactly(new Place(slot, 1));
		assertThat(this.world.offers(same)).isEmpty();
		assertThat(this.world.offered(next).places()).containsExactly(new Place(other, 1));
	}

	@Test
	void whatIsFreeAtTheMomentOfJoiningIsOfferedAtOnce() {
		BookableId slot = this.world.slot(this.scope, 24);

		WaitingEntry entry = this.world.waits(slot, 1);

		assertThat(this.world.offered(entry).places()).containsExactly(new Place(slot, 1));
	}

	@Test
	void joiningHasItsRules() {
		BookableId slot = this.world.taken(this.scope, 24);
		BookableId other = this.world.taken(this.scope, 25);
		BookableId third = this.world.taken(this.scope, 26);
		ResidentId resident = this.world.resident();
		WaitingEntry entry = this.world.waiting(this.world.join(resident, this.world.wish(slot, 1)));

		assertThat(this.world.join(resident, this.world.wish(slot, 1))).isEqualTo(new JoinResult.Already(entry));
		this.world.waiting(this.world.join(resident, this.world.wish(other, 1)));
		assertThat(this.world.join(resident, this.world.wish(third, 1))).isEqualTo(new JoinResult.LimitReached(2));
		assertThat(this.world.join(this.world.resident(), this.world.wish(slot, 2))).as("more than there ever were")
			.isEqualTo(new JoinResult.Closed());
		this.world.run(() -> this.world.bookables.withdraw(slot));
		assertThat(this.world.join(this.world.resident(), this.world.wish(slot, 1))).isEqualTo(new JoinResult.Closed());
	}

	@Test
	void whoWaitsIsToldHowManyDoBefore() {
		BookableId slot = this.world.taken(this.scope, 24);
		this.world.waits(slot, 1);
		this.world.waits(slot, 1);
		JoinResult third = this.world.join(this.world.resident(), this.world.wish(slot, 1));

		assertThat(third).isInstanceOfSatisfying(JoinResult.Waiting.class,
				(waiting) -> assertThat(waiting.before()).isEqualTo(2));
	}

	@Test
	void anEntryIsProvedByCodeAndNumber() {
		BookableId slot = this.world.taken(this.scope, 24);
		Details details = new Details("las", null, Set.of(), null, "+48600100200");
		WaitingEntry entry = this.world.waiting(this.world
			.tx(() -> this.world.waitingList.join(this.world.resident(), this.world.wish(slot, 1), details)));
		String code = entry.code().value();

		assertThat(entry.details()).isEqualTo(details);
		assertThat(this.world.tx(() -> this.world.waitingList.proved(code, "+48600100200"))).contains(entry);
		assertThat(this.world.tx(() -> this.world.waitingList.proved(code, "+48600100201"))).isEmpty();
		assertThat(this.world.tx(() -> this.world.waitingList.proved("100000", "+48600100200"))).isEmpty();
	}

	@Test
	void whoLeavesIsNotAskedAndWhatWasOfferedGoesToTheNext() {
		BookableId slot = this.world.slot(this.scope, 24);
		Booking booking = this.world.booked(this.world.resident(), slot);
		WaitingEntry gone = this.world.waits(slot, 1);
		WaitingEntry first = this.world.waits(slot, 1);
		WaitingEntry next = this.world.waits(slot, 1);
		assertThat(this.world.leave(gone)).isTrue();
		assertThat(this.world.leave(gone)).isFalse();

		this.world.cancel(booking.id());
		assertThat(this.world.offered(first)).isNotNull();
		this.world.leave(first);

		assertThat(this.world.offers(first)).isEmpty();
		assertThat(this.world.offered(next)).isNotNull();
		assertThat(this.world.tx(() -> this.world.bookings.any(gone.resident()))).isFalse();
	}

	@Test
	void anEntryEndsWhenNothingOfItsWishLiesAhead() {
		BookableId slot = this.world.taken(this.scope, 24);
		WaitingEntry entry = this.world.waits(slot, 1);

		this.world.clock.set(World.slotTime(24).start().minus(World.RULES.bookUntil()).minusSeconds(1));
		this.sweep.sweep();
		assertThat(this.world.tx(() -> this.world.waitingList.find(entry.id()))).contains(entry);
		this.world.clock.advance(Duration.ofSeconds(1));
		this.sweep.sweep();

		assertThat(this.world.tx(() -> this.world.waitingList.find(entry.id()))).isEmpty();
		assertThat(this.world.tx(() -> this.world.bookings.any(entry.resident()))).isFalse();
		assertThat(this.world.codesInUse(entry.code())).isZero();
		assertThat(this.events.stream(WaitingOver.class)).containsExactly(new WaitingOver(entry));
	}

	@Test
	void seatsThatAreAddedAndSlotsThatAreNewAreHandedOn() {
		GroupId duty = new GroupId(java.util.UUID.randomUUID());
		BookableId slot = this.world.bookable(this.scope, duty, World.slotTime(24), 1);
		this.world.booked(this.world.resident(), slot);
		WaitingEntry first = this.world
			.waiting(this.world.join(this.world.resident(), new Wish(this.scope, Set.of(duty), null, 1)));
		WaitingEntry second = this.world
			.waiting(this.world.join(this.world.resident(), new Wish(this.scope, Set.of(duty), null, 1)));

		this.world.run(() -> this.world.bookables.register(slot, this.scope, duty, World.slotTime(24), 2));
		assertThat(this.world.offered(first).places()).containsExactly(new Place(slot, 1));
		BookableId added = this.world.bookable(this.scope, duty, World.slotTime(26), 1);
		assertThat(this.world.offered(second).places()).containsExactly(new Place(added, 1));
	}

	@Test
	void aHoldThatEndsIsHandedOn() {
		BookableId slot = this.world.slot(this.scope, 24);
		HoldId hold = this.world.held(this.world.resident(), slot);
		WaitingEntry entry = this.world.waits(slot, 1);

		this.world.run(() -> this.world.bookings.release(hold));

		assertThat(this.world.offered(entry)).isNotNull();
	}

	@Test
	void whereABookingMovesAwayTheNextIsAsked() {
		BookableId slot = this.world.slot(this.scope, 24);
		Booking booking = this.world.booked(this.world.resident(), slot);
		WaitingEntry entry = this.world.waits(slot, 1);
		HoldId hold = this.world.heldToMove(booking, this.world.slot(this.scope, 30), 1);

		World.moved(this.world.move(booking.id(), hold));

		assertThat(this.world.offered(entry)).isNotNull();
	}

	@Test
	void nobodyIsAskedWhoWouldHaveLessThanAQuarterOfAnHourToAnswer() {
		BookableId slot = this.world.slot(this.scope, 5);
		Booking booking = this.world.booked(this.world.resident(), slot);
		WaitingEntry entry = this.world.waits(slot, 1);
		Instant last = World.slotTime(5).start().minus(World.RULES.bookUntil());
		this.world.clock.set(last.minus(Duration.ofMinutes(15)).plusSeconds(1));

		this.world.cancel(booking.id());
		assertThat(this.world.offers(entry)).isEmpty();
		assertThat(this.world.free(slot)).isOne();

		Booking again = this.world.booked(this.world.resident(), slot);
		this.world.clock.set(last.minus(Duration.ofMinutes(15)));
		this.world.cancel(again.id());
		assertThat(this.world.offered(entry).until()).isEqualTo(last);
	}

}
