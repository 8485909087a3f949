package org.dyzurka.booking;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.dyzurka.booking.World.MORNING;
import static org.dyzurka.booking.World.QUARTER;

@BookingTest
@RecordApplicationEvents
class MoveTests {

	private static final Details DETAILS = new Details("hałas", null, Set.of(), null);

	@Autowired
	private World world;

	@Autowired
	private ApplicationEvents events;

	private BookableId here;

	private BookableId there;

	private Booking booking;

	@BeforeEach
	void morning() {
		this.world.clock.set(MORNING);
		Scope scope = this.world.scope();
		this.here = this.world.bookable(scope, World.slotTime(5), 3);
		this.there = this.world.bookable(scope, World.slotTime(6), 3);
		this.booking = this.world.booked(this.world.resident(), this.here, 2, DETAILS);
	}

	@AfterEach
	void seatsAddUp() {
		this.world.checkSeats();
	}

	@Test
	void aMovedBookingKeepsItsIdCodeAndDetails() {
		HoldId hold = this.world.heldToMove(this.booking, this.there, 3);
		this.world.clock.advance(Duration.ofMinutes(5));

		Booking moved = World.moved(this.world.move(this.booking.id(), hold));

		assertThat(moved).isEqualTo(new Booking(this.booking.id(), this.booking.code(), this.there, World.slotTime(6),
				3, this.booking.resident(), DETAILS, true, 1, MORNING.plus(Duration.ofMinutes(5))));
		assertThat(this.world.free(this.here)).isEqualTo(3);
		assertThat(this.world.free(this.there)).isZero();
		assertThat(this.world.tally(this.there).booked()).isEqualTo(3);
		assertThat(this.events.stream(BookingMoved.class))
			.containsExactly(new BookingMoved(this.booking.id(), this.here, this.there));
	}

	@Test
	void aBookingCanMoveToWhatOverlapsItselfAndBeyondTheLimit() {
		Rules one = new Rules(1, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofHours(2));
		Scope scope = this.world.scope(one);
		Booking mine = this.world.booked(this.world.resident(), this.world.slot(scope, 7));

		HoldId hold = this.world.heldToMove(mine, this.world.slot(scope, 7), 1);

		assertThat(World.moved(this.world.move(mine.id(), hold)).revision()).isOne();
	}

	@Test
	void theSameMeetingCanBeBookedForMore() {
		HoldId hold = this.world.heldToMove(this.booking, this.here, 1);

		Booking moved = World.moved(this.world.move(this.booking.id(), hold));

		assertThat(moved.seats()).isOne();
		assertThat(this.world.free(this.here)).isEqualTo(2);
		assertThat(traces(this.here)).extracting(Trace::live, Trace::revision).containsExactly(tuple(true, 1));
	}

	@Test
	void withoutItsHoldABookingStaysWhereItWas() {
		HoldId hold = this.world.heldToMove(this.booking, this.there, 1);
		this.world.clock.advance(QUARTER);

		assertThat(this.world.move(this.booking.id(), hold)).isEqualTo(new MoveResult.HoldEnded());
		assertThat(this.world.found(this.booking.id())).isEqualTo(this.booking);
	}

	@Test
	void aBookingDoesNotMoveToWhatWasWithdrawnMeanwhile() {
		HoldId hold = this.world.heldToMove(this.booking, this.there, 1);
		this.world.run(() -> this.world.bookables.withdraw(this.there));

		assertThat(this.world.move(this.booking.id(), hold)).isEqualTo(new MoveResult.HoldEnded());
		assertThat(this.world.found(this.booking.id())).isEqualTo(this.booking);
		assertThat(this.world.free(this.there)).isEqualTo(3);
	}

	@Test
	void aBookingMovesInTimeOnly() {
		this.world.clock.set(MORNING.plus(Duration.ofHours(4)).minusSeconds(1));
		BookableId late = this.world.bookable(this.world.scope(), World.slotTime(9), 1);
		HoldId hold = this.world.heldToMove(this.booking, late, 1);
		this.world.clock.advance(Duration.ofSeconds(1));

		assertThat(this.world.move(this.booking.id(), hold)).isEqualTo(new MoveResult.TooLate());
		assertThat(this.world.found(this.booking.id())).isEqualTo(this.booking);
	}

	@Test
	void aBookingGivenUpMeanwhileDoesNotMove() {
		HoldId hold = this.world.heldToMove(this.booking, this.there, 1);
		this.world.cancel(this.booking.id());

		assertThat(this.world.move(this.booking.id(), hold)).isEqualTo(new MoveResult.NoBooking());
	}

