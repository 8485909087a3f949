package org.dyzurka.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.BookingCancelled;
import org.dyzurka.booking.BookingConfirmed;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.BookingMoved;
import org.dyzurka.consultation.Poland;
import org.dyzurka.consultation.QuietHours;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.ExpertContacts;
import org.dyzurka.duty.ExpertId;
import org.dyzurka.duty.Slot;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.notification.ExpertNewsRows.Change;
import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells experts of bookings made, moved and given up for today and tomorrow, since their
 * calendars may show them too late. What happens within two minutes is one message; at
 * night only what takes place early in the morning is told. Everything joins the caller's
 * transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExpertNews {

	/** What may still come is waited for this long. */
	private static final Duration GATHERED = Duration.ofMinutes(2);

	/** What begins earlier is told in the night before. */
	private static final LocalTime EARLY = LocalTime.of(10, 0);

	private final ExpertNewsRows rows;

	private final ExpertContacts contacts;

	private final Duties duties;

	private final ExpertLetters letters;

	/** Asked for late: the scheduler is made after every timer, and timers use this. */
	private final ObjectProvider<SchedulerClient> timers;

	private final Clock clock;

	ExpertNews(ExpertNewsRows rows, ExpertContacts contacts, Duties duties, ExpertLetters letters,
			ObjectProvider<SchedulerClient> timers, Clock clock) {
		this.rows = rows;
		this.contacts = contacts;
		this.duties = duties;
		this.letters = letters;
		this.timers = timers;
		this.clock = clock;
	}

	@EventListener
	void on(BookingConfirmed confirmed) {
		note(confirmed.booking(), null, confirmed.bookable());
	}

	@EventListener
	void on(BookingCancelled cancelled) {
		note(cancelled.booking(), cancelled.bookable(), null);
	}

	@EventListener
	void on(BookingMoved moved) {
		note(moved.booking(), moved.from(), moved.to());
	}

	/**
	 * Tells an expert what there is to tell.
	 * @param id of one of the changes, which may have been told with another
	 * @return when to look again, since it is night, or empty
	 */
	Optional<Instant> tell(UUID id) {
		Optional<ExpertId> expert = this.rows.expert(id);
		if (expert.isEmpty()) {
			return Optional.empty();
		}
		Optional<Instant> morning = QuietHours.end(this.clock.instant());
		List<Change> changes = this.rows.lock(expert.get())
			.stream()
			.filter((change) -> morning.isEmpty() || isEarly(change, morning.get()))
			.toList();
		if (changes.stream().noneMatch((change) -> change.id().equals(id))) {
			return this.rows.expert(id).flatMap((waiting) -> morning);
		}
		this.rows.remove(changes.stream().map(Change::id).toList());
		// Nobody is woken by what can wait, and this cannot
		Urgency urgency = morning.isPresent() ? Urgency.ANSWER : Urgency.NOTICE;
		Optional<Address> contact = this.contacts.of(expert.get());
		contact.ifPresent((to) -> this.letters.post(expert.get(), to, urgency, net(changes)));
		return Optional.empty();
	}

	private void note(BookingId booking, @Nullable BookableId from, @Nullable BookableId to) {
		Optional<Slot> before = slot(from);
		Optional<Slot> after = slot(to);
		if (!isSoon(before) && !isSoon(after)) {
			return;
		}
		ExpertId left = before.map(ExpertNews::expert).orElse(null);
		ExpertId chosen = after.map(ExpertNews::expert).orElse(null);
		if (Objects.equals(left, chosen) && left != null) {
			note(left, booking, from, to);
			return;
		}
		if (left != null && isSoon(before)) {
			note(left, booking, from, null);
		}
		if (chosen != null && isSoon(after)) {
			note(chosen, booking, null, to);
		}
	}

	private void note(ExpertId expert, BookingId booking, @Nullable BookableId from, @Nullable BookableId to) {
		if (this.contacts.of(expert).isEmpty()) {
			return;
		}
		UUID id = this.rows.add(expert, booking, from, to);
		this.timers.getObject()
			.schedule(
					NoticeTimers.EXPERT_NEWS.instance(id.toString()).scheduledTo(this.clock.instant().plus(GATHERED)));
	}

	/** Of several changes of one booking what comes of them; none if it is as before. */
	private static List<Change> net(List<Change> changes) {
		List<Change> net = new ArrayList<>();
		for (Change change : changes) {
			int known = indexOf(net, change.booking());
			if (known < 0) {
				net.add(change);
			}
			else {
				net.set(known, new Change(change.id(), change.booking(), net.get(known).before(), change.after()));
			}
		}
		net.removeIf((change) -> Objects.equals(change.before(), change.after()));
		return net;
	}

	private static int indexOf(List<Change> changes, BookingId booking) {
		for (int i = 0; i < changes.size(); i++) {
			if (changes.get(i).booking().equals(booking)) {
				return i;
			}
		}
		return -1;
	}

	private boolean isEarly(Change change, Instant morning) {
		Instant early = morning.atZone(Poland.ZONE).with(EARLY).toInstant();
		return Stream.of(slot(change.before()), slot(change.after()))
			.flatMap(Optional::stream)
			.anyMatch((slot) -> slot.time().start().isBefore(early));
	}

	private boolean isSoon(Optional<Slot> slot) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Poland.ZONE);
		return slot.map((found) -> LocalDate.ofInstant(found.time().start(), Poland.ZONE))
			.filter((day) -> day.equals(today) || day.equals(today.plusDays(1)))
			.isPresent();
	}

	private Optional<Slot> slot(@Nullable BookableId id) {
		return (id != null) ? this.duties.slot(id) : Optional.empty();
	}

	private static ExpertId expert(Slot slot) {
		return slot.duty().expert().id();
	}

}
