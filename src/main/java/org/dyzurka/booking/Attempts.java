package org.dyzurka.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.dyzurka.resident.ResidentId;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Attempts to hold a place: the policies judge them first, the claim comes last.
 */
@Component
class Attempts {

	private final Places places;

	private final Holds holds;

	private final Ledger ledger;

	private final HoldLimits limits;

	/** Asked for late: the scheduler is made after every timer, and timers use this. */
	private final ObjectProvider<SchedulerClient> timers;

	private final BookingMeter meter;

	Attempts(Places places, Holds holds, Ledger ledger, HoldLimits limits, ObjectProvider<SchedulerClient> timers,
			BookingMeter meter) {
		this.meter = meter;
		this.places = places;
		this.holds = holds;
		this.ledger = ledger;
		this.limits = limits.checked();
		this.timers = timers;
	}

	/**
	 * Holds a place instead of what the resident, whose row is locked, held before.
	 * @see Bookings#hold
	 */
	HoldResult hold(ResidentId resident, Place wanted, Duration length, @Nullable BookingId moving, Instant now) {
		return this.meter.noted(attempt(resident, wanted, length, moving, now));
	}

	private HoldResult attempt(ResidentId resident, Place wanted, Duration length, @Nullable BookingId moving,
			Instant now) {
		Place freed = this.holds.of(resident)
			.filter((earlier) -> this.holds.end(earlier.id()))
			.map(Hold::place)
			.orElse(null);
		Bookable bookable = this.places.find(wanted.bookable()).filter(Bookable::open).orElse(null);
		Optional<HoldResult> refusal = (bookable != null) ? refusal(resident, bookable, wanted, freed, moving, now)
				: Optional.of(new HoldResult.Closed());
		if (bookable == null || refusal.isPresent()) {
			if (freed != null) {
				this.places.free(freed);
			}
			return refusal.orElseThrow();
		}
		return claim(Hold.begin(resident, wanted, length, moving, now, bookable.time().start()), freed);
	}

	private Optional<HoldResult> refusal(ResidentId resident, Bookable bookable, Place wanted, @Nullable Place freed,
			@Nullable BookingId moving, Instant now) {
		List<Attempt.Standing> ahead = this.ledger.standing(resident, now);
		Rush rush = (ahead.isEmpty() && moving == null) ? this.holds.rush(bookable.group(), now, this.limits)
				: Rush.NONE;
		Attempt attempt = new Attempt(bookable.scope(), bookable.time(), bookable.rules(), ahead, moving, now, rush);
		Optional<HoldResult> refusal = BookingPolicy.firstRefusal(attempt);
		if (refusal.isPresent()) {
			return refusal;
		}
		int free = bookable.free();
		if (freed != null && freed.bookable().equals(wanted.bookable())) {
			free += freed.seats();
		}
		return (free < wanted.seats()) ? Optional.of(new HoldResult.Taken(free)) : Optional.empty();
	}

	/** The claim comes last: what many want stays locked until the commit. */
	private HoldResult claim(Hold hold, @Nullable Place freed) {
		this.holds.add(hold);
		this.timers.getObject()
			.schedule(BookingTimers.HOLD_EXPIRY.instance(hold.id().value().toString()).scheduledTo(hold.lapses()));
		if (this.places.exchange(freed, hold.place())) {
			return new HoldResult.Held(hold.id(), hold.lapses());
		}
		// The timer will find nothing to do
		this.holds.end(hold.id());
		Bookable bookable = this.places.find(hold.place().bookable()).orElseThrow();
		return bookable.open() ? new HoldResult.Taken(bookable.free()) : new HoldResult.Closed();
	}

}
