package org.dyzurka.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingId;
import org.dyzurka.duty.Expert;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.Resident;
import org.dyzurka.resident.ResidentId;
import org.dyzurka.wording.Manner;
import org.jspecify.annotations.Nullable;

/**
 * Who the resident is as far as their channel shows it: what they may see, and under
 * which number they are known. A chat and a text message come from whom they say. A
 * caller id proves nothing: by voice only what was made or proved in this call is seen.
 */
final class Caller {

	private final Reception reception;

	private final Resident resident;

	private @Nullable CallSoFar call;

	private boolean guessed;

	Caller(Reception reception, Resident resident, @Nullable CallSoFar call) {
		this.reception = reception;
		this.resident = resident;
		this.call = call;
	}

	ResidentId id() {
		return this.resident.id();
	}

	/** The call, or null on other channels. */
	@Nullable CallSoFar call() {
		return this.call;
	}

	void remember(CallSoFar soFar) {
		this.call = soFar;
	}

	/** The number the resident calls or writes from, in E.164, unless it is withheld. */
	Optional<String> number() {
		return switch (this.resident.address().medium()) {
			case SMS, VOICE -> Optional.of(this.resident.address().identifier()).filter((id) -> id.startsWith("+"));
			case TELEGRAM, EMAIL -> Optional.empty();
		};
	}

	/** The bookings ahead that may be shown and changed. */
	List<Booking> bookings() {
		return switch (this.resident.address().medium()) {
			case TELEGRAM, EMAIL -> this.reception.bookings().ahead(this.resident.id());
			case SMS -> madeOrUnder(this.resident.address().identifier());
			case VOICE -> proved();
		};
	}

	private List<Booking> madeOrUnder(String number) {
		List<Booking> bookings = new ArrayList<>(this.reception.bookings().ahead(this.resident.id()));
		for (Booking booking : this.reception.bookings().under(number)) {
			if (!bookings.contains(booking)) {
				bookings.add(booking);
			}
		}
		return bookings;
	}

	private List<Booking> proved() {
		List<Booking> bookings = new ArrayList<>();
		for (BookingId id : Objects.requireNonNull(this.call, "A caller has a call").proved()) {
			this.reception.bookings().find(id).filter(Booking::live).ifPresent(bookings::add);
		}
		return bookings;
	}

	/**
	 * The booking for which code and number speak.
	 */
	Optional<Booking> prove(String code, String number) {
		Optional<Booking> booking = this.reception.bookings().proved(code, number);
		booking.ifPresent((proved) -> made(proved.id()));
		return booking;
	}

	/**
	 * A code was wrong: it is remembered, slows the caller down and, when there are many,
	 * raises an alarm.
	 */
	void guessedWrong() {
		this.reception.guesses().wrong(this.resident.address());
		this.guessed = true;
	}

	/** The caller made or proved this booking in this call. */
	void made(BookingId booking) {
		if (this.call != null && !this.call.proved().contains(booking)) {
			this.call = this.call.proved(booking);
		}
	}

	boolean guessesALot() {
		return this.reception.guesses().tooMany(this.resident.address());
	}

	/**
	 * How long the line stays silent first: after a wrong guess, longer with every one.
	 * Whoever does something else than guessing waits for nothing.
	 */
	Duration delay() {
		return this.guessed ? this.reception.guesses().delay(this.resident.address()) : Duration.ZERO;
	}

	/**
	 * Who is forgotten when this resident's data are to be deleted: by voice only those
	 * whose booking was proved, and a caller who is nobody.
	 */
	List<ResidentId> theirs() {
		if (this.call == null) {
			return List.of(this.resident.id());
		}
		List<ResidentId> theirs = new ArrayList<>();
		for (Booking booking : bookings()) {
			if (booking.resident() != null && !theirs.contains(booking.resident())) {
				theirs.add(booking.resident());
			}
		}
		if (number().isEmpty() && !theirs.contains(this.resident.id())) {
			theirs.add(this.resident.id());
		}
		return theirs;
	}

	/** Makes this chat the one in which an expert hears of their bookings. */
	Optional<Expert> pair(String secret) {
		return (this.resident.address().medium() == Medium.TELEGRAM)
				? this.reception.expertContacts().pair(secret, this.resident.address()) : Optional.empty();
	}

	/** Whose booking this is: a move is held by them, whoever asks for it. */
	ResidentId holder(@Nullable BookingId moving) {
		return (moving != null)
				? this.reception.bookings().find(moving).map(Booking::resident).orElse(this.resident.id())
				: this.resident.id();
	}

	/**
	 * Sends a booking's details to its number as a text message after a call, if the
	 * number takes one. Nobody's number is flooded: three a day at most. To a number that
	 * was only keyed in it does not go at night.
	 * @param words the message in the manner of text messages
	 */
	void text(Booking booking, Locale language, String words) {
		String number = booking.details().number();
		if (this.resident.address().medium() != Medium.VOICE || number == null || !Numbers.isMobile(number)
				|| !this.reception.guesses().mayText(number)) {
			return;
		}
		boolean own = number().filter(number::equals).isPresent();
		this.reception.outbox()
			.post(List.of(new Outgoing(Address.sms(number), language, own ? Urgency.ANSWER : Urgency.NOTICE,
					Prompt.statement(words), null, false)));
	}

	/** The words of such a message are those of text messages. */
	Telling texting(Locale language) {
		return new Telling(this.reception.words(), language, Manner.SMS);
	}

}
