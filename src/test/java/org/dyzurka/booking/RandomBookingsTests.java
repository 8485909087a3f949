package org.dyzurka.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.dyzurka.resident.ResidentId;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Residents who do whatever comes to their minds. Whatever it is, the invariants hold
 * after each step.
 */
@BookingTest
class RandomBookingsTests {

	private static final int STEPS = 150;

	@Autowired
	private World world;

	@Autowired
	private HoldExpiry expiry;

	private final List<ResidentId> residents = new ArrayList<>();

	private final List<BookableId> bookables = new ArrayList<>();

	private final List<HoldId> holds = new ArrayList<>();

	private final List<Booking> bookings = new ArrayList<>();

	@RepeatedTest(4)
	void invariantsHoldWhateverResidentsDo() {
		long seed = Long.getLong("dyzurka.test.seed", System.nanoTime());
		System.out.println("RandomBookingsTests seed " + seed);
		Random random = new Random(seed);
		settle();
		for (int step = 0; step < STEPS; step++) {
			try {
				act(random);
				check();
			}
			catch (AssertionError | RuntimeException ex) {
				fail("Step " + step + " of seed " + seed, ex);
			}
		}
		assertThat(this.bookings).isNotEmpty();
	}

	private void settle() {
		this.world.clock.set(World.MORNING);
		Scope one = this.world.scope();
		Scope other = this.world.scope();
		for (int number = 0; number < 5; number++) {
			this.residents.add(this.world.resident());
		}
		for (int hours = 4; hours < 8; hours++) {
			this.bookables.add(this.world.slot(one, hours));
			this.bookables.add(this.world.slot(other, hours));
		}
		this.bookables.add(this.world.bookable(one, World.slotTime(9), 6));
		this.bookables.add(this.world.bookable(other, World.slotTime(10), 4));
	}

	private void act(Random random) {
		int act = random.nextInt(100);
		if (act < 30) {
			remember(this.world.hold(any(random, this.residents), any(random, this.bookables), 1 + random.nextInt(2)));
		}
		else if (act < 50) {
			confirm(random);
		}
		else if (act < 65) {
			move(random);
		}
		else if (act < 72 && !this.bookings.isEmpty()) {
			this.world.cancel(any(random, this.bookings).id());
		}
		else if (act < 80 && !this.holds.isEmpty()) {
			this.world.tx(() -> this.world.bookings.renew(any(random, this.holds)));
		}
		else if (act < 85 && !this.holds.isEmpty()) {
			this.world.run(() -> this.world.bookings.release(any(random, this.holds)));
		}
		else if (act < 95 && !this.holds.isEmpty()) {
			this.expiry.expire(any(random, this.holds));
		}
		else if (act < 97) {
			this.world.run(() -> this.world.bookables.revise(this.bookables));
		}
		else {
			this.world.clock.advance(Duration.ofMinutes(random.nextInt(20)));
		}
	}

	private void confirm(Random random) {
		List<HoldId> toBook = this.holds.stream().filter((hold) -> !forMove(hold)).toList();
		if (toBook.isEmpty()) {
			return;
		}
		// Most of them have ended; as a rule the last has not
		HoldId hold = random.nextBoolean() ? toBook.getLast() : any(random, toBook);
		if (this.world.confirm(hold) instanceof ConfirmResult.Booked(Booking booking)) {
			this.bookings.add(booking);
		}
	}

	private void move(Random random) {
		if (this.bookings.isEmpty()) {
			return;
		}
		Booking booking = any(random, this.bookings);
		ResidentId resident = booking.resident();
		if (resident == null) {
			return;
		}
		HoldResult result = this.world
			.tx(() -> this.world.bookings.hold(resident, any(random, this.bookables), 1, World.QUARTER, booking.id()));
		remember(result);
		if (result instanceof HoldResult.Held held && random.nextBoolean()) {
			this.world.move(booking.id(), held.hold());
		}
	}

	private void remember(HoldResult result) {
		if (result instanceof HoldResult.Held held) {
			this.holds.add(held.hold());
		}
	}

	private boolean forMove(HoldId hold) {
		return this.world.jdbc.sql("select count(*) from booking_hold where id = ? and moving is not null")
			.param(hold.value())
			.query(Integer.class)
			.single() == 1;
	}

	private void check() {
		this.world.checkSeats();
		for (ResidentId resident : this.residents) {
			List<Booking> ahead = this.world.tx(() -> this.world.bookings.ahead(resident));
			for (int first = 0; first < ahead.size(); first++) {
				for (int second = first + 1; second < ahead.size(); second++) {
					assertThat(ahead.get(first).time().overlaps(ahead.get(second).time())).isFalse();
				}
			}
		}
		List<Trace> traces = this.world.tx(() -> this.world.bookings.traces(this.bookables, World.MORNING));
		for (Trace trace : traces) {
			Booking booking = this.world.found(trace.booking());
			assertThat(trace).extracting(Trace::bookable, Trace::live, Trace::revision, Trace::changedAt)
				.containsExactly(booking.bookable(), booking.live(), booking.revision(), booking.changedAt());
		}
		assertThat(traces).extracting(Trace::booking)
			.doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(this.bookings.stream().map(Booking::id).toList());
	}

	private static <T> T any(Random random, List<T> things) {
		return things.get(random.nextInt(things.size()));
	}

}
