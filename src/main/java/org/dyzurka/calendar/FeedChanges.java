package org.dyzurka.calendar;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingCancelled;
import org.dyzurka.booking.BookingConfirmed;
import org.dyzurka.booking.BookingForgotten;
import org.dyzurka.booking.BookingMoved;
import org.dyzurka.booking.Bookings;
import org.dyzurka.consultation.ConsultationChanged;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.TopicInCalendarChanged;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.DutyChanged;
import org.dyzurka.duty.DutyHandedOver;
import org.dyzurka.duty.Expert;
import org.dyzurka.duty.ExpertId;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.MeetingChanged;
import org.dyzurka.meeting.Meetings;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears of everything that calendars tell, and begins new editions of the feeds that tell
 * it. Public feeds tell nothing of bookings.
 * <p>
 * The rows of the editions are touched at the very end of the transaction: the claim of a
 * seat comes first everywhere, so no two transactions wait for each other, and bookings
 * with one expert queue here for no longer than a commit takes.
 */
@Component
class FeedChanges {

	private final Editions editions;

	private final Duties duties;

	private final Meetings meetings;

	private final Bookings bookings;

	private final Bookables bookables;

	private final ExpertSheets experts;

	FeedChanges(Editions editions, Duties duties, Meetings meetings, Bookings bookings, Bookables bookables,
			ExpertSheets experts) {
		this.editions = editions;
		this.duties = duties;
		this.meetings = meetings;
		this.bookings = bookings;
		this.bookables = bookables;
		this.experts = experts;
	}

	@EventListener
	void on(BookingConfirmed confirmed) {
		pending().changed.addAll(feedsTelling(confirmed.bookable()));
	}

	@EventListener
	void on(BookingMoved moved) {
		Pending pending = pending();
		SortedSet<Subject> left = feedsTelling(moved.from());
		pending.changed.addAll(left);
		pending.fading.addAll(left);
		pending.changed.addAll(feedsTelling(moved.to()));
	}

	@EventListener
	void on(BookingCancelled cancelled) {
		SortedSet<Subject> feeds = feedsTelling(cancelled.bookable());
		Pending pending = pending();
		pending.changed.addAll(feeds);
		pending.fading.addAll(feeds);
	}

	@EventListener
	void on(DutyChanged changed) {
		List<Subject> feeds = List.of(Subject.of(changed.expert()), Subject.of(changed.consultation()));
		Pending pending = pending();
		pending.changed.addAll(feeds);
		pending.fading.addAll(feeds);
	}

	@EventListener
	void on(DutyHandedOver handedOver) {
		this.duties.duty(handedOver.duty()).ifPresent((duty) -> this.experts.handOver(duty, handedOver.before()));
	}

	@EventListener
	void on(MeetingChanged changed) {
		SortedSet<Subject> feeds = hosts(changed.consultation(), changed.hosts());
		feeds.add(Subject.of(changed.consultation()));
		Pending pending = pending();
		pending.fading.addAll(feeds);
		pending.changed.addAll(feeds);
		pending.changed.add(Subject.of(changed.meeting()));
	}

	@EventListener
	void on(ConsultationChanged changed) {
		Pending pending = pending();
		pending.changed.add(Subject.of(changed.consultation()));
		for (Expert expert : this.duties.everyExpertOf(changed.consultation())) {
			pending.changed.add(Subject.of(expert.id()));
		}
	}

	/**
	 * The events of bookings with a topic tell it now, or no longer; no other event
	 * differs.
	 */
	@EventListener
	void on(TopicInCalendarChanged changed) {
		List<BookableId> slots = this.duties.everyExpertOf(changed.consultation())
			.stream()
			.flatMap((expert) -> this.duties.slotsOf(expert.id()).stream())
			.map(Slot::id)
			.toList();
		this.bookables.revise(this.bookings.on(slots)
			.stream()
			.filter((booking) -> booking.details().topic() != null)
			.map(Booking::bookable)
			.toList());
	}

	/** A talk told them; what a meeting tells stays as it was. */
	@EventListener
	void on(BookingForgotten forgotten) {
		this.duties.expertOf(forgotten.bookable()).ifPresent((expert) -> pending().changed.add(Subject.of(expert)));
	}

	private SortedSet<Subject> feedsTelling(BookableId bookable) {
		Optional<ExpertId> expert = this.duties.expertOf(bookable);
		if (expert.isPresent()) {
			return new TreeSet<>(List.of(Subject.of(expert.get())));
		}
		Optional<Meeting> meeting = this.meetings.find(bookable);
		if (meeting.isEmpty()) {
			return new TreeSet<>();
		}
		SortedSet<Subject> feeds = hosts(meeting.get().consultation(), meeting.get().hosts());
		feeds.add(Subject.of(meeting.get().id()));
		return feeds;
	}

	private SortedSet<Subject> hosts(ConsultationId consultation, List<String> keys) {
		SortedSet<Subject> hosts = new TreeSet<>();
		if (keys.isEmpty()) {
			return hosts;
		}
		for (Expert expert : this.duties.everyExpertOf(consultation)) {
			if (keys.contains(expert.key())) {
				hosts.add(Subject.of(expert.id()));
			}
		}
		return hosts;
	}

	private Pending pending() {
		for (TransactionSynchronization registered : TransactionSynchronizationManager.getSynchronizations()) {
			if (registered instanceof Pending pending) {
				return pending;
			}
		}
		Pending pending = new Pending();
		TransactionSynchronizationManager.registerSynchronization(pending);
		return pending;
	}

	/** What the running transaction has changed so far. */
	private final class Pending implements TransactionSynchronization, Ordered {

		private final SortedSet<Subject> changed = new TreeSet<>();

		private final SortedSet<Subject> fading = new TreeSet<>();

		@Override
		public int getOrder() {
			return Ordered.LOWEST_PRECEDENCE;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			FeedChanges.this.editions.advance(this.changed);
			FeedChanges.this.editions.fade(this.fading);
		}

	}

}
