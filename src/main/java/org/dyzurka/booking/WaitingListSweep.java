package org.dyzurka.booking;

import java.time.Clock;
import java.time.Instant;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Mends what two transactions at once could not know of each other, such as somebody
 * joining while a seat becomes free, and ends what is over.
 */
@Component
class WaitingListSweep {

	private final KeptPlaces kept;

	private final Matching matching;

	private final Places places;

	private final OfferExpiry expiry;

	private final WaitingList waiting;

	private final HandOver handOver;

	private final TransactionOperations transactions;

	private final Clock clock;

	WaitingListSweep(KeptPlaces kept, Matching matching, Places places, OfferExpiry expiry, WaitingList waiting,
			HandOver handOver, TransactionOperations transactions, Clock clock) {
		this.kept = kept;
		this.matching = matching;
		this.places = places;
		this.expiry = expiry;
		this.waiting = waiting;
		this.handOver = handOver;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** Done again, it finds nothing. */
	void sweep() {
		Instant now = DatabaseTime.now(this.clock);
		this.kept.calledOff().forEach(this.expiry::expire);
		for (EntryId over : this.matching.over(now)) {
			this.transactions.executeWithoutResult((status) -> this.waiting.endIfOver(over));
		}
		for (BookableId free : this.matching.unserved(now)) {
			this.transactions.executeWithoutResult((status) -> {
				if (this.places.tryLock(free)) {
					this.handOver.of(free);
				}
			});
		}
	}

}
