package org.dyzurka.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends offers that nobody answered.
 */
@Component
class OfferExpiry {

	private final Keeping keeping;

	private final Entries entries;

	private final KeptPlaces kept;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	OfferExpiry(Keeping keeping, Entries entries, KeptPlaces kept, Clock clock, ApplicationEventPublisher events) {
		this.keeping = keeping;
		this.entries = entries;
		this.kept = kept;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Ends an offer whose time has passed, or of which nothing is open any more, unless
	 * it has ended otherwise.
	 * @return when to look again, empty when there is nothing left to end
	 */
	@Transactional
	Optional<Instant> expire(OfferId id) {
		Optional<Kept> found = this.keeping.lock(id);
		if (found.isEmpty()) {
			return Optional.empty();
		}
		Kept kept = found.get();
		boolean open = this.kept.isOpen(id);
		if (open && kept.offer().until().isAfter(DatabaseTime.now(this.clock))) {
			return Optional.of(kept.offer().until());
		}
		lapse(kept, open);
		return Optional.empty();
	}

	private void lapse(Kept kept, boolean open) {
		PlaceOffer offer = kept.offer();
		Scope waiting = kept.waiting();
		EntryId entry = offer.entry();
		boolean turnKept = entry != null && (kept.undelivered() || !open);
		this.keeping.end(kept);
		if (entry != null && !turnKept) {
			this.entries.find(entry).ifPresent(this.entries::end);
		}
		if (waiting != null && kept.undelivered()) {
			this.entries.holdBack(offer.resident(), waiting);
		}
		this.events.publishEvent(new OfferLapsed(offer, turnKept));
	}

}
