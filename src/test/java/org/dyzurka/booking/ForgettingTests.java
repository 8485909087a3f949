package org.dyzurka.booking;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dyzurka.resident.ResidentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.dyzurka.booking.World.MORNING;

@BookingTest
@RecordApplicationEvents
class ForgettingTests {

	private static final Details DETAILS = new Details("mój sąsiad", Locale.of("pl"), Set.of(AccessNeed.COMPANION),
			"+48600100200");

	@Autowired
	private World world;

	@Autowired
	private Retention retention;

	@Autowired
	private ApplicationEvents events;

	@BeforeEach
	void morning() {
		this.world.clock.set(MORNING);
	}

	@AfterEach
	void seatsAddUp() {
		this.world.checkSeats();
	}

	@Test
	void whoIsErasedLeavesFreeSlotsAndNoWords() {
		Scope scope = this.world.scope();
		ResidentId resident = this.world.resident();
		BookableId past = this.world.slot(scope, 3);
		BookableId ahead = this.world.slot(scope, 30);
		BookableId held = this.world.slot(scope, 40);
		Booking over = this.world.booked(resident, past, 1, DETAILS);
		this.world.clock.set(MORNING.plus(Duration.ofHours(8)));
		Booking coming = this.world.booked(resident, ahead, 1, DETAILS);
		HoldId hold = this.world.held(resident, held);

		this.world.run(() -> this.world.residents.erase(resident));

		assertThat(this.world.free(ahead)).isOne();
		assertThat(this.world.free(held)).isOne();
		assertThat(this.world.confirm(hold)).isEqualTo(new ConfirmResult.HoldEnded());
		assertThat(this.world.found(over.id())).extracting(Booking::resident, Booking::details, Booking::live)
			.containsExactly(null, Details.NONE, true);
		assertThat(this.world.found(over.id()).revision()).as("calendars told it, and no longer do").isOne();
		assertThat(this.world.found(coming.id()))
			.extracting(Booking::resident, Booking::details, Booking::live, Booking::revision)
			.containsExactly(null, Details.NONE, false, 1);
		assertThat(codesInUse(past, ahead)).isZero();
		assertThat(this.world.tx(() -> this.world.bookings.any(resident))).isFalse();
		assertThat(this.events.stream(BookingCancelled.class))
			.containsExactly(new BookingCancelled(coming.id(), ahead));
		assertThat(this.events.stream(BookingForgotten.class)).containsExactly(new BookingForgotten(over.id(), past));
	}

	@Test
	void whoIsErasedWaitsForNothingAndWhatTheyWereOfferedGoesToTheNext() {
		Scope scope = this.world.scope();
		BookableId slot = this.world.slot(scope, 30);
		BookableId other = this.world.taken(scope, 31);
		ResidentId resident = this.world.resident();
		WaitingEntry offered = this.world.waiting(this.world
			.tx(() -> this.world.waitingList.join(resident, this.world.wish(slot, 1), DETAILS.under("+48600100200"))));
		WaitingEntry waiting = this.world.waiting(this.world.join(resident, this.world.wish(other, 1)));
		WaitingEntry next = this.world.waits(slot, 1);
		BookableId choice = this.world.slot(scope, 40);
		this.world.tx(() -> this.world.offers.keep(resident, List.of(new Place(choice, 1)), BookingId.random(),
				MORNING.plus(Duration.ofHours(20))));
		assertThat(this.world.offered(offered)).isNotNull();

		this.world.run(() -> this.world.residents.erase(resident));

		assertThat(this.world.offered(next).places()).containsExactly(new Place(slot, 1));
		assertThat(this.world.free(choice)).isOne();
		assertThat(this.world.tx(() -> this.world.waitingList.of(resident))).isEmpty();
		assertThat(this.world.tx(() -> this.world.offers.of(resident))).isEmpty();
		assertThat(this.world.tx(() -> this.world.bookings.any(resident))).isFalse();
		assertThat(this.world.codesInUse(waiting.code()) + this.world.codesInUse(offered.code())).isZero();
		for (String table : List.of("waiting_turn", "waiting_entry", "place_offer")) {
			assertThat(this.world.jdbc.sql("select count(*) from " + table + " where resident_id = ?")
				.param(resident.value())
				.query(Integer.class)
				.single()).as(table).isZero();
		}
		assertThatIllegalStateException().isThrownBy(() -> this.world.join(resident, this.world.wish(slot, 1)));
	}

