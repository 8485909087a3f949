package org.dyzurka.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.Place;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.meeting.OpenMeeting;
import org.dyzurka.notification.TouchedBooking.Alternative;
import org.dyzurka.resident.ResidentId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds other times for those whose bookings are called off: the nearest in the same
 * form, else in another. Everyone gets a first before anyone gets a second, and nothing
 * is promised twice.
 */
@Component
class Alternatives {

	/** As many as one question can hold beside its ways out. */
	private static final int MOST = 3;

	private final Duties duties;

	private final Meetings meetings;

	private final Bookings bookings;

	Alternatives(Duties duties, Meetings meetings, Bookings bookings) {
		this.duties = duties;
		this.meetings = meetings;
		this.bookings = bookings;
	}

	/**
	 * What to keep for whom.
	 * @param calledOff bookings no longer live, as they stood, in the order in which they
	 * choose
	 * @param form in which they were to take place, or null for a meeting
	 */
	Map<BookingId, List<Alternative>> of(ConsultationId consultation, List<Booking> calledOff, @Nullable Form form) {
		List<Candidate> candidates = candidates(consultation);
		List<Chooser> choosers = new ArrayList<>();
		for (Booking booking : calledOff) {
			ResidentId resident = booking.resident();
			if (resident != null) {
				choosers.add(new Chooser(booking, form, this.bookings.ahead(resident)));
			}
		}
		Map<BookableId, Integer> free = new HashMap<>();
		candidates.forEach((candidate) -> free.put(candidate.bookable(), candidate.free()));
		for (int round = 0; round < MOST; round++) {
			for (Chooser chooser : choosers) {
				chooser.next(candidates, free).ifPresent((chosen) -> {
					chooser.chosen.add(chosen);
					free.merge(chosen.bookable(), -chooser.booking.seats(), Integer::sum);
				});
			}
		}
		Map<BookingId, List<Alternative>> alternatives = new HashMap<>();
		choosers.forEach((chooser) -> alternatives.put(chooser.booking.id(), chooser.alternatives()));
		return alternatives;
	}

	private List<Candidate> candidates(ConsultationId consultation) {
		List<Candidate> candidates = new ArrayList<>();
		for (Form form : Form.values()) {
			for (Slot slot : this.duties.open(consultation, form)) {
				candidates.add(new Candidate(slot.id(), slot.time(), form, slot.duty(), 1));
			}
		}
		for (OpenMeeting open : this.meetings.open(consultation)) {
			candidates.add(new Candidate(open.meeting().bookable(), open.meeting().time(), null, null, open.free()));
		}
		return candidates;
	}

	private record Candidate(BookableId bookable, TimeRange time, @Nullable Form form, @Nullable Duty duty, int free) {

		boolean speaks(@Nullable Locale language) {
			return this.duty == null || language == null || this.duty.speaks(language);
		}

	}

	/** Somebody who looks for another time. */
	private static final class Chooser {

		private final Booking booking;

		private final @Nullable Form form;

		private final List<Booking> ahead;

		private final List<Candidate> chosen = new ArrayList<>();

		Chooser(Booking booking, @Nullable Form form, List<Booking> ahead) {
			this.booking = booking;
			this.form = form;
			this.ahead = ahead;
		}

		/** In another form only if nothing is left in the same. */
		Optional<Candidate> next(List<Candidate> candidates, Map<BookableId, Integer> free) {
			boolean elsewhere = !this.chosen.isEmpty() && this.chosen.getFirst().form() != this.form;
			Optional<Candidate> same = elsewhere ? Optional.empty() : nearest(candidates, free, true);
			return (same.isPresent() || (!this.chosen.isEmpty() && !elsewhere)) ? same
					: nearest(candidates, free, false);
		}

		private Optional<Candidate> nearest(List<Candidate> candidates, Map<BookableId, Integer> free, boolean same) {
			return candidates.stream()
				.filter((candidate) -> (candidate.form() == this.form) == same)
				.filter((candidate) -> free.getOrDefault(candidate.bookable(), 0) >= this.booking.seats())
				.filter((candidate) -> candidate.speaks(this.booking.details().language()))
				.filter((candidate) -> !this.chosen.contains(candidate))
				.filter((candidate) -> this.ahead.stream()
					.noneMatch((other) -> other.time().overlaps(candidate.time())))
				.min(Comparator.comparing(this::distance).thenComparing((candidate) -> candidate.time().start()));
		}

		private Duration distance(Candidate candidate) {
			return Duration.between(this.booking.time().start(), candidate.time().start()).abs();
		}

		List<Alternative> alternatives() {
			return this.chosen.stream()
				.map((candidate) -> new Alternative(new Place(candidate.bookable(), this.booking.seats()),
						candidate.time(), candidate.form()))
				.toList();
		}

	}

}
