package org.dyzurka.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.dyzurka.booking.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * One event of a calendar, before it is written as iCalendar.
 *
 * @param uid the same for ever, and for nothing else (RFC 5545, 3.8.4.7)
 * @param revision one more on every change (3.8.7.4)
 * @param changedAt when it last changed, in whole seconds
 * @param standing whether it takes place, and takes up its owner's time
 * @param time from start to end
 * @param summary its headline
 * @param description more lines about it, or empty
 * @param location where, or the number to call, or null
 * @param alarms how long before the start to sound one
 */
record Happening(String uid, int revision, Instant changedAt, Standing standing, TimeRange time, String summary,
		String description, @Nullable String location, List<Duration> alarms) {

	/** Always the same order. */
	static final Comparator<Happening> BY_TIME = Comparator.comparing((Happening happening) -> happening.time().start())
		.thenComparing(Happening::uid);

	/**
	 * Does not follow the setting {@code dyzurka.public-url}: a city that moves to
	 * another name keeps its events.
	 */
	private static final String DOMAIN = "@dyzurka";

	Happening {
		alarms = List.copyOf(alarms);
	}

	static String uidOf(String kind, Object id) {
		return kind + "-" + id + DOMAIN;
	}

	/** Whether it takes place (RFC 5545, 3.8.1.11) and takes up time (3.8.2.7). */
	enum Standing {

		/** Takes place, and its time is taken. */
		BUSY,

		/** Takes place; other things may happen at the same time. */
		FREE,

		/** Was to take place; kept for a while so that calendars strike it out. */
		CANCELLED

	}

}