	@Test
	void nothingIsHeldForWhoWasForgotten() {
		Scope scope = this.world.scope();
		BookableId slot = this.world.slot(scope, 5);
		BookableId other = this.world.slot(scope, 6);
		ResidentId resident = this.world.resident();
		Booking booking = this.world.booked(resident, slot);
		HoldId hold = this.world.heldToMove(booking, other, 1);
		this.world.run(() -> this.world.residents.erase(resident));

		assertThatIllegalStateException().isThrownBy(() -> this.world.hold(resident, slot, 1));
		assertThat(this.world.move(booking.id(), hold)).isEqualTo(new MoveResult.NoBooking());
		assertThat(this.world.cancel(booking.id())).isEqualTo(new CancelResult.NoBooking());
		assertThat(this.world.tx(() -> this.world.bookings.any(resident))).isFalse();
		assertThat(this.world.free(slot)).isOne();
		assertThat(this.world.free(other)).isOne();
	}

	@Test
	void anErasureThatIsNotCommittedForgetsNothing() {
		ResidentId resident = this.world.resident();
		Booking booking = this.world.booked(resident, this.world.slot(this.world.scope(), 5), 1, DETAILS);

		this.world.transactions.executeWithoutResult((status) -> {
			this.world.residents.erase(resident);
			status.setRollbackOnly();
		});

		assertThat(this.world.found(booking.id())).isEqualTo(booking);
	}

	@Test
	void pastBookingsAreForgottenWhenTheirTimeIsOver() {
		Scope scope = this.world.scope();
		BookableId slot = this.world.slot(scope, 5);
		BookableId later = this.world.slot(scope, 6);
		ResidentId resident = this.world.resident();
		Booking first = this.world.booked(resident, slot, 1, DETAILS);
		Booking second = this.world.booked(resident, later, 1, DETAILS);
		ResidentId other = this.world.resident();
		Booking silent = this.world.booked(this.world.resident(), this.world.slot(scope, 5));
		Booking given = this.world.booked(other, this.world.slot(scope, 5), 1, DETAILS);
		this.world.cancel(given.id());

		this.world.clock.set(World.slotTime(5).end().plus(World.RULES.kept()).minusMillis(1));
		this.retention.forget();
		assertThat(this.world.found(first.id()).details()).isEqualTo(DETAILS);

		this.world.clock.advance(Duration.ofMillis(1));
		this.retention.forget();
		this.retention.forget();

		assertThat(this.world.found(first.id())).extracting(Booking::resident, Booking::details, Booking::revision)
			.containsExactly(null, Details.NONE, 1);
		assertThat(this.world.found(first.id()).changedAt()).isAfter(first.changedAt());
		assertThat(this.world.found(silent.id())).extracting(Booking::resident, Booking::revision)
			.containsExactly(null, 0);
		List<BookingId> ours = List.of(first.id(), second.id(), silent.id(), given.id());
		assertThat(this.events.stream(BookingForgotten.class)).filteredOn((event) -> ours.contains(event.booking()))
			.containsExactly(new BookingForgotten(first.id(), slot));
		assertThat(this.world.found(second.id()).resident()).isEqualTo(resident);
		assertThat(this.world.tx(() -> this.world.bookings.any(other))).isFalse();
		assertThat(this.world.found(given.id()).details()).isEqualTo(Details.NONE);
	}

	@Test
	void theCodeOfABookingThatEndedIsFreeAgain() {
		BookableId slot = this.world.slot(this.world.scope(), 5);
		Booking booking = this.world.booked(this.world.resident(), slot, 1, DETAILS);

		this.retention.forget();
		assertThat(codesInUse(slot)).isOne();
		assertThat(this.world.codesInUse(booking.code())).isOne();
		this.world.clock.set(World.slotTime(5).end());
		this.retention.forget();

		assertThat(codesInUse(slot)).isZero();
		assertThat(this.world.codesInUse(booking.code())).isZero();
		assertThat(this.world.found(booking.id())).isEqualTo(booking);
	}

	@Test
	void whatTakesPlaceAgainIsForgottenAgain() {
		Scope scope = this.world.scope();
		BookableId slot = this.world.slot(scope, 5);
		this.world.clock.advance(Duration.ofDays(60));
		this.retention.forget();
		TimeRange again = new TimeRange(MORNING.plus(Duration.ofDays(61)), MORNING.plus(Duration.ofDays(62)));
		this.world.run(() -> this.world.bookables.register(slot, scope, World.alone(slot), again, 1));
		Booking booking = this.world.booked(this.world.resident(), slot, 1, DETAILS);

		this.world.clock.advance(Duration.ofDays(60));
		this.retention.forget();

		assertThat(this.world.found(booking.id()).details()).isEqualTo(Details.NONE);
	}

	private int codesInUse(BookableId... bookables) {
		return this.world.jdbc.sql("select count(live_code) from booking where bookable_id in (:bookables)")
			.param("bookables", List.of(bookables).stream().map(BookableId::value).toList())
			.query(Integer.class)
			.single();
	}

}
