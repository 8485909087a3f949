package org.dyzurka.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.dyzurka.resident.ResidentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Those who wait, those who do not, and those who change their minds, all at once.
 */
@BookingTest
class WaitingRaceTests {

	private static final int ROUNDS = 20;

	@Autowired
	private World world;

	@Autowired
	private WaitingListSweep sweep;

	private Scope scope = Scope.random();

	@BeforeEach
	void morning() {
		this.world.clock.set(World.MORNING);
		this.scope = this.world.scope();
	}

	@AfterEach
	void seatsAddUp() {
		this.world.checkSeats();
	}

	@Test
	void whoWaitsComesBeforeWhoeverTriesInBetween() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			BookableId slot = this.world.slot(this.scope, 24);
			Booking booking = this.world.booked(this.world.resident(), slot);
			List<WaitingEntry> waiting = new ArrayList<>();
			for (int number = 0; number < 5; number++) {
				waiting.add(this.world.waits(slot, 1));
			}
			List<Callable<Boolean>> runners = new ArrayList<>();
			for (int number = 0; number < 10; number++) {
				ResidentId resident = this.world.resident();
				runners.add(() -> triesAgainAndAgain(resident, slot));
			}
			runners.add(5, () -> this.world.cancel(booking.id()) instanceof CancelResult.Cancelled);

			List<Boolean> succeeded = Race.of(runners);

