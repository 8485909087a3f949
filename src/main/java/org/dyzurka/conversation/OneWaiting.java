package org.dyzurka.conversation;

import java.util.Optional;

import org.dyzurka.booking.EntryId;
import org.dyzurka.booking.PlaceOffer;
import org.dyzurka.booking.WaitingEntry;

/**
 * A turn on the waiting list: how many are asked before, and the place that is kept, if
 * any.
 *
 * @param entry the turn
 * @param fresh whether it was given just now
 */
record OneWaiting(EntryId entry, boolean fresh) implements Scene {

	@Override
	public Question ask(Desk desk) {
		Optional<WaitingEntry> found = desk.waiting().entry(this.entry);
		if (found.isEmpty()) {
			return Question.of(desk.say(Line.WAITING_GONE)).with(Option.main("book", desk.say(Line.OVERVIEW_BOOK)));
		}
		Optional<PlaceOffer> offer = desk.waiting().offer(found.get());
		if (offer.isPresent()) {
			return new AskTakePlace(0, offer.get().id()).ask(desk);
		}
		String what = desk.waiting().what(found.get().wish());
		String code = desk.telling().code(found.get().code());
		int before = desk.waiting().before(this.entry);
		String text = desk.say(this.fresh ? Line.JOINED : Line.WAITING, "what", what, "code", code, "before", before);
		if (this.fresh) {
			text = text + "\n" + desk.say(toldHow(desk, found.get()));
		}
		return Question.of(text).with(Option.plain("leave", desk.say(Line.WAITING_LEAVE)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		Optional<PlaceOffer> offer = desk.waiting().entry(this.entry).flatMap(desk.waiting()::offer);
		return switch (answer.choice()) {
			case "yes", "no" ->
				offer.<Scene>map((kept) -> new AskTakePlace(0, kept.id()).answer(answer, desk)).orElseGet(() -> {
					desk.notice(Line.OFFER_ENDED);
					return this;
				});
			case "leave" -> {
				desk.notice(desk.waiting().leave(this.entry) ? Line.WAITING_LEFT : Line.WAITING_GONE);
				yield desk.home();
			}
			case "book" -> Shortcuts.book(desk);
			default -> desk.puzzled(this);
		};
	}

	@Override
	public boolean mayEnd() {
		return true;
	}

	/** A landline reads no text messages: the office phones. */
	private static Line toldHow(Desk desk, WaitingEntry entry) {
		if (!desk.byVoice()) {
			return Line.JOINED_WRITTEN;
		}
		String number = entry.details().number();
		return (number != null && Numbers.isMobile(number)) ? Line.JOINED_TEXTED : Line.JOINED_PHONED;
	}

}
