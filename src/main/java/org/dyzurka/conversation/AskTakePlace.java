package org.dyzurka.conversation;

import java.util.Optional;

import org.dyzurka.booking.BookingCode;
import org.dyzurka.booking.OfferId;
import org.dyzurka.booking.Place;
import org.dyzurka.booking.PlaceOffer;
import org.dyzurka.booking.TakeResult;
import org.dyzurka.booking.WaitingEntry;

/**
 * A place on the waiting list is free: take it?
 *
 * @param question its number
 * @param offer which keeps the place
 */
record AskTakePlace(long question, OfferId offer) implements Raised {

	@Override
	public Question ask(Desk desk) {
		Optional<PlaceOffer> found = desk.raised().offer(this.offer);
		if (found.isEmpty()) {
			return Question.of(desk.say(Line.OFFER_ENDED)).with(Option.plain("home", desk.say(Line.BOOKED_ABOUT)));
		}
		return Question
			.of(desk.say(Line.OFFER, "what", desk.what(place(found.get())), "day",
					desk.telling().onDay(found.get().until()), "until", desk.telling().time(found.get().until())))
			.with(Option.main("yes", desk.say(Line.OFFER_YES)))
			.with(Option.plain("no", desk.say(Line.OFFER_NO)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		Optional<PlaceOffer> found = desk.raised().offer(this.offer);
		if (found.isEmpty()) {
			desk.notice(Line.OFFER_ENDED);
			return answer.choice().equals("home") ? desk.home() : done(desk);
		}
		return switch (answer.choice()) {
			case "yes" -> take(found.get(), desk);
			case "no" -> {
				desk.raised().decline(this.offer);
				desk.raised().answered(this);
				desk.notice(Line.OFFER_DECLINED);
				yield done(desk);
			}
			default -> desk.puzzled(this);
		};
	}

	@Override
	public Optional<BookingCode> code(Desk desk) {
		return desk.raised().offer(this.offer).flatMap(desk.waiting()::entryOf).map(WaitingEntry::code);
	}

	@Override
	public Matter matter() {
		return new Matter.PlaceFree(this.offer);
	}

	@Override
	public boolean stands(Desk desk) {
		return desk.raised().offer(this.offer).isPresent();
	}

	private Scene take(PlaceOffer found, Desk desk) {
		return switch (desk.raised().take(this.offer, place(found).bookable())) {
			case TakeResult.Booked(var booking) -> {
				desk.raised().answered(this);
				desk.interpreters().remark(booking);
				desk.handing().booked(booking);
				yield new WhatNext(booking.id());
			}
			case TakeResult.Ended ended -> {
				desk.notice(Line.OFFER_ENDED);
				yield done(desk);
			}
			case TakeResult.Overlaps overlap -> Refusals.untaken(overlap, this, desk);
			case TakeResult.LimitReached limit -> Refusals.untaken(limit, this, desk);
		};
	}

	private static Place place(PlaceOffer offer) {
		return offer.places().getFirst();
	}

}
