package org.dyzurka.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

import org.dyzurka.resident.ResidentId;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Residents who book, wait and change their minds, and a city that does too: one after
 * the other, and several at once. Whatever they do, the seats add up.
 */
@BookingTest
class RandomWaitingTests {

	private static final int STEPS = 200;

	@Autowired
	private World world;

	@Autowired
	private HoldExpiry holdExpiry;

	@Autowired
	private OfferExpiry offerExpiry;

	@Autowired
	private WaitingListSweep sweep;

	@Autowired
	private Matching matching;

	private final List<ResidentId> residents = new ArrayList<>();

	private final List<BookableId> bookables = new ArrayList<>();

	private final List<GroupId> groups = new ArrayList<>();

	private final List<HoldId> holds = new CopyOnWriteArrayList<>();

	private Scope scope = Scope.random();

	@RepeatedTest(3)
	void theSeatsAddUpAfterEveryStep() {
		long seed = seed();
		Random random = new Random(seed);
		settle();
		for (int step = 0; step < STEPS; step++) {
			try {
				act(random);
				if (random.nextInt(20) == 0) {
					this.world.clock.advance(Duration.ofMinutes(random.nextInt(30)));
				}
				check();
			}
			catch (AssertionError | RuntimeException ex) {
				fail("Step " + step + " of seed " + seed, ex);
			}
		}
		ends();
	}

	@RepeatedTest(3)
	void theSeatsAddUpWhenManyActAtOnce() throws Exception {
		long seed = seed();
		settle();
		List<Callable<Boolean>> runners = new ArrayList<>();
		for (int runner = 0; runner < 8; runner++) {
			Random random = new Random(seed + runner);
			runners.add(() -> {
				for (int step = 0; step < STEPS / 4; step++) {
					act(random);
				}
				return true;
			});
		}
		assertThat(Race.of(runners)).as("seed %s", seed).containsOnly(true);
		check();
		ends();
	}

	private static long seed() {
		long seed = Long.getLong("dyzurka.test.seed", System.nanoTime());
		System.out.println("RandomWaitingTests seed " + seed);
		return seed;
	}

	private void settle() {
		this.world.clock.set(World.MORNING);
		this.scope = this.world
			.scope(new Rules(3, Duration.ofHours(2), Duration.ofHours(1), Duration.ofDays(30), Duration.ofHours(1)));
		for (int number = 0; number < 12; number++) {
			this.residents.add(this.world.resident());
		}
		for (int duty = 0; duty < 2; duty++) {
			GroupId group = new GroupId(UUID.randomUUID());
			this.groups.add(group);
			for (int slot = 0; slot < 3; slot++) {
				this.bookables.add(this.world.bookable(this.scope, group, World.slotTime(100 + 2 * slot + duty), 1));
			}
		}
		GroupId meeting = new GroupId(UUID.randomUUID());
		this.groups.add(meeting);
		this.bookables.add(this.world.bookable(this.scope, meeting, World.slotTime(120), 4));
	}

	private void act(Random random) {
		ResidentId resident = any(random, this.residents);
		BookableId bookable = any(random, this.bookables);
		int act = random.nextInt(100);
		if (act < 25) {
			book(random, resident, bookable);
		}
		else if (act < 40) {
			cancel(random, resident);
		}
		else if (act < 60) {
			this.world.join(resident,
					new Wish(this.scope, Set.of(any(random, this.groups)), null, 1 + random.nextInt(2)));
		}
		else if (act < 66) {
			this.world.tx(() -> this.world.waitingList.of(resident)).stream().findFirst().ifPresent(this.world::leave);
		}
		else if (act < 85) {
			this.world.tx(() -> this.world.offers.of(resident))
				.stream()
				.findFirst()
				.ifPresent((offer) -> answer(random, offer));
		}
		else if (act < 90) {
			this.world.tx(() -> this.world.offers.keep(resident,
					List.of(new Place(bookable, 1), new Place(any(random, this.bookables), 2)), BookingId.random(),
					this.world.clock.instant().plus(Duration.ofHours(1))));
		}
		else if (act < 94) {
			relocate(random, resident, bookable);
		}
		else if (act < 97) {
			end(random);
		}
		else {
			this.sweep.sweep();
		}
	}

