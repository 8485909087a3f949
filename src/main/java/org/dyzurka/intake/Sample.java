package org.dyzurka.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.Scope;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Expert;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.Meetings;

import org.springframework.stereotype.Component;

/**
 * The consultation that comes with the program, for trying it.
 */
@Component
class Sample {

	private static final String FOLDER = "/samples/krakow-2025/";

	private static final String FILE = "krakow-2025.yaml";

	private static final int WEEK = 7;

	private final Bookables bookables;

	private final Bookings bookings;

	private final Duties duties;

	private final Meetings meetings;

	Sample(Bookables bookables, Bookings bookings, Duties duties, Meetings meetings) {
		this.bookables = bookables;
		this.bookings = bookings;
		this.duties = duties;
		this.meetings = meetings;
	}

	/**
	 * The sample, moved by whole weeks so that its first duty lies one to seven days
	 * ahead.
	 * @param today in Europe/Warsaw
	 */
	static Programme readFor(LocalDate today) {
		LocalDate first = read(0).firstDuty().orElseThrow();
		long days = ChronoUnit.DAYS.between(first, today.plusDays(1));
		return read(Math.toIntExact(Math.ceilDiv(days, WEEK)));
	}

	/**
	 * Whether nothing of it is left to book, and nothing is or was booked.
	 */
	boolean hasPassedUnbooked(ConsultationId id) {
		Scope scope = new Scope(id.value());
		if (!this.bookables.open(scope).isEmpty() || this.bookables.anyTaken(scope)) {
			return false;
		}
		return this.bookings.traces(everyBookable(id), Instant.EPOCH).isEmpty();
	}

	private List<BookableId> everyBookable(ConsultationId id) {
		List<BookableId> all = new ArrayList<>();
		for (Expert expert : this.duties.experts()) {
			if (expert.consultation().equals(id)) {
				this.duties.slotsOf(expert.id()).stream().map(Slot::id).forEach(all::add);
			}
		}
		this.meetings.everyOf(id).stream().map(Meeting::bookable).forEach(all::add);
		return all;
	}

	private static Programme read(int weeks) {
		try (InputStream stream = Sample.class.getResourceAsStream(FOLDER + FILE)) {
			if (stream == null) {
				throw new IllegalStateException("The sample is not in the jar");
			}
			return switch (ConsultationFile.read(FILE, stream, new Folder.Packed(FOLDER), weeks)) {
				case Reading.InOrder(Programme programme, List<String> warnings) -> programme;
				case Reading.Faulty(List<Fault> faults) -> throw new IllegalStateException(faults.toString());
			};
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
