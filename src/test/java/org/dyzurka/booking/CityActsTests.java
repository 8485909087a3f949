package org.dyzurka.booking;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyzurka.booking.World.MORNING;

/**
 * What the city does to bookings of its own accord.
 */
@BookingTest
@RecordApplicationEvents
class CityActsTests {

	@Autowired
	private World world;

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
	void aBookingIsPutElsewhereWithoutDeadlineOrLimit() {
		BookableId from = this.world.slot(this.scope, 3);
		BookableId to = this.world.slot(this.scope, 4);
		Booking booking = this.world.booked(this.world.resident(), from);
		this.world.clock.set(World.slotTime(3).start().minusSeconds(1));

		Booking moved = this.world.tx(() -> this.world.bookings.relocate(booking.id(), to)).orElseThrow();

		assertThat(moved).extracting(Booking::id, Booking::code, Booking::bookable, Booking::details, Booking::revision)
			.containsExactly(booking.id(), booking.code(), to, booking.details(), 1);
		assertThat(this.world.free(from)).isOne();
		assertThat(this.world.tally(to).booked()).isOne();
		List<Trace> tombstone = this.world.tx(() -> this.world.bookings.traces(List.of(from), MORNING));
		assertThat(tombstone).extracting(Trace::booking, Trace::live, Trace::revision)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(booking.id(), false, 1));
		assertThat(this.events.stream(BookingMoved.class)).containsExactly(new BookingMoved(booking.id(), from, to));
	}

	@Test
	void aBookingStaysWhereThereIsNoRoomElsewhere() {
		BookableId from = this.world.slot(this.scope, 24);
		Booking booking = this.world.booked(this.world.resident(), from);
		BookableId full = this.world.taken(this.scope, 25);
		BookableId withdrawn = this.world.slot(this.scope, 26);
		this.world.run(() -> this.world.bookables.withdraw(withdrawn));
		BookableId begun = this.world.bookable(this.scope,
				new TimeRange(MORNING.minusSeconds(60), MORNING.plus(Duration.ofHours(1))), 1);

		for (BookableId to : List.of(full, withdrawn, begun)) {
			assertThat(this.world.tx(() -> this.world.bookings.relocate(booking.id(), to))).isEmpty();
		}
		assertThat(this.world.tx(() -> this.world.bookings.relocate(booking.id(), from))).contains(booking);
		assertThat(this.world.found(booking.id())).isEqualTo(booking);
		assertThat(this.world.tx(() -> this.world.bookings.relocate(BookingId.random(), from))).isEmpty();
		assertThat(this.events.stream(BookingMoved.class)).isEmpty();
	}

	@Test
	void whatTheCityMovesComesBeforeThoseWhoWait() {
		GroupId duty = new GroupId(java.util.UUID.randomUUID());
		BookableId first = this.world.bookable(this.scope, duty, World.slotTime(24), 1);
		BookableId second = this.world.bookable(this.scope, duty, World.slotTime(25), 1);
		Booking one = this.world.booked(this.world.resident(), first);
		Booking two = this.world.booked(this.world.resident(), second);
		WaitingEntry entry = this.world
			.waiting(this.world.join(this.world.resident(), new Wish(this.scope, java.util.Set.of(duty), null, 1)));
		BookableId third = BookableId.random();

		this.world.run(() -> {
			this.world.bookables.register(third, this.scope, duty, World.slotTime(26), 1);
			assertThat(this.world.bookings.standstill(List.of(first, second, third))).containsExactly(one, two);
			assertThat(this.world.bookings.relocate(two.id(), third)).isPresent();
			assertThat(this.world.bookings.relocate(one.id(), second)).isPresent();
		});

		assertThat(this.world.offered(entry).places()).containsExactly(new Place(first, 1));
	}

	@Test
	void whatIsCalledOffHasNoDeadlineAndIsNotHandedOn() {
		BookableId slot = this.world.slot(this.scope, 3);
		Booking booking = this.world.booked(this.world.resident(), slot);
		WaitingEntry entry = this.world.waits(slot, 1);
		this.world.clock.set(World.slotTime(3).start().minusSeconds(1));

		this.world.run(() -> {
			assertThat(this.world.bookings.callOff(booking.id())).contains(booking);
			this.world.bookables.withdraw(slot);
		});

		assertThat(this.world.found(booking.id()).live()).isFalse();
		assertThat(this.world.offers(entry)).isEmpty();
		assertThat(this.world.codesInUse(booking.code())).isZero();
		assertThat(this.world.tx(() -> this.world.bookings.callOff(booking.id()))).isEmpty();
		assertThat(this.events.stream(BookingCancelled.class))
			.containsExactly(new BookingCancelled(booking.id(), slot));
	}

	@Test
	void whatIsCalledOffAndStaysOpenIsHandedOn() {
		BookableId slot = this.world.slot(this.scope, 24);
		Booking booking = this.world.booked(this.world.resident(), slot);
		WaitingEntry entry = this.world.waits(slot, 1);

		this.world.tx(() -> this.world.bookings.callOff(booking.id()));

		assertThat(this.world.offered(entry)).isNotNull();
	}

}