	private void book(Random random, ResidentId resident, BookableId bookable) {
		if (this.world.hold(resident, bookable, 1 + random.nextInt(2)) instanceof HoldResult.Held held) {
			this.holds.add(held.hold());
			if (random.nextInt(3) > 0) {
				this.world.confirm(held.hold());
			}
		}
	}

	private void cancel(Random random, ResidentId resident) {
		for (Booking booking : this.world.tx(() -> this.world.bookings.ahead(resident))) {
			if (random.nextBoolean()) {
				this.world.cancel(booking.id());
			}
			else {
				this.world.tx(() -> this.world.bookings.callOff(booking.id()));
			}
		}
	}

	private void answer(Random random, PlaceOffer offer) {
		int answer = random.nextInt(4);
		if (answer < 2) {
			this.world.take(offer, any(random, offer.places()).bookable());
		}
		else if (answer == 2) {
			this.world.tx(() -> this.world.offers.decline(offer.id()));
		}
		else {
			this.world.run(() -> this.world.offers.undelivered(offer.id()));
			this.world.run(() -> this.world.offers.reached(offer.resident()));
		}
	}

	private void relocate(Random random, ResidentId resident, BookableId to) {
		for (Booking booking : this.world.tx(() -> this.world.bookings.ahead(resident))) {
			try {
				this.world.run(() -> {
					if (random.nextBoolean()) {
						this.world.bookings.standstill(List.of(to, booking.bookable()));
					}
					this.world.bookings.relocate(booking.id(), to);
				});
			}
			catch (CannotAcquireLockException ex) {
				// Somebody booked in the moment of the standstill: the city begins again
			}
		}
	}

	private void end(Random random) {
		if (!this.holds.isEmpty()) {
			HoldId hold = any(random, this.holds);
			if (random.nextBoolean()) {
				this.holdExpiry.expire(hold);
			}
			else {
				this.world.run(() -> this.world.bookings.release(hold));
			}
		}
		this.world.jdbc.sql("select id from place_offer")
			.query((row, number) -> new OfferId(row.getObject("id", UUID.class)))
			.list()
			.forEach(this.offerExpiry::expire);
	}

	private void check() {
		this.world.checkSeats();
		for (ResidentId resident : this.residents) {
			List<PlaceOffer> offers = this.world.tx(() -> this.world.offers.of(resident));
			assertThat(offers).filteredOn((offer) -> offer.entry() != null).hasSizeLessThanOrEqualTo(1);
			List<Booking> ahead = this.world.tx(() -> this.world.bookings.ahead(resident));
			assertThat(ahead).hasSizeLessThanOrEqualTo(3);
		}
	}

	/** Nobody waits for what is free, and when everybody has gone nothing is left. */
	private void ends() {
		this.sweep.sweep();
		this.world.clock.advance(Duration.ofDays(30));
		end(new Random(0));
		for (HoldId hold : this.holds) {
			this.holdExpiry.expire(hold);
		}
		this.sweep.sweep();
		this.world.checkSeats();
		assertThat(this.matching.unserved(this.world.clock.instant())).isEmpty();
		for (ResidentId resident : this.residents) {
			assertThat(this.world.tx(() -> this.world.waitingList.of(resident))).isEmpty();
		}
		assertThat(this.world.jdbc.sql("""
				select count(*) from booking_code c
				where not exists (select 1 from booking k where k.live_code = c.code)
				and not exists (select 1 from waiting_entry e where e.code = c.code)
				""").query(Integer.class).single()).as("codes that speak for nothing").isZero();
		assertThat(this.world.jdbc.sql("select count(*) from waiting_turn where scope = ?")
			.param(this.scope.value())
			.query(Integer.class)
			.single()).isZero();
	}

	private static <T> T any(Random random, List<T> things) {
		return things.get(random.nextInt(things.size()));
	}

}
