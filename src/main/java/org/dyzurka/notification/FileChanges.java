package org.dyzurka.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Bookings;
import org.dyzurka.conversation.Matter;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.DutyRetold;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.MeetingRelocated;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever booked what a consultation file holds elsewhere, or gives to another expert, is
 * told and asked as they are when the office does so. In the transaction that loads the
 * file.
 */
@Component
class FileChanges {

	private final Duties duties;

	private final Bookings bookings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	FileChanges(Duties duties, Bookings bookings, ApplicationEventPublisher events, Clock clock) {
		this.duties = duties;
		this.bookings = bookings;
		this.events = events;
		this.clock = clock;
	}

	@EventListener
	void on(DutyRetold retold) {
		tell(this.duties.slotsIn(retold.duty()).stream().map(Slot::id).toList(),
				retold.elsewhere() ? Matter.Change.PLACE : Matter.Change.EXPERT);
	}

	@EventListener
	void on(MeetingRelocated relocated) {
		tell(List.of(new BookableId(relocated.meeting().value())), Matter.Change.PLACE);
	}

	private void tell(List<BookableId> bookables, Matter.Change change) {
		Instant now = this.clock.instant();
		for (Booking booking : this.bookings.on(bookables)) {
			Instant start = booking.time().start();
			if (start.isAfter(now)) {
				this.events.publishEvent(
						new BookingTouched(new Matter.Changed(booking.id(), change), AnswerTimes.toAgree(now, start)));
			}
		}
	}

}
