package org.dyzurka.booking;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.dyzurka.booking.World.MORNING;

@BookingTest
class BookablesTests {

	@Autowired
	private World world;

	private Scope scope;

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
	void openIsWhatCanBeBookedRightNow() {
		BookableId tooSoon = this.world.slot(this.scope, 2);
		BookableId later = this.world.slot(this.scope, 6);
		BookableId sooner = this.world.slot(this.scope, 5);
		BookableId full = this.world.slot(this.scope, 5);
		BookableId withdrawn = this.world.slot(this.scope, 5);
		BookableId meeting = this.world.bookable(this.scope, World.slotTime(7), 4);
		this.world.slot(this.world.scope(), 5);
		this.world.held(this.world.resident(), full);
		this.world.held(this.world.resident(), meeting);
		this.world.run(() -> this.world.bookables.withdraw(withdrawn));

		assertThat(open()).containsExactly(new Availability(sooner, World.slotTime(5), 1, 1),
				new Availability(later, World.slotTime(6), 1, 1), new Availability(meeting, World.slotTime(7), 4, 3));

		this.world.clock.set(MORNING.minusMillis(1));
		assertThat(open()).extracting(Availability::bookable).startsWith(tooSoon);
	}

	@Test
	void theRulesOfAScopeCanBeReplaced() {
		BookableId slot = this.world.slot(this.scope, 2);
		assertThat(open()).isEmpty();

		this.world.run(() -> this.world.bookables.rule(this.scope,
				new Rules(1, Duration.ofHours(1), Duration.ZERO, Duration.ZERO, Duration.ofHours(2))));

		assertThat(open()).extracting(Availability::bookable).containsExactly(slot);
	}

	@Test
	void registeringTheSameAgainChangesNothing() {
		BookableId slot = this.world.slot(this.scope, 5);
		Booking booking = this.world.booked(this.world.resident(), slot);
		Tally before = this.world.tally(slot);
		this.world.clock.advance(Duration.ofHours(1));

		register(slot, World.slotTime(5), 1);

		assertThat(this.world.tally(slot)).isEqualTo(before);
		assertThat(this.world.found(booking.id())).isEqualTo(booking);
	}

	@Test
	void anotherTimeRaisesTheRevisionsOfLiveBookings() {
		BookableId meeting = this.world.bookable(this.scope, World.slotTime(5), 5);
		Booking live = this.world.booked(this.world.resident(), meeting);
		Booking given = this.world.booked(this.world.resident(), meeting);
		this.world.cancel(given.id());
		this.world.clock.advance(Duration.ofHours(1));

		register(meeting, World.slotTime(8), 5);

		assertThat(this.world.found(live.id())).extracting(Booking::time, Booking::revision, Booking::changedAt)
			.containsExactly(World.slotTime(8), 1, MORNING.plus(Duration.ofHours(1)));
		assertThat(this.world.found(given.id()).revision()).isOne();
		assertThat(this.world.tally(meeting).changedAt()).isEqualTo(MORNING.plus(Duration.ofHours(1)));
	}

	@Test
	void capacityNeverFallsBelowTheSeatsTaken() {
		BookableId meeting = this.world.bookable(this.scope, World.slotTime(5), 5);
		Booking booking = this.world.booked(this.world.resident(), meeting, 3, Details.NONE);

		assertThatIllegalStateException().isThrownBy(() -> register(meeting, World.slotTime(6), 2));
		assertThat(this.world.found(booking.id())).isEqualTo(booking);

		register(meeting, World.slotTime(5), 3);
		assertThat(this.world.free(meeting)).isZero();
		assertThat(this.world.found(booking.id()).revision()).isZero();
	}

	@Test
	void whatWasWithdrawnKeepsItsBookingsAndCanBeOpenedAgain() {
		BookableId meeting = this.world.bookable(this.scope, World.slotTime(5), 5);
		Booking booking = this.world.booked(this.world.resident(), meeting);
		this.world.run(() -> this.world.bookables.withdraw(meeting));
		Tally withdrawn = this.world.tally(meeting);

		this.world.run(() -> this.world.bookables.withdraw(meeting));

		assertThat(this.world.tally(meeting)).isEqualTo(withdrawn);
		assertThat(this.world.found(booking.id())).isEqualTo(booking);
		assertThat(open()).isEmpty();
		register(meeting, World.slotTime(5), 5);
		assertThat(open()).hasSize(1);
	}

	@Test
	void revisionAndMomentOfChangeGrowTogether() {
		BookableId slot = this.world.slot(this.scope, 5);
		BookableId other = this.world.slot(this.scope, 6);
		Booking booking = this.world.booked(this.world.resident(), slot);

		for (int change = 1; change <= 3; change++) {
			this.world.run(() -> this.world.bookables.revise(List.of(slot, other)));
			assertThat(this.world.found(booking.id())).extracting(Booking::revision, Booking::changedAt)
				.containsExactly(change, MORNING.plusSeconds(change));
		}
		this.world.clock.advance(Duration.ofMillis(60_500));
		this.world.run(() -> this.world.bookables.revise(List.of(slot)));

		assertThat(this.world.found(booking.id())).extracting(Booking::revision, Booking::changedAt)
			.containsExactly(4, MORNING.plusSeconds(60));
		assertThat(this.world.tally(other)).isEqualTo(new Tally(other, 1, 0, 3, MORNING.plusSeconds(3)));
	}

	@Test
	void theTallyCountsBookedSeatsAndIgnoresHolds() {
		BookableId meeting = this.world.bookable(this.scope, World.slotTime(5), 5);
		HoldId hold = this.world.held(this.world.hold(this.world.resident(), meeting, 2));
		assertThat(this.world.tally(meeting)).isEqualTo(new Tally(meeting, 5, 0, 0, MORNING));
		assertThat(this.world.tx(() -> this.world.bookables.anyTaken(this.scope))).isTrue();

		this.world.clock.advance(Duration.ofMinutes(1));
		this.world.confirm(hold);

		assertThat(this.world.tally(meeting)).isEqualTo(new Tally(meeting, 5, 2, 1, MORNING.plusSeconds(60)));
	}

	@Test
	void aScopeWithoutBookingsHasNothingTaken() {
		BookableId slot = this.world.slot(this.scope, 5);
		assertThat(this.world.tx(() -> this.world.bookables.anyTaken(this.scope))).isFalse();

		this.world.cancel(this.world.booked(this.world.resident(), slot).id());

		assertThat(this.world.tx(() -> this.world.bookables.anyTaken(this.scope))).isFalse();
		assertThat(this.world.tx(() -> this.world.bookables.availability(BookableId.random()))).isEmpty();
		assertThat(this.world.tx(() -> this.world.bookables.tally(List.of()))).isEmpty();
		assertThat(this.world.tx(() -> this.world.bookings.on(List.of()))).isEmpty();
		assertThat(this.world.tx(() -> this.world.bookings.traces(List.of(), MORNING))).isEmpty();
	}

	private List<Availability> open() {
		return this.world.tx(() -> this.world.bookables.open(this.scope));
	}

	private void register(BookableId bookable, TimeRange time, int capacity) {
		this.world
			.run(() -> this.world.bookables.register(bookable, this.scope, World.alone(bookable), time, capacity));
	}

}
