package org.dyzurka.intake;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.dyzurka.booking.Stranded;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.Period;
import org.dyzurka.consultation.Poland;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.DutyInTheWay;
import org.dyzurka.duty.Form;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.MeetingInTheWay;

/**
 * Says what is in the way of a file that is without fault in itself. Bookings are named
 * by code, time and form; who made them is seen in the office alone.
 */
final class Obstacles {

	/** More are counted; the office sees them all. */
	private static final int MOST_NAMED = 20;

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	private final Programme programme;

	Obstacles(Programme programme) {
		this.programme = programme;
	}

	Fault of(DutyInTheWay obstacle) {
		String duty = "duty " + obstacle.key();
		return fault(obstacle.key(), switch (obstacle) {
			case DutyInTheWay.Booked(var key, var form, var bookings, var held) ->
				duty + inUse(bookings, held, form(form))
						+ ": leave its form and these times in the file, or change it at /staff/schedule,"
						+ " where everyone concerned is told";
			case DutyInTheWay.ByOffice(var key, var standing) -> duty + standing(standing);
			case DutyInTheWay.Overlaps(var key, var other) -> duty + " overlaps duty " + other.key()
					+ " of the same expert, which the office put on " + window(other.time()) + ": move one of them";
		});
	}

	Fault of(MeetingInTheWay obstacle) {
		String meeting = "meeting " + obstacle.key();
		return fault(obstacle.key(), switch (obstacle) {
			case MeetingInTheWay.Booked(var key, var bookings, var held) -> meeting + inUse(bookings, held, "meeting")
					+ ": leave its date, from, to and booking as they were, and at least that many seats,"
					+ " or change it at /staff/schedule, where everyone concerned is told";
			case MeetingInTheWay.ByOffice(var key, var standing) -> meeting + standing(standing);
		});
	}

	/** A thing that the office moved to a day which a new period leaves out. */
	Fault outside(String thing, String key, TimeRange time, Period period) {
		return fault(key, thing + " " + key + ", which the office put on " + window(time)
				+ ", lies outside the new period " + period.from() + " to " + period.to() + ": write a longer one");
	}

	private static String inUse(List<Stranded> bookings, int held, String form) {
		int booked = bookings.stream().mapToInt(Stranded::seats).sum();
		String named = bookings.stream()
			.limit(MOST_NAMED)
			.map((booking) -> named(booking, form))
			.collect(Collectors.joining(", "));
		int more = bookings.size() - MOST_NAMED;
		String being = (held > 0) ? held + " just being booked or offered" : "";
		return " has bookings or holds (" + (booked + held) + "), which would be lost: " + named
				+ ((more > 0) ? " and " + more + " more" : "") + ((!named.isEmpty() && held > 0) ? ", " : "") + being;
	}

	private static String named(Stranded booking, String form) {
		String seats = (booking.seats() > 1) ? ", " + booking.seats() + " seats" : "";
		return booking.code() + " (" + form + ", " + MOMENT.format(local(booking.time()).from()) + seats + ")";
	}

	private static String standing(Duty duty) {
		return standing(duty.withdrawn(), form(duty.form()) + ", " + window(duty.time()));
	}

	private static String standing(Meeting meeting) {
		return standing(meeting.withdrawn(), window(meeting.time()));
	}

	private static String standing(boolean withdrawn, String now) {
		return withdrawn
				? " was called off by the office: take it out of the file, or write it as before; what takes place"
						+ " instead needs an id of its own"
				: " was changed by the office since it was loaded (now " + now
						+ "): write all of it as it stands now, or as before, and change it at /staff/schedule";
	}

	private Fault fault(String key, String message) {
		return new Fault(this.programme.file(), this.programme.lines().getOrDefault(key, 0), "", message);
	}

	private static String form(Form form) {
		return switch (form) {
			case TELEPHONE -> "telephone";
			case IN_PERSON -> "in person";
		};
	}

	private static String window(TimeRange time) {
		Local local = local(time);
		return MOMENT.format(local.from()) + "–" + TIME.format(local.to());
	}

	/** The day of something, where days are counted. */
	static LocalDate day(TimeRange time) {
		return local(time).from().toLocalDate();
	}

	private static Local local(TimeRange time) {
		return new Local(time.start().atZone(Poland.ZONE), time.end().atZone(Poland.ZONE));
	}

	private record Local(ZonedDateTime from, ZonedDateTime to) {
	}

}
