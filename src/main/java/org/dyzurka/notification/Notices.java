package org.dyzurka.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Place;
import org.dyzurka.booking.PlaceOffer;
import org.dyzurka.booking.Wish;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Organiser;
import org.dyzurka.consultation.Poland;
import org.dyzurka.conversation.Descriptions;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.wording.Dates;
import org.dyzurka.wording.Manner;
import org.dyzurka.wording.Words;

import org.springframework.stereotype.Component;

/**
 * What residents are told plainly about what they booked or wait for; it asks for
 * nothing. In the caller's transaction.
 */
@Component
class Notices {

	private final Words words;

	private final Descriptions descriptions;

	private final Occasions occasions;

	private final Outbox outbox;

	private final Clock clock;

	Notices(Words words, Descriptions descriptions, Occasions occasions, Outbox outbox, Clock clock) {
		this.words = words;
		this.descriptions = descriptions;
		this.occasions = occasions;
		this.outbox = outbox;
		this.clock = clock;
	}

	/** Reminds of a booking. */
	void remind(Booking booking, Address to, Locale language) {
		Manner manner = manner(to);
		Dates dates = this.words.dates(language);
		ZonedDateTime start = booking.time().start().atZone(Poland.ZONE);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Poland.ZONE);
		NoticePhrase phrase = NoticePhrase.REMINDER;
		if (start.toLocalDate().equals(today)) {
			phrase = NoticePhrase.REMINDER_TODAY;
		}
		else if (start.toLocalDate().equals(today.plusDays(1))) {
			phrase = NoticePhrase.REMINDER_TOMORROW;
		}
		post(to, language,
				this.words.say(phrase, language, manner,
						Map.of("who", organiser(this.occasions.consultation(booking.bookable()), language, manner),
								"time", dates.time(start.toLocalTime()), "what",
								this.descriptions.booking(booking, language, manner), "code", booking.code().value())));
	}

	/** Tells whether an interpreter comes to what was booked. */
	void interpreter(Booking booking, NoticePhrase phrase, Address to, Locale language) {
		Manner manner = manner(to);
		post(to, language,
				this.words.say(phrase, language, manner,
						Map.of("who", organiser(this.occasions.consultation(booking.bookable()), language, manner),
								"what", this.descriptions.booking(booking, language, manner), "code",
								booking.code().value())));
	}

	/** Tells that a place kept for somebody has gone on to the next. */
	void lapsed(PlaceOffer offer, NoticePhrase phrase, Address to, Locale language) {
		Manner manner = manner(to);
		Place place = offer.places().getFirst();
		post(to, language,
				this.words.say(phrase, language, manner,
						Map.of("who", organiser(this.occasions.consultation(place.bookable()), language, manner),
								"what", this.descriptions.place(place.bookable(), place.seats(), language, manner))));
	}

	/** Tells that nothing came free of what somebody waited for. */
	void over(Wish wish, Address to, Locale language) {
		Manner manner = manner(to);
		String who = organiser(this.occasions.consultation(wish), language, manner);
		post(to, language, this.words.say(NoticePhrase.WAITING_OVER, language, manner,
				Map.of("who", who, "what", this.descriptions.wish(wish, language, manner))));
	}

	/** Urgent as what concerns a booking: it waits for the morning. */
	void post(Address to, Locale language, String text) {
		this.outbox.post(List.of(new Outgoing(to, language, Urgency.NOTICE, Prompt.statement(text), null, false)));
	}

	/** How words reach whoever reads them at an address. */
	static Manner manner(Address address) {
		return (address.medium() == Medium.SMS) ? Manner.SMS : Manner.SCREEN;
	}

	private String organiser(Optional<Consultation> of, Locale language, Manner manner) {
		return of.map(Consultation::organisers)
			.filter((organisers) -> !organisers.isEmpty())
			.map(List::getFirst)
			.map((Organiser leading) -> (leading.shortName() != null) ? leading.shortName() : leading.name())
			.map((name) -> this.words.write(name.in(language), manner))
			.orElse("");
	}

}
