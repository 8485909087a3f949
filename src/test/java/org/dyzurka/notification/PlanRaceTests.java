package org.dyzurka.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.ConfirmResult;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.HoldResult;
import org.dyzurka.duty.Slot;
import org.dyzurka.resident.ResidentId;
import org.junit.jupiter.api.RepeatedTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People book, and give up, in the moment in which the city changes its plan: nobody who
 * was told "booked" is left on a slot that is no more.
 */
class PlanRaceTests extends PlanWorld {

	@RepeatedTest(3)
	void nobodyIsStrandedByADutyThatMoves() throws Exception {
		PlanChange change = new PlanChange.DutyMoved(duty("d1").id(), time(26, "10:00", "12:00"));
		List<Booking> told = race(change);

		List<BookableId> current = slots("d1").stream().map(Slot::id).toList();
		for (Booking booking : told) {
			Booking now = now(booking);
			if (now.live()) {
				assertThat(current).contains(now.bookable());
				assertThat(now.time().start()).isAfterOrEqualTo(time(26, "10:00", "12:00").start());
			}
		}
		checkSeats();
	}

	@RepeatedTest(3)
	void nobodyKeepsABookingOfADutyCalledOff() throws Exception {
		List<Booking> told = race(new PlanChange.DutyCalledOff(duty("d1").id()));

		assertThat(told).isNotEmpty().allSatisfy((booking) -> assertThat(now(booking).live()).isFalse());
		checkSeats();
	}

	/** Books every slot at once, every second one giving it up again. */
	private List<Booking> race(PlanChange change) throws Exception {
		List<Slot> slots = slots("d1");
		List<Callable<List<Booking>>> people = new ArrayList<>();
		for (int place = 0; place < slots.size(); place++) {
			BookableId slot = slots.get(place).id();
			boolean givesUp = place % 2 == 1;
			ResidentId resident = resident();
			people.add(() -> tryToBook(resident, slot, givesUp));
		}
		Booking early = book(resident(), slots.getFirst().id(), 1, Details.NONE);
		List<Booking> told = new ArrayList<>(List.of(early));
		try (ExecutorService pool = Executors.newFixedThreadPool(people.size() + 1)) {
			Future<?> office = pool.submit(() -> insist(change));
			for (Future<List<Booking>> booked : pool.invokeAll(people)) {
				told.addAll(booked.get());
			}
			office.get();
		}
		return told;
	}

	private List<Booking> tryToBook(ResidentId resident, BookableId slot, boolean givesUp) {
		List<Booking> booked = new ArrayList<>();
		HoldResult held = tx(() -> this.bookings.hold(resident, slot, 1, Duration.ofMinutes(15), null));
		if (held instanceof HoldResult.Held(var hold, var until)
				&& tx(() -> this.bookings.confirm(hold, Details.NONE)) instanceof ConfirmResult.Booked(var booking)) {
			booked.add(booking);
			if (givesUp) {
				run(() -> this.bookings.cancel(booking.id()));
			}
		}
		return booked;
	}

	/** As a clerk who agrees to whatever is shown. */
	private void insist(PlanChange change) {
		PlanPreview seen = this.changes.preview(change);
		for (int attempt = 0; attempt < 50; attempt++) {
			switch (this.changes.carryOut(change, seen.fingerprint(), "admin")) {
				case PlanOutcome.Done done -> {
					return;
				}
				case PlanOutcome.Stale(PlanPreview now) -> seen = now;
				case PlanOutcome.Impossible(PlanPreview now) -> throw new AssertionError(now.refusals());
			}
		}
		throw new AssertionError("Never done");
	}

}
