package org.dyzurka.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.dyzurka.booking.BookableId;
import org.dyzurka.consultation.ConsultationId;

import org.springframework.stereotype.Component;

/**
 * Experts, their duties and slots.
 */
@Component
public class Duties {

	/**
	 * Slots that can be booked right now, by start.
	 */
	public List<Slot> open(ConsultationId consultation, Form form) {
		throw new UnsupportedOperationException();
	}

	/**
	 * One slot, bookable or not.
	 */
	public Optional<Slot> slot(BookableId id) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The duties of a consultation that were not withdrawn, by start.
	 */
	public List<Duty> of(ConsultationId consultation) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The duties of a consultation, those withdrawn among them, for its public calendar.
	 */
	public List<Duty> everyOf(ConsultationId consultation) {
		throw new UnsupportedOperationException();
	}

	/**
	 * All slots of an expert, by start, for their calendar.
	 */
	public List<Slot> slotsOf(ExpertId expert) {
		throw new UnsupportedOperationException();
	}

	/**
	 * All slots on a day, by start and expert, for the sheet of the day.
	 * @param day in Europe/Warsaw
	 */
	public List<Slot> slotsOn(LocalDate day) {
		throw new UnsupportedOperationException();
	}

	/**
	 * All experts, by consultation and name.
	 */
	public List<Expert> experts() {
		throw new UnsupportedOperationException();
	}

	/**
	 * One expert.
	 */
	public Optional<Expert> expert(ExpertId id) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Whose slot it is.
	 */
	public Optional<ExpertId> expertOf(BookableId slot) {
		throw new UnsupportedOperationException();
	}

}
