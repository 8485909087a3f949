package org.dyzurka.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingCancelled;
import org.dyzurka.booking.BookingConfirmed;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.BookingMoved;
import org.dyzurka.booking.Bookings;
import org.dyzurka.consultation.ConsultationChanged;
import org.dyzurka.consultation.QuietHours;
import org.dyzurka.conversation.Matter;
import org.dyzurka.meeting.MeetingChanged;
import org.dyzurka.messaging.Undeliverable;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.ResidentErased;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds residents of what they booked, each reminder once. A reminder is a row and a
 * timer; the timer looks at how things stand when it runs, so that nothing is recalled
 * that was given up, moved or called off. Everything joins the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reminders {

	private static final Duration KEPT = Duration.ofDays(1);

	private final ReminderRows rows;

	private final Bookings bookings;

	private final Occasions occasions;

	private final Ways ways;

	private final Asking asking;

	private final Notices notices;

	/** Asked for late: the scheduler is made after every timer, and timers use this. */
	private final ObjectProvider<SchedulerClient> timers;

	private final Clock clock;

	Reminders(ReminderRows rows, Bookings bookings, Occasions occasions, Ways ways, Asking asking, Notices notices,
			ObjectProvider<SchedulerClient> timers, Clock clock) {
		this.rows = rows;
		this.bookings = bookings;
		this.occasions = occasions;
		this.ways = ways;
		this.asking = asking;
		this.notices = notices;
		this.timers = timers;
		this.clock = clock;
	}

	@EventListener
	void on(BookingConfirmed confirmed) {
		plan(confirmed.booking());
	}

	@EventListener
	void on(BookingMoved moved) {
		plan(moved.booking());
	}

	@EventListener
	void on(BookingCancelled cancelled) {
		this.rows.dropOthers(cancelled.booking(), null);
	}

	/** A meeting takes its seats along to another time. */
	@EventListener
	void on(MeetingChanged changed) {
		BookableId seats = new BookableId(changed.meeting().value());
		this.bookings.on(List.of(seats)).forEach((booking) -> plan(booking.id()));
	}

	/** What was booked before is reminded of as the consultation wants it now. */
	@EventListener
	void on(ConsultationChanged changed) {
		List<Duration> lengths = this.occasions.reminders(changed.consultation());
		for (Booking booking : this.bookings.on(this.occasions.bookables(changed.consultation()))) {
			if (booking.time().start().isAfter(this.clock.instant())) {
				this.rows.dropUnwanted(booking.id(), lengths);
				plan(booking.id());
			}
		}
	}

	/** A reminder that did not arrive goes another way, if there is one. */
	@EventListener
	void on(Undeliverable message) {
		if (message.urgency() != Urgency.NOTICE) {
			return;
		}
		for (Reminder reminder : this.rows.sentTo(message.to(), this.clock.instant())) {
			this.rows.sent(reminder, this.clock.instant(), null);
			standing(reminder).ifPresent((booking) -> tell(booking, Set.of(message.to())));
		}
	}

	@EventListener
	void on(ResidentErased erased) {
		erased.addresses().forEach(this.rows::forget);
	}

	/**
	 * Sends a reminder, unless it was sent or has become void.
	 * @return when to look again, since it is night, or empty
	 */
	Optional<Instant> send(Reminder reminder) {
		Instant now = this.clock.instant();
		Optional<Boolean> asks = this.rows.lockUnsent(reminder);
		if (asks.isEmpty()) {
			return Optional.empty();
		}
		Optional<Booking> booking = standing(reminder);
		Optional<Instant> morning = QuietHours.end(now);
		boolean inTime = morning.isPresent() ? ReminderTimes.leavesTime(morning.get(), reminder.start())
				: now.isBefore(reminder.start());
		if (booking.isEmpty() || !inTime || this.rows.overtaken(reminder, now)) {
			this.rows.drop(reminder);
			return Optional.empty();
		}
		if (morning.isPresent()) {
			return morning;
		}
		if (asks.get()) {
			this.rows.sent(reminder, now, null);
			this.asking.ask(new Matter.WillYouCome(reminder.booking()), reminder.start(), null);
		}
		else {
			this.rows.sent(reminder, now, tell(booking.get(), Set.of()).orElse(null));
		}
		return Optional.empty();
	}

	/** Forgets what was reminded of. */
	void forget() {
		this.rows.forgetBefore(this.clock.instant().minus(KEPT));
	}

	private void plan(BookingId id) {
		Optional<Booking> found = this.bookings.find(id).filter(Booking::live);
		if (found.isEmpty()) {
			return;
		}
		Instant start = found.get().time().start();
		this.rows.dropOthers(id, start);
		List<Duration> lengths = this.occasions.of(found.get().bookable())
			.map((occasion) -> this.occasions.reminders(occasion.consultation()))
			.orElse(List.of());
		for (ReminderTimes.Due due : ReminderTimes.of(start, lengths, this.clock.instant())) {
			Reminder reminder = new Reminder(id, start, due.before());
			if (this.rows.plan(reminder, due.at(), due.asks())) {
				this.timers.getObject()
					.scheduleIfNotExists(NoticeTimers.REMINDER.instance(reminder.timer()).scheduledTo(due.at()));
			}
		}
	}

	/** The booking, if it is still what was to be recalled. */
	private Optional<Booking> standing(Reminder reminder) {
		return this.bookings.find(reminder.booking())
			.filter(Booking::live)
			.filter((booking) -> booking.time().start().equals(reminder.start()))
			.filter((booking) -> this.occasions.of(booking.bookable())
				.filter((occasion) -> !occasion.calledOff())
				.isPresent());
	}

	/** Whoever has to be phoned is reminded only if they wished so. */
	private Optional<Address> tell(Booking booking, Set<Address> failed) {
		Optional<Concern> concern = Concern.of(booking);
		if (concern.isEmpty() || !(this.ways.to(concern.get(), failed) instanceof Reach.Write(Address to))) {
			return Optional.empty();
		}
		this.notices.remind(booking, to, this.ways.language(concern.get().resident()));
		return Optional.of(to);
	}

}
