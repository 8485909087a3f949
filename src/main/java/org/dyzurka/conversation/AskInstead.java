package org.dyzurka.conversation;

import java.util.Optional;

import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingCode;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.OfferId;
import org.dyzurka.booking.Place;
import org.dyzurka.booking.PlaceOffer;
import org.dyzurka.booking.TakeResult;
import org.jspecify.annotations.Nullable;

/**
 * The city called a booking off: which of the times kept instead?
 *
 * @param question its number
 * @param booking that was called off
 * @param offer which keeps other times, or null where there are none
 */
record AskInstead(long question, BookingId booking, @Nullable OfferId offer) implements Raised {

	private static final String PLACE = "p:";

	@Override
	public Question ask(Desk desk) {
		Optional<PlaceOffer> kept = kept(desk);
		String what = desk.raised().before(this.booking).map(desk::what).orElse("");
		if (kept.isEmpty()) {
			return Question.of(desk.say(Line.CALLED_OFF, "what", what))
				.with(Option.main("forms", desk.say(Line.OVERVIEW_BOOK)));
		}
		Question question = Question.of(desk.say(Line.CALLED_OFF_INSTEAD, "what", what, "day",
				desk.telling().onDay(kept.get().until()), "until", desk.telling().time(kept.get().until())));
		for (Place place : kept.get().places()) {
			question = question.with(desk.raised().option(PLACE, place));
		}
		return question.with(Option.plain("none", desk.say(Line.CALLED_OFF_NONE)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		Optional<PlaceOffer> kept = kept(desk);
		if (answer.choice().equals("forms")) {
			desk.raised().answered(this);
			return Shortcuts.book(desk);
		}
		if (answer.choice().equals("none") || answer.choice().startsWith(PLACE)) {
			if (kept.isEmpty()) {
				desk.notice(Line.OFFER_ENDED);
				return Shortcuts.book(desk);
			}
			return answer.choice().equals("none") ? none(kept.get(), desk) : take(kept.get(), answer.choice(), desk);
		}
		return desk.puzzled(this);
	}

	@Override
	public Optional<BookingCode> code(Desk desk) {
		return desk.raised().before(this.booking).map(Booking::code);
	}

	@Override
	public Matter matter() {
		return new Matter.CalledOff(this.booking, this.offer);
	}

	@Override
	public boolean stands(Desk desk) {
		return this.offer == null || kept(desk).isPresent();
	}

	private Scene none(PlaceOffer kept, Desk desk) {
		desk.raised().decline(kept.id());
		desk.raised().answered(this);
		desk.notice(Line.CALLED_OFF_SORRY);
		desk.notice(desk.office().told());
		return done(desk);
	}

	private Scene take(PlaceOffer kept, String choice, Desk desk) {
		Optional<Place> wanted = kept.places()
			.stream()
			.filter((place) -> choice.equals(PLACE + place.bookable().value()))
			.findFirst();
		TakeResult result = wanted.map((place) -> desk.raised().take(kept.id(), place.bookable()))
			.orElseGet(TakeResult.Ended::new);
		return switch (result) {
			case TakeResult.Booked(var booking) -> {
				desk.raised().answered(this);
				desk.interpreters().remark(booking);
				desk.handing().booked(booking);
				yield new WhatNext(booking.id());
			}
			case TakeResult.Ended ended -> {
				desk.notice(Line.OFFER_ENDED);
				yield Shortcuts.book(desk);
			}
			case TakeResult.Overlaps overlap -> Refusals.untaken(overlap, this, desk);
			case TakeResult.LimitReached limit -> Refusals.untaken(limit, this, desk);
		};
	}

	private Optional<PlaceOffer> kept(Desk desk) {
		return (this.offer != null) ? desk.raised().offer(this.offer) : Optional.empty();
	}

}
