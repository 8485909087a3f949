package org.dyzurka.wording;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of a text together to a number, a day and a time. Every part must fit:
 * one word not understood, or two that contradict each other, and nothing is read.
 */
final class Reading {

	/** Below, an hour without minutes could be meant in the 12-hour clock. */
	private static final int FIRST_CLEAR_HOUR = 7;

	/** From here on, a number by itself is also an hour; below, it is a choice. */
	private static final int FIRST_BARE_HOUR = 10;

	/** No duty begins later. */
	private static final int LAST_HOUR = 20;

	/** Until a 29 February comes again. */
	private static final int LEAP_YEARS = 8;

	private final List<Part> parts;

	private final LocalDate today;

	private final Set<DayOfWeek> weekdays = new HashSet<>();

	private final Set<LocalDate> dates = new HashSet<>();

	private final Set<LocalTime> times = new HashSet<>();

	private Part.@Nullable Count number;

	private boolean weekdayAlone;

	private boolean doubtful;

	private Reading(List<Part> parts, LocalDate today) {
		this.parts = parts;
		this.today = today;
	}

	static Reading of(List<Part> parts, LocalDate today) {
		List<Part> telling = parts.stream().filter((part) -> !(part instanceof Part.Aside)).toList();
		Reading reading = new Reading(telling, today);
		for (int i = 0; i < telling.size() && !reading.doubtful;) {
			i += reading.take(i);
		}
		reading.agree();
		return reading;
	}

	OptionalInt number() {
		return (this.doubtful || this.number == null) ? OptionalInt.empty() : OptionalInt.of(this.number.value());
	}

	Optional<LocalDate> date() {
		return this.doubtful ? Optional.empty() : this.dates.stream().findFirst();
	}

	Optional<DayOfWeek> weekday() {
		return (this.doubtful || !this.weekdayAlone) ? Optional.empty() : this.weekdays.stream().findFirst();
	}

	Optional<LocalTime> time() {
		return this.doubtful ? Optional.empty() : this.times.stream().findFirst();
	}

	/** Takes the part there, and those that belong to it; returns how many. */
	private int take(int at) {
		Part next = part(at + 1);
		switch (this.parts.get(at)) {
			case Part.Weekday weekday -> this.weekdays.add(weekday.day());
			case Part.Relative relative -> this.dates.add(this.today.plusDays(relative.days()));
			case Part.Day day -> addDate(day.day(), day.month(), day.year());
			case Part.MonthName month when next instanceof Part.Count count -> {
				return 2 + addDate(count, month, at + 2);
			}
			case Part.MonthName month -> doubt();
			case Part.Count count when next instanceof Part.MonthName month -> {
				return 2 + addDate(count, month, at + 2);
			}
			case Part.Count count -> takeCount(count, at);
			case Part.Clock clock -> addTime(clock.hour(), clock.minute(), clock.twoDigits(), next);
			case Part.Dotted dotted -> takeDotted(dotted, at);
			case Part.At beside -> {
			}
			case Part.Half half -> {
			}
			case Part.Aside aside -> {
			}
			case Part.Unknown unknown -> doubt();
		}
		return 1;
	}

	private Part part(int at) {
		return (at >= 0 && at < this.parts.size()) ? this.parts.get(at) : new Part.Aside();
	}

	private void takeCount(Part.Count count, int at) {
		Part next = part(at + 1);
		boolean hour = part(at - 1) instanceof Part.At || next instanceof Part.Half
				|| (next instanceof Part.At && !(part(at + 2) instanceof Part.Count));
		if (hour) {
			addTime(count.value(), 0, false, next);
			return;
		}
		if (this.number != null) {
			doubt();
		}
		this.number = count;
	}

	private void takeDotted(Part.Dotted dotted, int at) {
		Part next = part(at + 1);
		boolean day = isDay(dotted.first(), dotted.second());
		boolean time = dotted.twoDigits() && dotted.second() < 60;
		if (time && (!day || part(at - 1) instanceof Part.At || next instanceof Part.Half)) {
			addTime(dotted.first(), dotted.second(), false, next);
			return;
		}
		addDate(dotted.first(), dotted.second(), OptionalInt.empty());
		// 12.10 can be a day and a time; 12.09 is no time at which a slot begins
		boolean office = dotted.first() >= FIRST_CLEAR_HOUR && dotted.first() <= LAST_HOUR;
		if (time && office && dotted.second() % 5 == 0) {
			this.times.add(LocalTime.of(dotted.first(), dotted.second()));
		}
	}

	private static boolean isDay(int day, int month) {
		return month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(2000, month).lengthOfMonth();
	}

	private int addDate(Part.Count count, Part.MonthName month, int after) {
		boolean hasYear = part(after) instanceof Part.Count year && year.value() >= 2000 && year.value() < 2200;
		OptionalInt year = (hasYear && part(after) instanceof Part.Count written) ? OptionalInt.of(written.value())
				: OptionalInt.empty();
		addDate(count.value(), month.month().getValue(), year);
		return hasYear ? 1 : 0;
	}

	private void addDate(int day, int month, OptionalInt year) {
		if (!isDay(day, month)) {
			doubt();
			return;
		}
		int first = year.orElse(this.today.getYear());
		int last = year.orElse(this.today.getYear() + LEAP_YEARS);
		for (int candidate = first; candidate <= last; candidate++) {
			if (!YearMonth.of(candidate, month).isValidDay(day)) {
				continue;
			}
			LocalDate date = LocalDate.of(candidate, month, day);
			if (year.isPresent() || !date.isBefore(this.today)) {
				this.dates.add(date);
				return;
			}
		}
		doubt();
	}

	private void addTime(int hour, int minute, boolean twoDigits, Part half) {
		int clear = hour;
		if (half instanceof Part.Half(boolean afternoon)) {
			clear = inTwentyFourHours(hour, afternoon);
		}
		else if (hour < FIRST_CLEAR_HOUR && !twoDigits) {
			clear = -1;
		}
		if (clear < 0 || clear > 23 || minute > 59) {
			doubt();
			return;
		}
		this.times.add(LocalTime.of(clear, minute));
	}

	private static int inTwentyFourHours(int hour, boolean afternoon) {
		if (afternoon) {
			return (hour >= 1 && hour < 12) ? hour + 12 : hour;
		}
		if (hour == 12) {
			return 0;
		}
		return (hour < 12) ? hour : -1;
	}

	/** What was taken must make one answer. */
	private void agree() {
		boolean several = this.weekdays.size() > 1 || this.dates.size() > 1 || this.times.size() > 1;
		boolean numberBesideTime = this.number != null
				&& !(this.weekdays.isEmpty() && this.dates.isEmpty() && this.times.isEmpty());
		if (several || numberBesideTime) {
			doubt();
			return;
		}
		this.weekdayAlone = this.dates.isEmpty();
		for (DayOfWeek weekday : this.weekdays) {
			agree(weekday);
		}
		if (this.number != null && this.number.digits() && this.number.value() >= FIRST_BARE_HOUR
				&& this.number.value() <= LAST_HOUR) {
			this.times.add(LocalTime.of(this.number.value(), 0));
		}
	}

	private void agree(DayOfWeek weekday) {
		if (this.dates.isEmpty()) {
			this.dates
				.add(this.today.plusDays(Math.floorMod(weekday.getValue() - this.today.getDayOfWeek().getValue(), 7)));
		}
		if (this.dates.stream().anyMatch((date) -> date.getDayOfWeek() != weekday)) {
			doubt();
		}
	}

	private void doubt() {
		this.doubtful = true;
	}

}
