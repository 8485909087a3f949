package org.dyzurka.staff;

import java.util.List;

import org.dyzurka.notification.TouchedBooking.Told;

/**
 * A change about to be carried out, as the office reads it.
 *
 * @param steps what becomes of what is planned
 * @param refusals why it cannot be done
 * @param warnings what to look after
 * @param touched the bookings concerned
 * @param written how many are written to
 * @param phoned how many the office is to phone
 * @param unreachable how many cannot be told
 * @param withoutAlternative how many of those called off are left without another time
 * @param fingerprint of what is shown
 */
record PreviewView(List<Step> steps, List<Remark> refusals, List<Remark> warnings, List<Touched> touched, long written,
		long phoned, long unreachable, long withoutAlternative, String fingerprint) {

	/**
	 * Something to say of a change.
	 *
	 * @param about what it is about, with a colon, or empty
	 * @param key last part of a message key
	 * @param first argument, or empty
	 * @param second argument, or empty
	 */
	record Remark(String about, String key, String first, String second) {

		Remark(String key) {
			this("", key, "", "");
		}

		Remark(String key, String first) {
			this("", key, first, "");
		}

		Remark(String key, String first, String second) {
			this("", key, first, second);
		}

		Remark of(String what) {
			return new Remark(what + ": ", this.key, this.first, this.second);
		}

	}

	/**
	 * What becomes of one thing planned.
	 *
	 * @param before as it is planned
	 * @param after as it would be, or empty if it would be called off
	 */
	record Step(String before, String after) {
	}

	/**
	 * What happens to one booking.
	 *
	 * @param code of the booking
	 * @param seats for how many people
	 * @param before the time it has
	 * @param after the time it would have, or empty if it is called off
	 * @param told how its resident learns of it
	 * @param alternatives what is kept for them, one a line
	 */
	record Touched(String code, int seats, String before, String after, Told told, List<String> alternatives) {
	}

}
