package org.dyzurka.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingCancelled;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.BookingMoved;
import org.dyzurka.booking.Bookings;
import org.dyzurka.calllist.Reason;
import org.dyzurka.consultation.Poland;
import org.dyzurka.consultation.TimeWindow;
import org.dyzurka.conversation.ReminderCallWished;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminders by a call of the office, for whoever wished for one: on the call list from
 * the morning of the working day before, and off it when the booking is given up.
 * Everything joins the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReminderCalls {

	private static final LocalTime LISTED = LocalTime.of(7, 0);

	private static final LocalTime FROM = LocalTime.of(9, 0);

	private static final LocalTime TO = LocalTime.of(15, 0);

	/** Less is too little for the office to call. */
	private static final Duration SHORTEST = Duration.ofMinutes(30);

	/** What is left after the call. */
	private static final Duration TIME_TO_GO = Duration.ofMinutes(45);

	private final JdbcClient jdbc;

	private final Bookings bookings;

	private final Ways ways;

	private final OfficeCalls calls;

	/** Asked for late: the scheduler is made after every timer, and timers use this. */
	private final ObjectProvider<SchedulerClient> timers;

	private final Clock clock;

	ReminderCalls(JdbcClient jdbc, Bookings bookings, Ways ways, OfficeCalls calls,
			ObjectProvider<SchedulerClient> timers, Clock clock) {
		this.jdbc = jdbc;
		this.bookings = bookings;
		this.ways = ways;
		this.calls = calls;
		this.timers = timers;
		this.clock = clock;
	}

	@EventListener
	void on(ReminderCallWished wished) {
		wish(wished.booking());
	}

	/**
	 * Somebody wishes to be called before their booking. Wished twice, they are called
	 * once.
	 */
	void wish(BookingId id) {
		this.bookings.find(id).filter(Booking::live).ifPresent((booking) -> {
			int added = this.jdbc
				.sql("insert into reminder_call (booking_id, starts_at) values (?, ?) on conflict do nothing")
				.params(id.value(), column(booking.time().start()))
				.update();
			if (added == 1) {
				plan(booking);
			}
		});
	}

	@EventListener
	void on(BookingMoved moved) {
		this.bookings.find(moved.booking()).ifPresent((booking) -> {
			int wished = this.jdbc.sql("update reminder_call set starts_at = ? where booking_id = ?")
				.params(column(booking.time().start()), booking.id().value())
				.update();
			if (wished == 1) {
				takeBack(booking);
				plan(booking);
			}
		});
	}

	@EventListener
	void on(BookingCancelled cancelled) {
		int wished = this.jdbc.sql("delete from reminder_call where booking_id = ?")
			.param(cancelled.booking().value())
			.update();
		if (wished == 1) {
			this.bookings.find(cancelled.booking()).ifPresent(this::takeBack);
		}
	}

	/**
	 * Puts a call on the list, unless it has become void.
	 * @param call whose length says nothing
	 */
	void due(Reminder call) {
		boolean wished = this.jdbc.sql("select count(*) from reminder_call where booking_id = ? and starts_at = ?")
			.params(call.booking().value(), column(call.start()))
			.query(Integer.class)
			.single() == 1;
		Optional<TimeWindow> window = window(call.start(), this.clock.instant());
		Optional<Concern> concern = this.bookings.find(call.booking()).filter(Booking::live).flatMap(Concern::of);
		if (wished && window.isPresent() && concern.isPresent()
				&& this.ways.phone(concern.get()) instanceof Reach.Phone phone) {
			this.calls.add(phone, concern.get(), Reason.REMINDER, window.get());
		}
	}

	/** Forgets the wishes for what is past. */
	void forget() {
		this.jdbc.sql("delete from reminder_call where starts_at < ?").param(column(this.clock.instant())).update();
	}

	private void plan(Booking booking) {
		Instant start = booking.time().start();
		window(start, this.clock.instant()).ifPresent((window) -> {
			Reminder call = new Reminder(booking.id(), start, Duration.ZERO);
			Instant listed = window.from().atZone(Poland.ZONE).with(LISTED).toInstant();
			this.timers.getObject()
				.scheduleIfNotExists(NoticeTimers.REMINDER_CALL.instance(call.timer()).scheduledTo(listed));
		});
	}

	private void takeBack(Booking booking) {
		Concern.of(booking)
			.ifPresent((concern) -> this.calls.takeBack(concern.resident(), concern.code(), Reason.REMINDER));
	}

	/**
	 * When the office calls: on the working day before, else on the day itself; empty if
	 * too little is left of both.
	 */
	static Optional<TimeWindow> window(Instant start, Instant now) {
		LocalDate day = LocalDate.ofInstant(start, Poland.ZONE);
		LocalDate before = day.minusDays(1);
		while (!Poland.isWorkingDay(before)) {
			before = before.minusDays(1);
		}
		return left(before, now, start).or(() -> Poland.isWorkingDay(day) ? left(day, now, start) : Optional.empty());
	}

	private static Optional<TimeWindow> left(LocalDate day, Instant now, Instant start) {
		Instant from = latest(day.atTime(FROM).atZone(Poland.ZONE).toInstant(), now);
		Instant leaving = start.minus(TIME_TO_GO);
		Instant to = day.atTime(TO).atZone(Poland.ZONE).toInstant();
		Instant until = to.isBefore(leaving) ? to : leaving;
		return from.plus(SHORTEST).isAfter(until) ? Optional.empty() : Optional.of(new TimeWindow(from, until));
	}

	private static Instant latest(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private static OffsetDateTime column(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
