package org.dyzurka.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyzurka.booking.World.MORNING;
import static org.dyzurka.booking.World.QUARTER;

/**
 * The timers of this room as the scheduler runs them.
 */
@BookingTest
class TimerTests {

	@Autowired
	private World world;

	@Autowired
	private Scheduler scheduler;

	@BeforeEach
	void morning() {
		this.world.clock.set(MORNING);
	}

	@Test
	void aHoldEndsByItself() {
		BookableId slot = this.world.slot(this.world.scope(), 5);
		HoldId hold = this.world.held(this.world.resident(), slot);
		assertThat(due(hold)).contains(MORNING.plus(QUARTER));

		runDueAt(MORNING.plus(QUARTER), () -> this.world.free(slot) == 1 && due(hold).isEmpty());
	}

	@Test
	void aRenewedHoldEndsLater() {
		BookableId slot = this.world.slot(this.world.scope(), 5);
		HoldId hold = this.world.held(this.world.resident(), slot);
		this.world.clock.advance(Duration.ofMinutes(10));
		this.world.tx(() -> this.world.bookings.renew(hold));
		Instant later = MORNING.plus(Duration.ofMinutes(25));

		runDueAt(MORNING.plus(QUARTER), () -> due(hold).equals(Optional.of(later)));
		assertThat(this.world.free(slot)).isZero();
		runDueAt(later, () -> this.world.free(slot) == 1 && due(hold).isEmpty());
	}

	@Test
	void aHoldThatWasNotCommittedHasNoTimer() {
		BookableId slot = this.world.slot(this.world.scope(), 5);

		AtomicReference<HoldResult> result = new AtomicReference<>();
		this.world.transactions.executeWithoutResult((status) -> {
			result.set(this.world.hold(this.world.resident(), slot, 1));
			status.setRollbackOnly();
		});

		assertThat(due(World.held(result.get()))).isEmpty();
		assertThat(this.world.free(slot)).isOne();
	}

	@Test
	void pastBookingsAreForgottenEveryNight() {
		assertThat(this.scheduler.getScheduledExecution(TaskInstanceId.of("forget-past-bookings", "recurring")))
			.map(ScheduledExecution::getExecutionTime)
			.contains(Instant.parse("2026-09-02T01:00:00Z"));
	}

	@Test
	void anOfferEndsByItself() {
		BookableId slot = this.world.slot(this.world.scope(), 24);
		PlaceOffer offer = this.world.offered(this.world.waits(slot, 1));
		WaitingEntry next = this.world.waits(slot, 1);

		runDueAt(offer.until(), () -> !this.world.offers(next).isEmpty());

		assertThat(
				this.scheduler.getScheduledExecution(TaskInstanceId.of("offer-expiry", offer.id().value().toString())))
			.isEmpty();
	}

	@Test
	void theWaitingListIsSwept() {
		assertThat(this.scheduler.getScheduledExecution(TaskInstanceId.of("waiting-list-sweep", "recurring")))
			.map(ScheduledExecution::getExecutionTime)
			.isPresent();
	}

	private void runDueAt(Instant moment, Callable<Boolean> done) {
		this.world.clock.set(moment);
		this.scheduler.triggerCheckForDueExecutions();
		Awaitility.await().until(done);
	}

	private Optional<Instant> due(HoldId hold) {
		return this.scheduler.getScheduledExecution(TaskInstanceId.of("hold-expiry", hold.value().toString()))
			.map(ScheduledExecution::getExecutionTime);
	}

}
