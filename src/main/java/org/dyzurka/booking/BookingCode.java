package org.dyzurka.booking;

import java.util.regex.Pattern;

/**
 * The code a resident says or keys in to speak of their booking: six digits, the first
 * not zero. Unique among the bookings that still lie ahead.
 *
 * @param value six digits
 */
public record BookingCode(String value) {

	private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{5}");

	public BookingCode {
		if (!SHAPE.matcher(value).matches()) {
			throw new IllegalArgumentException("A booking code has six digits and does not begin with zero");
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
