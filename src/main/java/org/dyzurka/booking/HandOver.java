package org.dyzurka.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.dyzurka.resident.ResidentId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hands free seats over to those who wait, in the transaction that freed them: nobody who
 * did not wait can come in between. Who joined earlier is asked earlier; a party that
 * does not fit is passed over and keeps its turn.
 */
@Component
class HandOver {

	/** How many of those who wait are looked at in one go. */
	private static final int SOME = 50;

	private final Places places;

	private final Matching matching;

	private final Entries entries;

	private final KeptPlaces kept;

	private final Keeping keeping;

	private final Ledger ledger;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	HandOver(Places places, Matching matching, Entries entries, KeptPlaces kept, Keeping keeping, Ledger ledger,
			Clock clock, ApplicationEventPublisher events) {
		this.places = places;
		this.matching = matching;
		this.entries = entries;
		this.kept = kept;
		this.keeping = keeping;
		this.ledger = ledger;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Hands over what is then free of a bookable, whose row is locked, as the last thing
	 * of the running transaction: until then it may be claimed for something else, such
	 * as a booking that the city moves there.
	 */
	void atTheEnd(BookableId bookable) {
		TransactionSynchronizationManager.registerSynchronization(new AtTheEnd(this, bookable));
	}

	/**
	 * Offers an entry, whose turn is locked, what is free for it, if its turn has come.
	 */
	void to(EntryId entry) {
		for (BookableId bookable : this.matching.freeFor(entry, DatabaseTime.now(this.clock))) {
			if (this.places.tryLock(bookable)) {
				of(bookable);
			}
			if (this.kept.of(entry).isPresent()) {
				return;
			}
		}
	}

	/** Hands over what is free of a bookable, whose row is locked. */
	void of(BookableId id) {
		if (!this.matching.anyoneFor(id)) {
			return;
		}
		Instant now = DatabaseTime.now(this.clock);
		Optional<Bookable> found = this.places.find(id).filter(Bookable::open);
		Optional<Instant> until = found.flatMap((bookable) -> bookable.offeredUntil(now));
		if (found.isEmpty() || until.isEmpty()) {
			return;
		}
		int free = found.get().free();
		List<Matching.Candidate> some = this.matching.next(found.get(), free, 0, SOME);
		while (free > 0 && !some.isEmpty()) {
			for (Matching.Candidate next : some) {
				if (next.fits() && next.seats() <= free && offer(next, found.get(), until.get(), now)) {
					free -= next.seats();
				}
			}
			some = (some.size() == SOME) ? this.matching.next(found.get(), free, some.getLast().joined(), SOME)
					: List.of();
		}
	}

	private boolean offer(Matching.Candidate candidate, Bookable bookable, Instant until, Instant now) {
		if (!this.entries.tryTurn(candidate.resident(), bookable.scope()) || !this.entries.exists(candidate.entry())
				|| !mayBook(candidate.resident(), bookable, now)) {
			return false;
		}
		Place place = new Place(bookable.id(), candidate.seats());
		if (!this.places.claim(place)) {
			return false;
		}
		PlaceOffer offer = new PlaceOffer(OfferId.random(), candidate.resident(), List.of(place), until,
				candidate.entry(), null);
		if (!this.keeping.begin(new Kept(offer, bookable.scope(), false))) {
			this.places.free(place);
			return false;
		}
		this.events.publishEvent(new PlaceOffered(offer.id()));
		return true;
	}

	/**
	 * Nobody is asked who is busy at that time, or has as many bookings as the rules
	 * allow.
	 */
	private boolean mayBook(ResidentId resident, Bookable bookable, Instant now) {
		Attempt attempt = new Attempt(bookable.scope(), bookable.time(), bookable.rules(),
				this.ledger.standing(resident, now), null, now);
		return BookingPolicy.firstRefusal(attempt).isEmpty();
	}

	/** Equal ones of a transaction are one. */
	private record AtTheEnd(HandOver handOver, BookableId bookable) implements TransactionSynchronization {

		@Override
		public void beforeCommit(boolean readOnly) {
			this.handOver.of(this.bookable);
		}

	}

}