	@Test
	void aHoldServesOnlyWhatItWasTakenFor() {
		HoldId toMove = this.world.heldToMove(this.booking, this.there, 1);
		HoldId toBook = this.world.held(this.world.resident(), this.there);

		assertThatIllegalArgumentException().isThrownBy(() -> this.world.confirm(toMove));
		assertThatIllegalArgumentException().isThrownBy(() -> this.world.move(this.booking.id(), toBook));
	}

	@Test
	void aMoveThatIsNotCommittedLeavesTheOldPlaceAndTheHold() {
		HoldId hold = this.world.heldToMove(this.booking, this.there, 1);

		this.world.transactions.executeWithoutResult((status) -> {
			World.moved(this.world.bookings.move(this.booking.id(), hold));
			status.setRollbackOnly();
		});

		assertThat(this.world.found(this.booking.id())).isEqualTo(this.booking);
		assertThat(World.moved(this.world.move(this.booking.id(), hold)).bookable()).isEqualTo(this.there);
	}

	@Test
	void atEveryMomentTheBookingHasExactlyOnePlace() throws Exception {
		AtomicBoolean over = new AtomicBoolean();
		Callable<Integer> reader = () -> {
			int looks = 0;
			while (!over.get()) {
				List<BookableId> both = List.of(this.here, this.there);
				assertThat(this.world.bookings.on(both)).hasSize(1);
				assertThat(this.world.bookings.traces(both, MORNING)).extracting(Trace::live).containsExactly(true);
				looks++;
			}
			return looks;
		};
		Callable<Integer> mover = () -> {
			try {
				for (int turn = 0; turn < 30; turn++) {
					this.world.move(this.booking.id(), this.world.heldToMove(this.booking, this.there, 1));
					this.world.move(this.booking.id(), this.world.heldToMove(this.booking, this.here, 1));
				}
			}
			finally {
				over.set(true);
			}
			return 60;
		};

		assertThat(Race.of(List.of(reader, mover))).allMatch((count) -> count > 0);
		assertThat(this.world.found(this.booking.id()).revision()).isEqualTo(60);
	}

	@Test
	void aTombstoneStaysWhereTheBookingWas() {
		this.world.clock.advance(Duration.ofMinutes(5));
		this.world.move(this.booking.id(), this.world.heldToMove(this.booking, this.there, 1));
		this.world.clock.advance(Duration.ofMinutes(5));
		this.world.cancel(this.booking.id());

		assertThat(traces(this.here)).containsExactly(new Trace(this.booking.id(), this.booking.code(), this.here,
				World.slotTime(5), 2, Details.NONE, false, 1, MORNING.plus(Duration.ofMinutes(5))));
		assertThat(traces(this.there)).containsExactly(new Trace(this.booking.id(), this.booking.code(), this.there,
				World.slotTime(6), 1, Details.NONE, false, 2, MORNING.plus(Duration.ofMinutes(10))));
		assertThat(traces(this.here, this.there)).extracting(Trace::bookable).containsExactly(this.there);
		assertThat(this.world
			.tx(() -> this.world.bookings.traces(List.of(this.here, this.there), MORNING.plus(Duration.ofMinutes(11)))))
			.isEmpty();
	}

	@Test
	void aBookingThatMovedIsShownWhereItIs() {
		this.world.move(this.booking.id(), this.world.heldToMove(this.booking, this.there, 2));
		assertThat(traces(this.here, this.there)).extracting(Trace::bookable, Trace::live)
			.containsExactly(tuple(this.there, true));

		this.world.move(this.booking.id(), this.world.heldToMove(this.booking, this.here, 2));
		assertThat(traces(this.here, this.there)).extracting(Trace::bookable, Trace::live)
			.containsExactly(tuple(this.here, true));
	}

	@Test
	void aBookingThatCameBackShowsNoTombstoneBesideItself() {
		this.world.move(this.booking.id(), this.world.heldToMove(this.booking, this.there, 2));
		this.world.move(this.booking.id(), this.world.heldToMove(this.booking, this.here, 2));

		assertThat(traces(this.here)).containsExactly(new Trace(this.booking.id(), this.booking.code(), this.here,
				World.slotTime(5), 2, DETAILS, true, 2, MORNING.plusSeconds(2)));
		assertThat(traces(this.there)).extracting(Trace::live, Trace::revision, Trace::changedAt)
			.containsExactly(tuple(false, 2, MORNING.plusSeconds(2)));
		assertThat(traces(this.here, this.there)).extracting(Trace::live).containsExactly(true);
	}

	private List<Trace> traces(BookableId... bookables) {
		return this.world.tx(() -> this.world.bookings.traces(List.of(bookables), MORNING));
	}

}
