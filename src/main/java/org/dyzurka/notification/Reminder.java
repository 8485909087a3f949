package org.dyzurka.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.dyzurka.booking.BookingId;

/**
 * One reminder of a booking.
 *
 * @param booking of what
 * @param start when that takes place
 * @param before how long before it, as the consultation wants it
 */
record Reminder(BookingId booking, Instant start, Duration before) {

	/** Names the timer that sends it. */
	String timer() {
		return this.booking.value() + "/" + this.start.getEpochSecond() + "/" + this.before.toSeconds();
	}

	/** The reminder that a timer sends. */
	static Reminder of(String timer) {
		String[] parts = timer.split("/", -1);
		return new Reminder(new BookingId(UUID.fromString(parts[0])), Instant.ofEpochSecond(Long.parseLong(parts[1])),
				Duration.ofSeconds(Long.parseLong(parts[2])));
	}

}
