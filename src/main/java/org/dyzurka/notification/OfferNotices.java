package org.dyzurka.notification;

import java.util.List;
import java.util.Locale;

import org.dyzurka.booking.EntryId;
import org.dyzurka.booking.OfferLapsed;
import org.dyzurka.booking.Offers;
import org.dyzurka.booking.PlaceOffer;
import org.dyzurka.booking.PlaceOffered;
import org.dyzurka.booking.WaitingEntry;
import org.dyzurka.booking.WaitingList;
import org.dyzurka.booking.WaitingOver;
import org.dyzurka.conversation.Matter;
import org.dyzurka.resident.Address;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those on the waiting list of the place that is kept for them, that it went on,
 * and that there is nothing left to wait for. Whoever cannot be written to is phoned, and
 * keeps their turn. What is kept for those whose booking the city called off is told with
 * that. Everything joins the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OfferNotices {

	private final Offers offers;

	private final WaitingList waiting;

	private final Asking asking;

	private final Ways ways;

	private final Notices notices;

	OfferNotices(Offers offers, WaitingList waiting, Asking asking, Ways ways, Notices notices) {
		this.offers = offers;
		this.waiting = waiting;
		this.asking = asking;
		this.ways = ways;
		this.notices = notices;
	}

	@EventListener
	void on(PlaceOffered offered) {
		this.offers.find(offered.offer())
			.filter((offer) -> offer.entry() != null)
			.ifPresent((offer) -> this.asking.ask(new Matter.PlaceFree(offer.id()), offer.until(), null));
	}

	@EventListener
	void on(NotWritten unreached) {
		if (unreached.matter() instanceof Matter.PlaceFree(var offer)) {
			this.offers.undelivered(offer);
		}
	}

	@EventListener
	void on(OfferLapsed lapsed) {
		PlaceOffer offer = lapsed.offer();
		EntryId entry = offer.entry();
		if (entry == null) {
			return;
		}
		Matter matter = new Matter.PlaceFree(offer.id());
		Locale language = this.ways.language(offer.resident());
		if (lapsed.turnKept()) {
			this.waiting.find(entry).map((kept) -> this.ways.to(Concern.of(kept))).ifPresent((reach) -> {
				if (reach instanceof Reach.Write(Address to)) {
					this.notices.lapsed(offer, NoticePhrase.OFFER_LAPSED_KEPT, to, language);
				}
			});
		}
		else {
			List<Address> asked = this.asking.askedAt(matter);
			asked.forEach((to) -> this.notices.lapsed(offer, NoticePhrase.OFFER_LAPSED, to, language));
		}
		this.asking.withdraw(matter);
	}

	/** Who can only be phoned is not phoned for this. */
	@EventListener
	void on(WaitingOver over) {
		WaitingEntry entry = over.entry();
		if (this.ways.to(Concern.of(entry)) instanceof Reach.Write(Address to)) {
			this.notices.over(entry.wish(), to, this.ways.language(entry.resident()));
		}
	}

}
