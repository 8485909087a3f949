package org.dyzurka.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dyzurka.booking.Booking;
import org.dyzurka.wording.Command;
import org.dyzurka.wording.Heard;

/**
 * Where words lead that are understood at any time.
 */
final class Shortcuts {

	private Shortcuts() {
	}

	/** A link's payload typed by hand, or the code of a booking. */
	static Optional<Scene> find(String text, Heard heard, Desk desk) {
		Optional<Scene> booking = byCode(heard, desk).map((found) -> new OneBooking(found.id()));
		return booking.or(() -> Links.find(text, desk));
	}

	static Scene book(Desk desk) {
		return desk.present().<Scene>map((consultation) -> new PickForm(consultation.id())).orElseGet(desk::home);
	}

	/** Whether the words are to change a booking, without saying which. */
	static boolean changes(Heard heard) {
		return heard.code().isEmpty()
				&& heard.command().filter((said) -> said == Command.MOVE || said == Command.GIVE_UP).isPresent();
	}

	/** Shows the booking of a code, or all of them. */
	static Scene see(Heard heard, Scene from, Desk desk) {
		return heard.code().isPresent() ? change(Intent.SEE, heard, from, desk) : MyBookings.open(desk);
	}

	/**
	 * Gives up or moves the booking of a code, or the only one there is.
	 * @param from where the resident stands, and stays if there is no such booking
	 */
	static Scene change(Intent intent, Heard heard, Scene from, Desk desk) {
		if (heard.code().isEmpty()) {
			List<Booking> bookings = desk.counter().bookings();
			if (bookings.size() == 1) {
				return intent.go(bookings.getFirst(), desk);
			}
			return desk.byVoice() ? new TellCode(intent) : MyBookings.open(desk);
		}
		Optional<Booking> booking = byCode(heard, desk);
		if (booking.isPresent()) {
			return intent.go(booking.get(), desk);
		}
		if (desk.byVoice()) {
			return new TellNumber(intent, heard.code().get());
		}
		desk.caller().guessedWrong();
		desk.notice(Line.CODE_UNKNOWN);
		desk.notice(desk.office().told());
		return from;
	}

	/**
	 * The question raised from outside that is meant: that of a code, or the only one.
	 */
	static Optional<Raised> raised(Heard heard, Class<? extends Raised> kind, Desk desk) {
		List<Raised> meant = new ArrayList<>();
		for (Raised open : desk.raised().open()) {
			boolean named = heard.code().isEmpty()
					|| open.code(desk).filter((code) -> heard.code().get().equals(code.value())).isPresent();
			if (kind.isInstance(open) && named) {
				meant.add(open);
			}
		}
		return (meant.size() == 1) ? Optional.of(meant.getFirst()) : Optional.empty();
	}

	private static Optional<Booking> byCode(Heard heard, Desk desk) {
		for (Booking booking : desk.counter().bookings()) {
			if (heard.code().filter(booking.code().value()::equals).isPresent()) {
				return Optional.of(booking);
			}
		}
		return Optional.empty();
	}

}
