package org.dyzurka.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.dyzurka.consultation.Poland;

/**
 * How long those whom the city's change concerns have to answer: the nights do not count.
 */
final class AnswerTimes {

	/** By day, so that two days pass. */
	private static final Duration USUAL = Duration.ofHours(24);

	/** Before what was booked begins, so that the office can still phone. */
	private static final Duration BEFORE_START = Duration.ofHours(2);

	private static final Duration LEAST = Duration.ofMinutes(30);

	private static final LocalTime MORNING = LocalTime.of(8, 0);

	private static final LocalTime EVENING = LocalTime.of(20, 0);

	private AnswerTimes() {
	}

	/**
	 * Until when other times are kept, if they do not begin earlier.
	 */
	static Instant toChoose(Instant now) {
		Duration left = USUAL;
		LocalDate day = LocalDate.ofInstant(now, Poland.ZONE);
		while (true) {
			Instant morning = day.atTime(MORNING).atZone(Poland.ZONE).toInstant();
			Instant evening = day.atTime(EVENING).atZone(Poland.ZONE).toInstant();
			Instant from = now.isAfter(morning) ? now : morning;
			Duration light = Duration.between(from, evening);
			if (light.compareTo(left) >= 0) {
				return from.plus(left);
			}
			left = light.isNegative() ? left : left.minus(light);
			day = day.plusDays(1);
		}
	}

	/**
	 * Until when somebody may say whether a changed booking suits them, before the office
	 * phones.
	 * @param start of the booking as it is now
	 */
	static Instant toAgree(Instant now, Instant start) {
		Instant usual = toChoose(now);
		Instant latest = start.minus(BEFORE_START);
		Instant until = usual.isBefore(latest) ? usual : latest;
		Instant least = now.plus(LEAST);
		return until.isAfter(least) ? until : least;
	}

}
