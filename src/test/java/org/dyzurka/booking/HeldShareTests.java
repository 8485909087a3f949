package org.dyzurka.booking;

import java.util.ArrayList;
import java.util.List;

import org.dyzurka.resident.ResidentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BookingTest
class HeldShareTests {

	@Autowired
	World world;

	@BeforeEach
	void atEight() {
		this.world.clock.set(World.MORNING);
	}

	@Test
	void aRushForASmallDutyIsNoAbuse() {
		assertThat(new HoldLimits(0.5, 20).of(12)).isEqualTo(20);
		assertThat(new HoldLimits(0.5, 20).of(60)).isEqualTo(30);
		assertThat(new HoldLimits(0.5, 1).of(9)).isEqualTo(5);
		assertThat(new HoldLimits(0.5, 1).of(1)).isOne();
	}

	@Test
	void thoseWithoutABookingHoldOnlyAShareOfWhatIsLeftAtATime() {
		Scope scope = this.world.scope();
		BookableId meeting = this.world.bookable(scope, World.slotTime(5), 60);
		ResidentId booked = this.world.resident();
		this.world.booked(booked, this.world.slot(scope, 9));
		List<HoldId> holds = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			holds.add(World.held(this.world.hold(this.world.resident(), meeting, 1)));
		}

		assertThat(this.world.hold(this.world.resident(), meeting, 1))
			.isEqualTo(new HoldResult.Rushed(this.world.clock.instant().plus(World.QUARTER)));
		assertThat(this.world.hold(this.world.resident(), this.world.slot(scope, 7), 1)).as("another duty")
			.isInstanceOf(HoldResult.Held.class);
		assertThat(this.world.hold(booked, meeting, 1)).as("who has a booking").isInstanceOf(HoldResult.Held.class);

		this.world.run(() -> this.world.bookings.release(holds.getFirst()));
		assertThat(this.world.hold(this.world.resident(), meeting, 1)).as("when one has given up")
			.isInstanceOf(HoldResult.Held.class);
		this.world.checkSeats();
	}

}
