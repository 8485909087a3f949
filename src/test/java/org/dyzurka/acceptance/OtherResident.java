package org.dyzurka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;

import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.HoldResult;
import org.dyzurka.booking.ConfirmResult;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Poland;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
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
		return program.getBean(TransactionTemplate.class).execute((status) -> {
			ResidentId other = program.getBean(Residents.class)
				.meet(Address.telegram(1_000_000 + System.nanoTime() % 1_000_000_000))
				.id();
			Slot slot = slot(start, program);
			Bookings bookings = program.getBean(Bookings.class);
			HoldResult held = bookings.hold(other, slot.id(), 1, Duration.ofMinutes(15), null);
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
