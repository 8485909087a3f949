package org.dyzurka.acceptance;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What one resident believes to have booked, from what they were told in Polish. Nobody
 * has more than one booking at a time.
 */
final class ToldBookings {

	private static final Pattern BOOKED = Pattern.compile("Termin (?:zarezerwowany|zmieniony)");

	private static final Pattern FREE_AGAIN = Pattern.compile("jest znowu wolny");

	private static final Pattern CODE = Pattern
		.compile("[Kk]od(?: rezerwacji(?: zostaje)?)?(?: ten sam)?:? (\\d{6})\\b");

	private static final Pattern TIME = Pattern.compile("\\b(\\d{2}:\\d{2})");

	private int heard;

	private @Nullable Told present;

	/** Hears what is new in everything that was said so far. */
	void hear(List<String> everything) {
		everything.subList(this.heard, everything.size()).forEach(this::hear);
		this.heard = everything.size();
	}

	Optional<Told> present() {
		return Optional.ofNullable(this.present);
	}

	private void hear(String text) {
		if (FREE_AGAIN.matcher(text).find()) {
			this.present = null;
		}
		if (BOOKED.matcher(text).find()) {
			this.present = new Told(first(CODE, text), first(TIME, text));
		}
	}

	private static String first(Pattern what, String text) {
		Matcher found = what.matcher(text);
		if (!found.find()) {
			throw new AssertionError("Nothing like " + what + " in: " + text);
		}
		return found.group(1);
	}

	/**
	 * A booking.
	 *
	 * @param code its code
	 * @param time of the day
	 */
	record Told(String code, String time) {
	}

}
