package org.dyzurka.booking;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

import org.springframework.stereotype.Component;

/**
 * Draws booking codes. A code drawn may be in use: whoever writes it finds out.
 */
@Component
class Codes {

	private static final int FIRST = 100_000;

	private static final int LAST = 999_999;

	private final RandomGenerator random;

	private final int last;

	/** Every code there is, drawn so that nobody can guess the next. */
	Codes() {
		this(new SecureRandom(), LAST);
	}

	/** Codes up to a last one. */
	Codes(RandomGenerator random, int last) {
		this.random = random;
		this.last = last;
	}

	BookingCode draw() {
		return new BookingCode(Integer.toString(this.random.nextInt(FIRST, this.last + 1)));
	}

}
