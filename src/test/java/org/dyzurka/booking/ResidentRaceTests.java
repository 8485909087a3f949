package org.dyzurka.booking;

import java.util.List;
import java.util.concurrent.Callable;

import org.dyzurka.resident.ResidentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One resident on two telephones, and two residents in each other's way.
 */
@BookingTest
class ResidentRaceTests {

	private static final Rules ONE = new Rules(1, World.RULES.bookUntil(), World.RULES.cancelUntil(),
			World.RULES.kept(), World.RULES.offerLasts());

	@Autowired
	private World world;

	@BeforeEach
	void morning() {
		this.world.clock.set(World.MORNING);
	}

	@Test
	void theLimitHoldsForTwoAddressesAtOnce() throws Exception {
		Scope scope = this.world.scope(ONE);
		for (int round = 0; round < 60; round++) {
			ResidentId resident = this.world.resident();
			bookAtOnce(resident, this.world.slot(scope, 5), this.world.slot(scope, 6));
			assertThat(ahead(resident)).as("round %s", round).hasSizeLessThanOrEqualTo(1);
		}
		this.world.checkSeats();
	}

	@Test
	void noOverlapIsBookedFromTwoAddressesAtOnce() throws Exception {
		for (int round = 0; round < 60; round++) {
			ResidentId resident = this.world.resident();
			bookAtOnce(resident, this.world.slot(this.world.scope(), 5), this.world.slot(this.world.scope(), 5));
			assertThat(ahead(resident)).as("round %s", round).hasSizeLessThanOrEqualTo(1);
		}
		this.world.checkSeats();
	}

	@Test
	void twoResidentsWhoSwapPlacesNeitherDeadlockNorLoseOne() throws Exception {
		Scope scope = this.world.scope();
		BookableId morning = this.world.bookable(scope, World.slotTime(5), 2);
		BookableId evening = this.world.bookable(scope, World.slotTime(9), 2);
		Booking one = this.world.booked(this.world.resident(), morning);
		Booking other = this.world.booked(this.world.resident(), evening);

		List<Booking> after = Race
			.of(List.of(() -> moveToAndFro(one, evening, morning), () -> moveToAndFro(other, morning, evening)));

		assertThat(after).extracting(Booking::bookable).containsExactly(morning, evening);
		assertThat(after).extracting(Booking::revision).containsExactly(100, 100);
		this.world.checkSeats();
	}

	@Test
	void twoResidentsWhoChangeTheirMindsDoNotDeadlock() throws Exception {
		Scope scope = this.world.scope();
		BookableId morning = this.world.bookable(scope, World.slotTime(5), 2);
		BookableId evening = this.world.bookable(scope, World.slotTime(9), 2);
		ResidentId one = this.world.resident();
		ResidentId other = this.world.resident();

		Race.of(List.of(() -> holdToAndFro(one, morning, evening), () -> holdToAndFro(other, evening, morning)));

		assertThat(this.world.free(morning) + this.world.free(evening)).isEqualTo(2);
		this.world.checkSeats();
	}

	private boolean holdToAndFro(ResidentId resident, BookableId one, BookableId other) {
		for (int turn = 0; turn < 100; turn++) {
			this.world.held(resident, one);
			this.world.held(resident, other);
		}
		return true;
	}

	private Booking moveToAndFro(Booking booking, BookableId there, BookableId back) {
		for (int turn = 0; turn < 50; turn++) {
			World.moved(this.world.move(booking.id(), this.world.heldToMove(booking, there, 1)));
			World.moved(this.world.move(booking.id(), this.world.heldToMove(booking, back, 1)));
		}
		return this.world.found(booking.id());
	}

	private void bookAtOnce(ResidentId resident, BookableId one, BookableId other) throws Exception {
		List<Callable<HoldResult>> both = List.of(() -> book(resident, one), () -> book(resident, other));
		Race.of(both);
	}

	private HoldResult book(ResidentId resident, BookableId bookable) {
		HoldResult result = this.world.hold(resident, bookable, 1);
		if (result instanceof HoldResult.Held held) {
			this.world.confirm(held.hold());
		}
		return result;
	}

	private List<Booking> ahead(ResidentId resident) {
		return this.world.tx(() -> this.world.bookings.ahead(resident));
	}

}
