package org.dyzurka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.CancelResult;
import org.dyzurka.booking.ConfirmResult;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.HoldResult;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Poland;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Expert;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.meeting.OpenMeeting;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody else, who is faster.
 */
final class OtherResident {

	private OtherResident() {
	}

	/**
	 * Books the slot that begins then, for a resident never seen before, who is returned.
	 */
	static ResidentId takes(LocalDateTime start, ApplicationContext program) {
		return book(slot(start, program).id(), 1, program);
	}

	/** Others book every slot of a duty, or every seat of a meeting. */
	static void takeAll(String key, ApplicationContext program) {
		for (Consultation consultation : program.getBean(Consultations.class).all()) {
			for (Form form : Form.values()) {
				for (Slot slot : program.getBean(Duties.class).open(consultation.id(), form)) {
					if (slot.duty().key().equals(key)) {
						takes(slot.time().start().atZone(Poland.ZONE).toLocalDateTime(), program);
					}
				}
			}
			for (OpenMeeting open : program.getBean(Meetings.class).open(consultation.id())) {
				if (open.meeting().key().equals(key)) {
					book(open.meeting().bookable(), open.free() - 1, program);
					book(open.meeting().bookable(), 1, program);
				}
			}
		}
	}

	/** Whoever has the slot, or one seat, that begins then gives it up. */
	static void givesUp(LocalDateTime start, ApplicationContext program) {
		Instant moment = start.atZone(Poland.ZONE).toInstant();
		Bookings bookings = program.getBean(Bookings.class);
		program.getBean(TransactionTemplate.class).executeWithoutResult((status) -> {
			Booking booking = bookings.on(bookables(program))
				.stream()
				.filter((one) -> one.time().start().equals(moment))
				.min(Comparator.comparingInt(Booking::seats))
				.orElseThrow();
			assertThat(bookings.cancel(booking.id())).isInstanceOf(CancelResult.Cancelled.class);
		});
	}

	private static List<BookableId> bookables(ApplicationContext program) {
		List<BookableId> all = new ArrayList<>();
		Duties duties = program.getBean(Duties.class);
		for (Expert expert : duties.experts()) {
			duties.slotsOf(expert.id()).forEach((slot) -> all.add(slot.id()));
		}
		for (Consultation consultation : program.getBean(Consultations.class).all()) {
			program.getBean(Meetings.class).of(consultation.id()).forEach((meeting) -> all.add(meeting.bookable()));
		}
		return all;
	}

	private static ResidentId book(BookableId bookable, int seats, ApplicationContext program) {
		return program.getBean(TransactionTemplate.class).execute((status) -> {
			ResidentId other = program.getBean(Residents.class)
				.meet(Address.telegram(1_000_000 + System.nanoTime() % 1_000_000_000))
				.id();
			Bookings bookings = program.getBean(Bookings.class);
			HoldResult held = bookings.hold(other, bookable, seats, Duration.ofMinutes(15), null);
			assertThat(held).isInstanceOf(HoldResult.Held.class);
			ConfirmResult booked = bookings.confirm(((HoldResult.Held) held).hold(), Details.NONE);
			assertThat(booked).isInstanceOf(ConfirmResult.Booked.class);
			return other;
		});
	}

	private static Slot slot(LocalDateTime start, ApplicationContext program) {
		for (Consultation consultation : program.getBean(Consultations.class).all()) {
			for (Form form : Form.values()) {
				for (Slot slot : program.getBean(Duties.class).open(consultation.id(), form)) {
					if (slot.time().start().atZone(Poland.ZONE).toLocalDateTime().equals(start)) {
						return slot;
					}
				}
			}
		}
		throw new AssertionError("Nothing free at " + start);
	}

}
