package org.dyzurka.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyzurka.booking.World.MORNING;

@BookingTest
@RecordApplicationEvents
class ConfirmTests {

	private static final Details DETAILS = new Details("Zażółć gęślą jaźń; 'hałas'", Locale.of("uk"),
			Set.of(AccessNeed.WHEELCHAIR, AccessNeed.INDUCTION_LOOP), "+48123456789");

	@Autowired
	private World world;

	@Autowired
	private ApplicationEvents events;

	@Autowired
	private ApplicationContext context;

	@BeforeEach
	void morning() {
		this.world.clock.set(MORNING.plusMillis(700));
	}

	@AfterEach
	void seatsAddUp() {
		this.world.checkSeats();
	}

	@Test
	void aConfirmedHoldIsABooking() {
		BookableId slot = this.world.slot(this.world.scope(), 5);
		ResidentId resident = this.world.resident();
		HoldId hold = this.world.held(resident, slot);
		assertThat(this.world.tally(slot).booked()).isZero();

		Booking booking = World.booked(this.world.tx(() -> this.world.bookings.confirm(hold, DETAILS)));

		assertThat(booking).isEqualTo(new Booking(new BookingId(hold.value()), booking.code(), slot, World.slotTime(5),
				1, resident, DETAILS, true, 0, MORNING));
		assertThat(this.world.found(booking.id())).isEqualTo(booking);
		assertThat(this.world.tx(() -> this.world.bookings.ahead(resident))).containsExactly(booking);
		assertThat(this.world.tx(() -> this.world.bookings.on(List.of(slot)))).containsExactly(booking);
		assertThat(this.world.tally(slot).booked()).isOne();
		assertThat(this.events.stream(BookingConfirmed.class))
			.containsExactly(new BookingConfirmed(booking.id(), slot));
	}

	@Test
	void aHoldIsConfirmedOnce() {
		HoldId hold = this.world.held(this.world.resident(), this.world.slot(this.world.scope(), 5));

		assertThat(this.world.confirm(hold)).isInstanceOf(ConfirmResult.Booked.class);
		assertThat(this.world.confirm(hold)).isEqualTo(new ConfirmResult.HoldEnded());
	}

	@Test
	void aHoldIsNotABooking() {
		ResidentId resident = this.world.resident();
		assertThat(this.world.tx(() -> this.world.bookings.any(resident))).isFalse();

		HoldId hold = this.world.held(resident, this.world.slot(this.world.scope(), 5));

		assertThat(this.world.tx(() -> this.world.bookings.find(new BookingId(hold.value())))).isEmpty();
		assertThat(this.world.tx(() -> this.world.bookings.ahead(resident))).isEmpty();
		assertThat(this.world.tx(() -> this.world.bookings.any(resident))).isTrue();
	}

	@Test
	void theRulesAreAskedBeforeAHold() {
		Scope scope = this.world.scope();
		ResidentId resident = this.world.resident();
		Booking first = this.world.booked(resident, this.world.slot(scope, 5));
		this.world.booked(resident, this.world.slot(scope, 6));

		assertThat(this.world.hold(resident, this.world.slot(scope, 7), 1)).isEqualTo(new HoldResult.LimitReached(2));
		assertThat(this.world.hold(resident, this.world.slot(this.world.scope(), 5), 1))
			.isEqualTo(new HoldResult.Overlaps(first.id()));
		assertThat(this.world.hold(resident, this.world.slot(this.world.scope(), 2), 1))
			.isEqualTo(new HoldResult.TooLate());
		assertThat(this.world.hold(resident, this.world.slot(this.world.scope(), 7), 1))
			.isInstanceOf(HoldResult.Held.class);
	}

	@Test
	void bookingsThatEndedCountNoMore() {
		Scope scope = this.world.scope();
		ResidentId resident = this.world.resident();
		this.world.booked(resident, this.world.slot(scope, 5));
		this.world.booked(resident, this.world.slot(scope, 6));

		this.world.clock.advance(Duration.ofHours(6));

		assertThat(this.world.tx(() -> this.world.bookings.ahead(resident))).hasSize(1);
		assertThat(this.world.hold(resident, this.world.slot(scope, 9), 1)).isInstanceOf(HoldResult.Held.class);
	}

	@Test
	void aCancelledBookingFreesItsSeatsAndItsCode() {
		BookableId meeting = this.world.bookable(this.world.scope(), World.slotTime(5), 4);
		Booking booking = this.world.booked(this.world.resident(), meeting, 3, DETAILS);

		CancelResult result = this.world.cancel(booking.id());

		assertThat(result).isEqualTo(new CancelResult.Cancelled(booking));
		assertThat(this.world.free(meeting)).isEqualTo(4);
		assertThat(this.world.found(booking.id())).extracting(Booking::live, Booking::revision, Booking::changedAt)
			.containsExactly(false, 1, MORNING.plusSeconds(1));
		assertThat(this.world.tally(meeting)).isEqualTo(new Tally(meeting, 4, 0, 2, MORNING.plusSeconds(2)));
		assertThat(this.events.stream(BookingCancelled.class))
			.containsExactly(new BookingCancelled(booking.id(), meeting));
		assertThat(this.world.cancel(booking.id())).isEqualTo(new CancelResult.NoBooking());
		assertThat(this.world.jdbc.sql("select live_code from booking where id = ?")
			.param(booking.id().value())
			.query((row, number) -> row.getString("live_code") == null)
			.single()).isTrue();
	}

	@Test
	void aBookingIsGivenUpInTimeOnly() {
		Booking booking = this.world.booked(this.world.resident(), this.world.slot(this.world.scope(), 5));
		this.world.clock.set(MORNING.plus(Duration.ofHours(4)));

		assertThat(this.world.cancel(booking.id())).isEqualTo(new CancelResult.TooLate());
		this.world.clock.advance(Duration.ofSeconds(-1));
		assertThat(this.world.cancel(booking.id())).isInstanceOf(CancelResult.Cancelled.class);
	}

	@Test
	void codesInUseAreDrawnAgain() {
		Bookings few = new Bookings(bean(Attempts.class), bean(Places.class), bean(Holds.class), bean(Ledger.class),
				bean(Traces.class), new Codes(this.world.jdbc, new Random(7), 100_004), bean(Changes.class),
				bean(Residents.class), this.world.clock, this.context, bean(BookingMeter.class));
		BookableId meeting = this.world.bookable(this.world.scope(), World.slotTime(5), 9);
		List<Booking> booked = new ArrayList<>();
		for (int number = 0; number < 5; number++) {
			HoldId hold = this.world.held(this.world.resident(), meeting);
			booked.add(World.booked(this.world.tx(() -> few.confirm(hold, Details.NONE))));
		}
		assertThat(new HashSet<>(booked.stream().map(Booking::code).toList())).hasSize(5);

		this.world.cancel(booked.getFirst().id());
		HoldId hold = this.world.held(this.world.resident(), meeting);

		assertThat(World.booked(this.world.tx(() -> few.confirm(hold, Details.NONE))).code())
			.isEqualTo(booked.getFirst().code());
		booked.forEach((booking) -> this.world.cancel(booking.id()));
	}

	private <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

}
