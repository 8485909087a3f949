package org.dyzurka.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.dyzurka.resident.ResidentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.dyzurka.booking.World.MORNING;
import static org.dyzurka.booking.World.QUARTER;

@BookingTest
class HoldTests {

	@Autowired
	private World world;

	@Autowired
	private HoldExpiry expiry;

	@BeforeEach
	void morning() {
		this.world.clock.set(MORNING);
	}

	@AfterEach
	void seatsAddUp() {
		this.world.checkSeats();
	}

	@Test
	void aHeldSlotIsNobodyElses() {
		BookableId slot = this.world.slot(this.world.scope(), 5);

		HoldResult first = this.world.hold(this.world.resident(), slot, 1);
		HoldResult second = this.world.hold(this.world.resident(), slot, 1);

		assertThat(first).extracting("until").isEqualTo(MORNING.plus(QUARTER));
		assertThat(second).isEqualTo(new HoldResult.Taken(0));
	}

	@Test
	void aNewHoldReleasesTheOneBefore() {
		Scope scope = this.world.scope();
		BookableId first = this.world.slot(scope, 5);
		BookableId second = this.world.slot(scope, 6);
		ResidentId resident = this.world.resident();

		HoldId earlier = this.world.held(resident, first);
		HoldId later = this.world.held(resident, second);

		assertThat(this.world.free(first)).isOne();
		assertThat(this.world.confirm(earlier)).isEqualTo(new ConfirmResult.HoldEnded());
		assertThat(this.world.confirm(later)).isInstanceOf(ConfirmResult.Booked.class);
	}

	@Test
	void theSameSlotCanBeHeldAnew() {
		BookableId slot = this.world.slot(this.world.scope(), 5);
		ResidentId resident = this.world.resident();

		HoldId earlier = this.world.held(resident, slot);
		HoldId later = this.world.held(resident, slot);

		assertThat(later).isNotEqualTo(earlier);
		assertThat(this.world.free(slot)).isZero();
	}

	@Test
	void aRefusedHoldReleasesTheOneBeforeToo() {
		Scope scope = this.world.scope();
		BookableId taken = this.world.slot(scope, 5);
		BookableId mine = this.world.slot(scope, 6);
		ResidentId resident = this.world.resident();
		this.world.held(this.world.resident(), taken);
		this.world.held(resident, mine);

		assertThat(this.world.hold(resident, taken, 1)).isEqualTo(new HoldResult.Taken(0));

		assertThat(this.world.free(mine)).isOne();
	}

	@Test
	void renewingProlongsUpToThreeLengths() {
		BookableId slot = this.world.slot(this.world.scope(), 5);
		HoldId hold = this.world.held(this.world.resident(), slot);

		for (int renewal = 1; renewal <= 4; renewal++) {
			this.world.clock.advance(Duration.ofMinutes(10));
			int minutes = Math.min(10 * renewal + 15, 45);
			assertThat(renew(hold)).contains(MORNING.plus(Duration.ofMinutes(minutes)));
		}
		this.world.clock.advance(Duration.ofMinutes(5));
		assertThat(renew(hold)).isEmpty();
	}

	@Test
	void aHoldNeverOutlastsTheStart() {
		Rules rules = new Rules(1, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofHours(2));
		BookableId slot = this.world.slot(this.world.scope(rules), 1);
		this.world.clock.advance(Duration.ofMinutes(50));

		assertThat(this.world.hold(this.world.resident(), slot, 1)).extracting("until")
			.isEqualTo(MORNING.plus(Duration.ofHours(1)));
	}

	@Test
	void aLapsedHoldIsNotConfirmedThoughItsTimerHasNotRun() {
		BookableId slot = this.world.slot(this.world.scope(), 5);
		HoldId hold = this.world.held(this.world.resident(), slot);

		this.world.clock.advance(QUARTER);

		assertThat(renew(hold)).isEmpty();
		assertThat(this.world.confirm(hold)).isEqualTo(new ConfirmResult.HoldEnded());
		assertThat(this.world.free(slot)).isZero();
		assertThat(this.expiry.expire(hold)).isEmpty();
		assertThat(this.world.free(slot)).isOne();
		assertThat(this.expiry.expire(hold)).isEmpty();
		assertThat(this.world.free(slot)).isOne();
	}

	@Test
	void theTimerLooksAgainLaterIfTheHoldWasRenewed() {
		HoldId hold = this.world.held(this.world.resident(), this.world.slot(this.world.scope(), 5));
		this.world.clock.advance(Duration.ofMinutes(10));
		renew(hold);
		this.world.clock.set(MORNING.plus(QUARTER));

		assertThat(this.expiry.expire(hold)).contains(MORNING.plus(Duration.ofMinutes(25)));
		assertThat(this.world.confirm(hold)).isInstanceOf(ConfirmResult.Booked.class);
		assertThat(this.expiry.expire(hold)).isEmpty();
	}

	@Test
	void releasingTwiceFreesOnce() {
		BookableId slot = this.world.slot(this.world.scope(), 5);
		HoldId hold = this.world.held(this.world.resident(), slot);

		this.world.run(() -> this.world.bookings.release(hold));
		this.world.run(() -> this.world.bookings.release(hold));

		assertThat(this.world.free(slot)).isOne();
	}

	@Test
	void whatIsWithdrawnIsNeitherHeldNorConfirmed() {
		BookableId slot = this.world.slot(this.world.scope(), 5);
		HoldId hold = this.world.held(this.world.resident(), slot);

		this.world.run(() -> this.world.bookables.withdraw(slot));

		assertThat(this.world.hold(this.world.resident(), slot, 1)).isEqualTo(new HoldResult.Closed());
		assertThat(this.world.hold(this.world.resident(), BookableId.random(), 1)).isEqualTo(new HoldResult.Closed());
		assertThat(this.world.confirm(hold)).isEqualTo(new ConfirmResult.HoldEnded());
		assertThat(this.world.free(slot)).isOne();
	}

	@Test
	void aHoldForNobodyOrForNoTimeIsABug() {
		BookableId slot = this.world.slot(this.world.scope(), 5);
		ResidentId resident = this.world.resident();

		assertThatIllegalArgumentException().isThrownBy(() -> this.world.hold(resident, slot, 0));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.world.run(() -> this.world.bookings.hold(resident, slot, 1, Duration.ZERO, null)));
	}

	private Optional<Instant> renew(HoldId hold) {
		return this.world.tx(() -> this.world.bookings.renew(hold));
	}

}
