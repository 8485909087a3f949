package org.dyzurka.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

import org.dyzurka.resident.ResidentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

import static org.assertj.core.api.Assertions.assertThat;

@BookingTest
class CapacityRaceTests {

	private static final int RESIDENTS = 64;

	private static final int SEATS = 60;

	@Autowired
	private World world;

	@BeforeEach
	void morning() {
		this.world.clock.set(World.MORNING);
	}

	@Test
	void controlTheNaiveWayOversells() throws Exception {
		BookableId slot = this.world.slot(this.world.scope(), 5);
		this.world.jdbc.sql("create table naive as select * from bookable").update();
		CyclicBarrier allHaveLooked = new CyclicBarrier(8);
		List<Callable<Boolean>> runners = new ArrayList<>();
		for (int runner = 0; runner < 8; runner++) {
			runners.add(() -> this.world.tx(() -> {
				boolean free = this.world.jdbc.sql("select taken < capacity from naive where id = ?")
					.param(slot.value())
					.query(Boolean.class)
					.single();
				await(allHaveLooked);
				return free && this.world.jdbc.sql("update naive set taken = taken + 1 where id = ?")
					.param(slot.value())
					.update() == 1;
			}));
		}
		List<Boolean> told = Race.of(runners);

		int taken = this.world.jdbc.sql("select taken from naive where id = ?")
			.param(slot.value())
			.query(Integer.class)
			.single();
		this.world.jdbc.sql("drop table naive").update();
		assertThat(told).containsOnly(true);
		assertThat(taken).isEqualTo(8);
	}

	@Test
	void oneSlotIsBookedOnce() throws Exception {
		BookableId slot = this.world.slot(this.world.scope(), 5);

		List<Integer> booked = Race.of(everybodyBooks(slot, 1));

		assertThat(booked.stream().mapToInt(Integer::intValue).sum()).isOne();
		assertThat(this.world.tally(slot).booked()).isOne();
		this.world.checkSeats();
	}

	@Test
	void aMeetingIsFilledToItsLastSeatAndNotBeyond() throws Exception {
		assertThat(fill(meeting())).isBetween(SEATS - 3, SEATS);
		this.world.checkSeats();
	}

	@Test
	void theConditionAloneIsEnough() throws Exception {
		BookableId slot = this.world.slot(this.world.scope(), 5);
		this.world.jdbc.sql("alter table bookable drop constraint bookable_taken").update();
		try {
			assertThat(fill(meeting())).isBetween(SEATS - 3, SEATS);
			assertThat(Race.of(everybodyBooks(slot, 1)).stream().mapToInt(Integer::intValue).sum()).isOne();
			this.world.checkSeats();
		}
		finally {
			this.world.jdbc
				.sql("alter table bookable add constraint bookable_taken check (taken between 0 and capacity)")
				.update();
		}
	}

	@Test
	void theConstraintAloneIsEnough() throws Exception {
		BookableId slot = this.world.slot(this.world.scope(), 5);
		List<Callable<Boolean>> runners = new ArrayList<>();
		for (int runner = 0; runner < RESIDENTS; runner++) {
			runners.add(() -> claimsWithoutCondition(slot));
		}

		assertThat(Race.of(runners)).filteredOn((claimed) -> claimed).hasSize(1);
		assertThat(this.world.free(slot)).isZero();
		this.world.jdbc.sql("update bookable set taken = 0 where id = ?").param(slot.value()).update();
	}

	private boolean claimsWithoutCondition(BookableId slot) {
		try {
			return this.world.tx(() -> this.world.jdbc.sql("update bookable set taken = taken + 1 where id = ?")
				.param(slot.value())
				.update() == 1);
		}
		catch (DataIntegrityViolationException ex) {
			return false;
		}
	}

	private BookableId meeting() {
		return this.world.bookable(this.world.scope(), World.slotTime(6), SEATS);
	}

	/**
	 * Parties of one to four; whoever is refused would not have found room at the end.
	 */
	private int fill(BookableId meeting) throws Exception {
		List<Callable<Integer>> runners = new ArrayList<>();
		for (int party = 1; party <= 4; party++) {
			runners.addAll(everybodyBooks(meeting, party).subList(0, RESIDENTS / 4));
		}
		List<Integer> seats = Race.of(runners);
		int booked = seats.stream().mapToInt(Integer::intValue).sum();
		assertThat(this.world.tally(meeting).booked()).isEqualTo(booked);
		for (int runner = 0; runner < seats.size(); runner++) {
			int party = 1 + runner / (RESIDENTS / 4);
			assertThat(seats.get(runner) == party || SEATS - booked < party).isTrue();
		}
		return booked;
	}

	/** Each brings back the seats they were told are theirs. */
	private List<Callable<Integer>> everybodyBooks(BookableId bookable, int seats) {
		List<Callable<Integer>> runners = new ArrayList<>();
		for (int number = 0; number < RESIDENTS; number++) {
			ResidentId resident = this.world.resident();
			runners.add(() -> (this.world.hold(resident, bookable, seats) instanceof HoldResult.Held held)
					? World.booked(this.world.confirm(held.hold())).seats() : 0);
		}
		return runners;
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await(30, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
