package org.dyzurka.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.dyzurka.resident.ResidentErased;
import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets a resident: what lies ahead is given up and free for others, what is past no
 * longer says whose it was.
 */
@Component
class Erasure {

	private final Residents residents;

	private final Ledger ledger;

	private final Holds holds;

	private final Entries entries;

	private final KeptPlaces kept;

	private final Codes codes;

	private final Places places;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	Erasure(Residents residents, Ledger ledger, Holds holds, Entries entries, KeptPlaces kept, Codes codes,
			Places places, Clock clock, ApplicationEventPublisher events) {
		this.residents = residents;
		this.ledger = ledger;
		this.holds = holds;
		this.entries = entries;
		this.kept = kept;
		this.codes = codes;
		this.places = places;
		this.clock = clock;
		this.events = events;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(ResidentErased erased) {
		ResidentId resident = erased.resident();
		Instant now = DatabaseTime.now(this.clock);
		this.residents.lock(resident);
		this.entries.endAll(resident);
		List<Booking> given = this.ledger.ahead(resident, now)
			.stream()
			.sorted(Comparator.comparing(Booking::bookable, Places::compare))
			.flatMap((booking) -> this.ledger.lockLive(booking.id()).stream())
			.toList();
		given.forEach((booking) -> this.codes.free(booking.id()));
		given.forEach((booking) -> this.ledger.cancel(booking.id(), now));
		List<BookingForgotten> past = this.ledger.forget(resident, now);
		Optional<Hold> hold = this.holds.of(resident).filter((found) -> this.holds.end(found.id()));
		List<Place> freed = endOffers(resident);
		hold.map(Hold::place).ifPresent(freed::add);
		this.places.lock(
				Stream.concat(given.stream().map(Booking::bookable), freed.stream().map(Place::bookable)).toList(),
				now);
		given.forEach((booking) -> this.places.unbook(booking.place(), now));
		freed.forEach(this.places::free);
		given.forEach((booking) -> this.events.publishEvent(new BookingCancelled(booking.id(), booking.bookable())));
		past.forEach(this.events::publishEvent);
	}

	/**
	 * Ends every offer, unless somebody else ends it right now.
	 * @return the places that were kept, still to be freed
	 */
	private List<Place> endOffers(ResidentId resident) {
		List<Place> kept = new ArrayList<>();
		for (Kept found : this.kept.of(resident)) {
			OfferId offer = found.offer().id();
			this.kept.lock(offer).ifPresent((locked) -> kept.addAll(locked.offer().places()));
			this.kept.remove(offer);
		}
		return kept;
	}

}
