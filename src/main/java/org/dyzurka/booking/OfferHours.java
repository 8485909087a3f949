package org.dyzurka.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours in which the time of an offer runs: from 08:00 to 20:00, Europe/Warsaw.
 */
final class OfferHours {

	private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

	private static final LocalTime MORNING = LocalTime.of(8, 0);

	private static final LocalTime EVENING = LocalTime.of(20, 0);

	private OfferHours() {
	}

	/** The moment at which so much time by day has passed. */
	static Instant after(Instant from, Duration byDay) {
		Duration left = byDay;
		LocalDate day = LocalDate.ofInstant(from, WARSAW);
		while (true) {
			Instant morning = day.atTime(MORNING).atZone(WARSAW).toInstant();
			Instant evening = day.atTime(EVENING).atZone(WARSAW).toInstant();
			Instant begin = from.isAfter(morning) ? from : morning;
			if (begin.isBefore(evening)) {
				Duration today = Duration.between(begin, evening);
				if (left.compareTo(today) <= 0) {
					return begin.plus(left);
				}
				left = left.minus(today);
			}
			day = day.plusDays(1);
		}
	}

}
