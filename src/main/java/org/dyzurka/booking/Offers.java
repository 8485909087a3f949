package org.dyzurka.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places kept for somebody who may take one of them until a moment: for the first of the
 * waiting list when seats become free, or for those whose booking the city calls off.
 * Every method that changes something joins the caller's transaction.
 *
 * <p>
 * An offer that is taken or declined ends there; otherwise it lapses by itself
 * ({@link OfferLapsed}). The entry of the waiting list that it came from ends with it,
 * unless the offer never reached them or what was offered was called off. Rows are
 * changed in the order named at {@link Bookings}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Offers {

	private final KeptPlaces kept;

	private final Keeping keeping;

	private final Places places;

	private final Entries entries;

	private final HandOver handOver;

	private final Ledger ledger;

	private final Codes codes;

	private final Residents residents;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	Offers(KeptPlaces kept, Keeping keeping, Places places, Entries entries, HandOver handOver, Ledger ledger,
			Codes codes, Residents residents, Clock clock, ApplicationEventPublisher events) {
		this.kept = kept;
		this.keeping = keeping;
		this.places = places;
		this.entries = entries;
		this.handOver = handOver;
		this.ledger = ledger;
		this.codes = codes;
		this.residents = residents;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * An offer that has not ended.
	 */
	@Transactional(readOnly = true)
	public Optional<PlaceOffer> find(OfferId offer) {
		return live(this.kept.find(offer), now()).map(Kept::offer);
	}

	/**
	 * The offers to a resident that have not ended; what lapses first comes first.
	 */
	@Transactional(readOnly = true)
	public List<PlaceOffer> of(ResidentId resident) {
		Instant now = now();
		return this.kept.of(resident).stream().map(Kept::offer).filter((offer) -> offer.until().isAfter(now)).toList();
	}

	/**
	 * Keeps places for somebody whose booking the city calls off, to choose from. Where
	 * many are kept in one transaction, ask {@link Bookings#standstill} before.
	 * @param wanted those that are free are kept, the others left out; of several of one
	 * bookable, the first that is free
	 * @param insteadOf the booking called off
	 * @param until when the offer lapses; earlier, once none of its places can be booked
	 * any more
	 * @return empty when none of them is free
	 */
	public Optional<PlaceOffer> keep(ResidentId resident, List<Place> wanted, BookingId insteadOf, Instant until) {
		Instant now = now();
		List<Place> claimed = new ArrayList<>();
		Instant last = now;
		List<Place> inOrder = wanted.stream().sorted(Comparator.comparing(Place::bookable, Places::compare)).toList();
		for (Place place : inOrder) {
			if (!claimed.isEmpty() && claimed.getLast().bookable().equals(place.bookable())) {
				continue;
			}
			Optional<Bookable> bookable = this.places.find(place.bookable())
				.filter((found) -> now.isBefore(found.bookedUntil()));
			if (bookable.isPresent() && this.places.claim(place)) {
				claimed.add(place);
				last = later(last, bookable.get().bookedUntil());
			}
		}
		if (claimed.isEmpty()) {
			return Optional.empty();
		}
		PlaceOffer offer = new PlaceOffer(OfferId.random(), resident, claimed, until.isBefore(last) ? until : last,
				null, insteadOf);
		this.keeping.begin(new Kept(offer, null, false));
		return this.kept.find(offer.id()).map(Kept::offer);
	}

	/**
	 * Turns one of the kept places into a booking, in the transaction that frees the
	 * others. A booking from the waiting list has the code of its entry, which ends.
	 * @param wanted which of the places of the offer
	 */
	public TakeResult take(OfferId id, BookableId wanted, Details details) {
		Instant now = now();
		Optional<Kept> found = live(this.keeping.lock(id), now)
			.filter((live) -> live.offer().places().stream().anyMatch((place) -> place.bookable().equals(wanted)));
		if (found.isEmpty()) {
			return new TakeResult.Ended();
		}
		PlaceOffer offer = found.get().offer();
		Optional<TakeResult> refusal = refusal(offer.resident(), wanted, now);
		if (refusal.isPresent()) {
			return refusal.get();
		}
		List<BookableId> all = offer.places().stream().map(Place::bookable).toList();
		if (!this.places.lock(all, now).contains(wanted)) {
			return new TakeResult.Ended();
		}
		BookingId booking = book(offer, wanted, details, now);
		this.events.publishEvent(new BookingConfirmed(booking, wanted));
		return new TakeResult.Booked(this.ledger.find(booking).orElseThrow());
	}

	/**
	 * The resident does not want it: the places go to the next, and an entry of the
	 * waiting list ends.
	 * @return false when the offer had ended
	 */
	public boolean decline(OfferId id) {
		Optional<Kept> found = live(this.keeping.lock(id), now());
		found.flatMap((live) -> entry(live.offer())).ifPresent(this.entries::end);
		found.ifPresent(this.keeping::end);
		return found.isPresent();
	}

	/**
	 * The message that tells of an offer did not reach its resident. The offer stands; if
	 * it lapses, they keep their turn, and are asked again once they are
	 * {@link #reached}.
	 */
	public void undelivered(OfferId offer) {
		this.kept.undelivered(offer);
	}

	/**
	 * A resident who could not be reached can be, or the office says so: they are asked
	 * again when their turn comes, at once if something is free.
	 */
	public void reached(ResidentId resident) {
		if (!this.entries.anyHeldBack(resident)) {
			return;
		}
		this.residents.lock(resident);
		this.entries.reached(resident);
		this.entries.of(resident).stream().map(WaitingEntry::id).forEach(this.handOver::to);
	}

	private Optional<TakeResult> refusal(ResidentId resident, BookableId wanted, Instant now) {
		Bookable bookable = this.places.find(wanted).orElseThrow();
		Attempt attempt = new Attempt(bookable.scope(), bookable.time(), bookable.rules(),
				this.ledger.standing(resident, now), null, now);
		return BookingPolicy.firstRefusal(attempt).map((refusal) -> switch (refusal) {
			case HoldResult.Overlaps overlaps -> new TakeResult.Overlaps(overlaps.other());
			case HoldResult.LimitReached reached -> new TakeResult.LimitReached(reached.limit());
			case HoldResult.TooLate late -> new TakeResult.Ended();
			case HoldResult.Closed closed -> new TakeResult.Ended();
			case HoldResult.Taken taken -> new TakeResult.Ended();
			case HoldResult.Held held -> new TakeResult.Ended();
			case HoldResult.Rushed rushed -> new TakeResult.Ended();
		});
	}

	private BookingId book(PlaceOffer offer, BookableId wanted, Details details, Instant now) {
		BookingId booking = BookingId.random();
		Optional<WaitingEntry> entry = entry(offer);
		BookingCode code = entry.map(WaitingEntry::code).orElseGet(this.codes::draw);
		this.kept.remove(offer.id());
		for (Place place : offer.places()) {
			if (place.bookable().equals(wanted)) {
				this.ledger.add(booking, code, offer.resident(), place, details, now);
				this.places.book(place, now);
			}
			else {
				this.places.free(place);
			}
		}
		entry.ifPresent(this.entries::endKeepingCode);
		return booking;
	}

	private Optional<WaitingEntry> entry(PlaceOffer offer) {
		EntryId entry = offer.entry();
		return (entry != null) ? this.entries.find(entry) : Optional.empty();
	}

	private static Optional<Kept> live(Optional<Kept> found, Instant now) {
		return found.filter((kept) -> kept.offer().until().isAfter(now));
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private Instant now() {
		return DatabaseTime.now(this.clock);
	}

}
