package org.dyzurka.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.dyzurka.consultation.Poland;
import org.dyzurka.consultation.QuietHours;

/**
 * When somebody is reminded. A day before is the same time of the clock the day before,
 * also when clocks are changed in between; hours before are hours that pass. Nobody is
 * reminded of what they have just booked, nor at night.
 */
final class ReminderTimes {

	/** What was booked or moved a moment ago is not forgotten yet. */
	private static final Duration FRESH = Duration.ofMinutes(30);

	/** What falls into the night goes out at this time of the evening before. */
	private static final LocalTime EVENING = LocalTime.of(19, 0);

	/** The shortest time that is left after what goes out in the morning instead. */
	private static final Duration TIME_TO_GO = Duration.ofMinutes(45);

	private ReminderTimes() {
	}

	/**
	 * The reminders of a booking, the earliest first; of two at the same time one.
	 * @param start when it takes place
	 * @param lengths how long before it
	 * @param since when it was booked or moved
	 */
	static List<Due> of(Instant start, List<Duration> lengths, Instant since) {
		Instant earliest = since.plus(FRESH);
		List<Due> reminders = new ArrayList<>();
		Duration longest = lengths.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
		for (Duration length : lengths.stream().sorted(Comparator.reverseOrder()).distinct().toList()) {
			byDay(before(start, length), start, earliest)
				.filter((at) -> reminders.stream().noneMatch((other) -> other.at().equals(at)))
				.ifPresent((at) -> reminders.add(new Due(length, at, length.equals(longest))));
		}
		return List.copyOf(reminders);
	}

	/**
	 * Whether what could not go out before may still go out in the morning.
	 */
	static boolean leavesTime(Instant at, Instant start) {
		return !at.plus(TIME_TO_GO).isAfter(start);
	}

	private static Instant before(Instant start, Duration length) {
		long days = length.toDays();
		return start.atZone(Poland.ZONE).minusDays(days).toInstant().minus(length.minusDays(days));
	}

	private static Optional<Instant> byDay(Instant at, Instant start, Instant earliest) {
		Optional<Instant> morning = QuietHours.end(at);
		if (morning.isEmpty()) {
			return Optional.of(at).filter((moment) -> !moment.isBefore(earliest));
		}
		ZonedDateTime evening = morning.get().atZone(Poland.ZONE).minusDays(1).with(EVENING);
		if (!evening.toInstant().isBefore(earliest)) {
			return Optional.of(evening.toInstant());
		}
		return morning.filter((moment) -> !moment.isBefore(earliest) && leavesTime(moment, start));
	}

	/**
	 * One reminder.
	 *
	 * @param before how long before the start, as the consultation wants it
	 * @param at when it goes out
	 * @param asks whether it asks if they come: the first that a consultation wants
	 */
	record Due(Duration before, Instant at, boolean asks) {
	}

}
