package org.dyzurka.conversation;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.OfferId;
import org.dyzurka.booking.Place;
import org.dyzurka.booking.PlaceOffer;
import org.dyzurka.booking.TakeResult;
import org.dyzurka.booking.WaitingEntry;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.resident.Resident;

/**
 * What residents are asked from outside, as a scene sees it.
 */
final class RaisedWindow {

	private final Desk desk;

	private final Reception reception;

	private final Resident resident;

	RaisedWindow(Desk desk, Reception reception, Resident resident) {
		this.desk = desk;
		this.reception = reception;
		this.resident = resident;
	}

	/** A question of this address, put some time ago. */
	Optional<Raised> find(long question) {
		return here().stream().filter((one) -> one.id() == question).findFirst().map(RaisedQuestion::scene);
	}

	/** The questions of this address that can still be answered, the latest first. */
	List<Raised> open() {
		return here().stream().map(RaisedQuestion::scene).filter((scene) -> scene.stands(this.desk)).toList();
	}

	/** It is answered; whoever raised it hears of that. */
	void answered(Raised scene) {
		this.reception.events().publishEvent(new MatterAnswered(this.resident.id(), scene.matter()));
	}

	/** The places kept, as long as the offer lasts. */
	Optional<PlaceOffer> offer(OfferId id) {
		return this.reception.offers().find(id);
	}

	/** Takes a kept place, with what was told when it was asked for. */
	TakeResult take(OfferId offer, BookableId bookable) {
		Details told = offer(offer).flatMap(this::told).orElse(Details.NONE);
		return this.reception.offers().take(offer, bookable, told);
	}

	/** Wants to be phoned before a booking. */
	void wishReminderCall(BookingId booking) {
		this.reception.events().publishEvent(new ReminderCallWished(booking));
	}

	void decline(OfferId offer) {
		this.reception.offers().decline(offer);
	}

	/** A booking as it was before the city called it off. */
	Optional<Booking> before(BookingId booking) {
		return this.reception.bookings().find(booking);
	}

	/** A kept place as a choice. */
	Option option(String prefix, Place place) {
		String id = prefix + place.bookable().value();
		Optional<Slot> slot = this.desk.plan().slot(place.bookable());
		if (slot.isPresent()) {
			ZonedDateTime start = Telling.local(slot.get().time().start());
			Line line = (slot.get().duty().form() == Form.TELEPHONE) ? Line.INSTEAD_TELEPHONE : Line.INSTEAD_IN_PERSON;
			return Option.day(id, this.desk.say(line, "day", this.desk.telling().shortDay(start.toLocalDate()), "time",
					this.desk.telling().time(slot.get().time().start())), start.toLocalDate());
		}
		Meeting meeting = this.desk.plan().meeting(place.bookable()).orElseThrow();
		ZonedDateTime start = Telling.local(meeting.time().start());
		return Option.day(id,
				this.desk.say(Line.INSTEAD_MEETING, "title", this.desk.telling().shortTitle(meeting.title()), "day",
						this.desk.telling().shortDay(start.toLocalDate())),
				start.toLocalDate());
	}

	private Optional<Details> told(PlaceOffer offer) {
		if (offer.entry() != null) {
			return this.reception.waitingList().find(offer.entry()).map(WaitingEntry::details);
		}
		return (offer.insteadOf() != null) ? before(offer.insteadOf()).map(Booking::details) : Optional.empty();
	}

	private List<RaisedQuestion> here() {
		return this.reception.raised().at(this.resident.address());
	}

}
