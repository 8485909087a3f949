package org.dyzurka.booking;

import java.time.Duration;
import java.time.Instant;
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

	/** Asked for late: the scheduler is made after every timer, and timers use this. */
	private final ObjectProvider<SchedulerClient> timers;

	Attempts(Places places, Holds holds, Ledger ledger, ObjectProvider<SchedulerClient> timers) {
		this.places = places;
		this.holds = holds;
		this.ledger = ledger;
		this.timers = timers;
	}

	/**
	 * Holds a place instead of what the resident, whose row is locked, held before.
	 * @see Bookings#hold
	 */
	HoldResult hold(ResidentId resident, Place wanted, Duration length, @Nullable BookingId moving, Instant now) {
		Place freed = this.holds.of(resident)
			.filter((earlier) -> this.holds.end(earlier.id()))
			.map(Hold::place)
			.orElse(null);
		Offer offer = this.places.find(wanted.bookable()).filter(Offer::open).orElse(null);
		Optional<HoldResult> refusal = (offer != null) ? refusal(resident, offer, wanted, freed, moving, now)
				: Optional.of(new HoldResult.Closed());
		if (offer == null || refusal.isPresent()) {
			if (freed != null) {
				this.places.free(freed);
			}
			return refusal.orElseThrow();
		}
		return claim(Hold.begin(resident, wanted, length, moving, now, offer.time().start()), freed);
	}

	private Optional<HoldResult> refusal(ResidentId resident, Offer offer, Place wanted, @Nullable Place freed,
			@Nullable BookingId moving, Instant now) {
		Attempt attempt = new Attempt(offer.scope(), offer.time(), offer.rules(), this.ledger.standing(resident, now),
				moving, now);
		Optional<HoldResult> refusal = BookingPolicy.firstRefusal(attempt);
		if (refusal.isPresent()) {
			return refusal;
		}
		int free = offer.free();
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
		Offer offer = this.places.find(hold.place().bookable()).orElseThrow();
		return offer.open() ? new HoldResult.Taken(offer.free()) : new HoldResult.Closed();
	}

}