			assertThat(succeeded).as("nobody but who gave it up").filteredOn((any) -> any).hasSize(1);
			assertThat(this.world.offered(waiting.getFirst()).places()).containsExactly(new Place(slot, 1));
			assertThat(waiting.subList(1, 5)).allSatisfy((next) -> assertThat(this.world.offers(next)).isEmpty());
		}
	}

	@Test
	void twoSeatsFreedAtOnceAreOfferedToTwo() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			GroupId duty = new GroupId(UUID.randomUUID());
			Wish wish = new Wish(this.scope, Set.of(duty), null, 1);
			Booking one = bookedIn(duty, 24);
			Booking two = bookedIn(duty, 25);
			WaitingEntry first = this.world.waiting(this.world.join(this.world.resident(), wish));
			WaitingEntry second = this.world.waiting(this.world.join(this.world.resident(), wish));
			WaitingEntry third = this.world.waiting(this.world.join(this.world.resident(), wish));

			cancelAtOnce(one, two);

			assertThat(places(first, second)).as("round %s", round).containsExactlyInAnyOrder(one.place(), two.place());
			assertThat(this.world.offers(third)).isEmpty();
		}
	}

	@Test
	void onePersonNeverHasTwoOffersAtOnce() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			Booking one = this.world.booked(this.world.resident(), this.world.slot(this.scope, 24));
			Booking two = this.world.booked(this.world.resident(), this.world.slot(this.scope, 25));
			ResidentId resident = this.world.resident();
			this.world.waiting(this.world.join(resident, this.world.wish(one.bookable(), 1)));
			this.world.waiting(this.world.join(resident, this.world.wish(two.bookable(), 1)));

			cancelAtOnce(one, two);
			assertThat(this.world.tx(() -> this.world.offers.of(resident))).as("round %s", round).hasSize(1);

			PlaceOffer offer = this.world.tx(() -> this.world.offers.of(resident)).getFirst();
			this.world.tx(() -> this.world.offers.decline(offer.id()));
			this.sweep.sweep();
			assertThat(this.world.tx(() -> this.world.offers.of(resident))).as("the other place is still free")
				.hasSize(1);
		}
	}

	@Test
	void whoJoinsWhileAPlaceBecomesFreeIsAskedBeforeLong() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			BookableId slot = this.world.slot(this.scope, 24);
			Booking booking = this.world.booked(this.world.resident(), slot);
			ResidentId resident = this.world.resident();
			Wish wish = this.world.wish(slot, 1);
			List<Callable<Boolean>> both = List.of(
					() -> this.world.cancel(booking.id()) instanceof CancelResult.Cancelled,
					() -> this.world.join(resident, wish) instanceof JoinResult.Waiting);

			assertThat(Race.of(both)).containsOnly(true);
			this.sweep.sweep();

			assertThat(this.world.tx(() -> this.world.offers.of(resident))).as("round %s", round).hasSize(1);
		}
	}

	@Test
	void anOfferIsAnsweredOnce() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			BookableId slot = this.world.slot(this.scope, 24);
			WaitingEntry entry = this.world.waits(slot, 1);
			WaitingEntry next = this.world.waits(slot, 1);
			PlaceOffer offer = this.world.offered(entry);
			List<Callable<Boolean>> answers = List.of(() -> this.world.take(offer, slot) instanceof TakeResult.Booked,
					() -> this.world.take(offer, slot) instanceof TakeResult.Booked,
					() -> this.world.tx(() -> this.world.offers.decline(offer.id())), () -> this.world.leave(entry));

			List<Boolean> effective = Race.of(answers);

			assertThat(effective).filteredOn((any) -> any).as("round %s", round).hasSize(1);
			boolean taken = effective.get(0) || effective.get(1);
			assertThat(this.world.offers(next)).hasSize(taken ? 0 : 1);
			assertThat(this.world.codesInUse(entry.code())).isEqualTo(taken ? 1 : 0);
		}
	}

	@Test
	void whoAsksForADutyBothWaysGetsNoTwoCodesAlike() throws Exception {
		BookableId slot = this.world.taken(this.scope, 24);
		List<Callable<String>> runners = new ArrayList<>();
		for (int number = 0; number < 16; number++) {
			ResidentId resident = this.world.resident();
			BookableId other = this.world.slot(this.world.scope(), 24);
			Wish wish = this.world.wish(slot, 1);
			runners.add(() -> this.world.waiting(this.world.join(resident, wish)).code().value());
			runners.add(() -> this.world.booked(resident, other).code().value());
		}

		assertThat(Race.of(runners)).doesNotHaveDuplicates();
	}

	@Test
	void aThousandHandOversAreQuick() {
		BookableId slot = this.world.slot(this.world.scope(), 24 * 300);
		List<WaitingEntry> waiting = new ArrayList<>();
		for (int number = 0; number < 1000; number++) {
			waiting.add(this.world.waits(slot, 1));
		}
		long begin = System.nanoTime();
		Set<ResidentId> asked = new HashSet<>();
		for (WaitingEntry entry : waiting) {
			PlaceOffer offer = this.world.offered(entry);
			asked.add(offer.resident());
			this.world.tx(() -> this.world.offers.decline(offer.id()));
		}
		Duration took = Duration.ofNanos(System.nanoTime() - begin);

		System.out.println("1000 hand-overs took " + took.toMillis() + " ms");
		assertThat(asked).hasSize(1000);
		assertThat(took).isLessThan(Duration.ofSeconds(30));
		assertThat(this.world.free(slot)).isOne();
	}

	@Test
	void aThousandSeatsAtOnceAreHandedOver() {
		Scope big = this.world.scope();
		BookableId meeting = this.world.bookable(big, World.slotTime(24), 1);
		this.world.booked(this.world.resident(), meeting);
		List<WaitingEntry> waiting = new ArrayList<>();
		for (int number = 0; number < 1000; number++) {
			waiting.add(this.world.waits(meeting, 1));
		}
		long begin = System.nanoTime();
		this.world
			.run(() -> this.world.bookables.register(meeting, big, World.alone(meeting), World.slotTime(24), 1001));
		Duration took = Duration.ofNanos(System.nanoTime() - begin);

		System.out.println("1000 seats at once took " + took.toMillis() + " ms");
		assertThat(waiting).allSatisfy((entry) -> assertThat(this.world.offers(entry)).hasSize(1));
		assertThat(took).isLessThan(Duration.ofSeconds(30));
	}

	private boolean triesAgainAndAgain(ResidentId resident, BookableId slot) {
		for (int attempt = 0; attempt < 10; attempt++) {
			if (this.world.hold(resident, slot, 1) instanceof HoldResult.Held) {
				return true;
			}
		}
		return false;
	}

	private Booking bookedIn(GroupId duty, int hours) {
		return this.world.booked(this.world.resident(),
				this.world.bookable(this.scope, duty, World.slotTime(hours), 1));
	}

	private void cancelAtOnce(Booking one, Booking two) throws Exception {
		List<Callable<CancelResult>> both = List.of(() -> this.world.cancel(one.id()),
				() -> this.world.cancel(two.id()));
		assertThat(Race.of(both)).hasOnlyElementsOfType(CancelResult.Cancelled.class);
	}

	private List<Place> places(WaitingEntry one, WaitingEntry two) {
		List<Place> places = new ArrayList<>(this.world.offered(one).places());
		places.addAll(this.world.offered(two).places());
		return Collections.unmodifiableList(places);
	}

}
