package org.dyzurka.booking;

import java.util.Comparator;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.dyzurka.resident.Residents;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How offers begin and end.
 */
@Component
class Keeping {

	private final KeptPlaces kept;

	private final Places places;

	private final Entries entries;

	private final Residents residents;

	/** Asked for late: the scheduler is made after every timer, and timers use this. */
	private final ObjectProvider<SchedulerClient> timers;

	Keeping(KeptPlaces kept, Places places, Entries entries, Residents residents,
			ObjectProvider<SchedulerClient> timers) {
		this.kept = kept;
		this.places = places;
		this.entries = entries;
		this.residents = residents;
		this.timers = timers;
	}

	/**
	 * Begins an offer of seats that were claimed for it.
	 * @return false when its resident has another from the waiting list of the scope
	 */
	boolean begin(Kept beginning) {
		if (!this.kept.add(beginning)) {
			return false;
		}
		PlaceOffer offer = beginning.offer();
		this.timers.getObject()
			.schedule(BookingTimers.OFFER_EXPIRY.instance(offer.id().value().toString()).scheduledTo(offer.until()));
		return true;
	}

	/**
	 * An offer, lapsed or not, with everything that its end would change but its places:
	 * nobody else can change them until the transaction ends.
	 */
	Optional<Kept> lock(OfferId id) {
		Optional<Kept> found = this.kept.find(id);
		if (found.isEmpty()) {
			return Optional.empty();
		}
		this.residents.lock(found.get().offer().resident());
		Scope waiting = found.get().waiting();
		if (waiting != null) {
			this.entries.lockTurn(found.get().offer().resident(), waiting);
		}
		return this.kept.lock(id);
	}

	/** Ends an offer; its places are free. */
	void end(Kept ending) {
		this.kept.remove(ending.offer().id());
		ending.offer()
			.places()
			.stream()
			.sorted(Comparator.comparing(Place::bookable, Places::compare))
			.forEach(this.places::free);
	}

}
