package org.dyzurka.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.dyzurka.booking.Details;
import org.dyzurka.booking.EntryId;
import org.dyzurka.booking.GroupId;
import org.dyzurka.booking.JoinResult;
import org.dyzurka.booking.PlaceOffer;
import org.dyzurka.booking.Scope;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.booking.WaitingEntry;
import org.dyzurka.booking.Wish;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Poland;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.Form;
import org.dyzurka.meeting.Meeting;
import org.jspecify.annotations.Nullable;

/**
 * The waiting list as a scene sees it.
 */
final class WaitingWindow {

	private final Desk desk;

	private final Reception reception;

	WaitingWindow(Desk desk, Reception reception) {
		this.desk = desk;
		this.reception = reception;
	}

	/** The days ahead with duties of a form on which nothing is free. */
	Set<LocalDate> fullDays(ConsultationId consultation, Form form) {
		Set<LocalDate> days = new TreeSet<>();
		for (Duty duty : duties(consultation, form)) {
			days.add(Telling.local(duty.time().start()).toLocalDate());
		}
		this.desk.plan()
			.openSlots(consultation, form)
			.forEach((slot) -> days.remove(Telling.local(slot.time().start()).toLocalDate()));
		return days;
	}

	/** The meetings ahead without a free seat. */
	List<Meeting> fullMeetings(ConsultationId consultation) {
		List<Meeting> full = new ArrayList<>();
		for (Meeting meeting : this.desk.plan().meetings(consultation)) {
			boolean open = this.desk.plan()
				.openMeetings(consultation)
				.stream()
				.anyMatch((free) -> free.meeting().bookable().equals(meeting.bookable()));
			if (!open && meeting.time().start().isAfter(this.desk.now())) {
				full.add(meeting);
			}
		}
		return full;
	}

	/** Joins for a talk on one day, or on any. */
	JoinResult join(ConsultationId consultation, Form form, @Nullable LocalDate day, Details details) {
		Set<GroupId> among = new LinkedHashSet<>();
		for (Duty duty : duties(consultation, form)) {
			if (day == null || Telling.local(duty.time().start()).toLocalDate().equals(day)) {
				among.add(duty.group());
			}
		}
		TimeRange within = (day != null) ? new TimeRange(day.atStartOfDay(Poland.ZONE).toInstant(),
				day.plusDays(1).atStartOfDay(Poland.ZONE).toInstant()) : null;
		return among.isEmpty() ? new JoinResult.Closed()
				: join(new Wish(new Scope(consultation.value()), among, within, 1), details);
	}

	/** Joins for seats at a meeting. */
	JoinResult join(ConsultationId consultation, Meeting meeting, int people, Details details) {
		return join(new Wish(new Scope(consultation.value()), Set.of(meeting.group()), null, people), details);
	}

	/** What this resident waits for. */
	List<WaitingEntry> entries() {
		return this.desk.byVoice() ? List.of() : this.reception.waitingList().of(this.desk.caller().id());
	}

	/** One entry that still waits. */
	Optional<WaitingEntry> entry(EntryId id) {
		return this.reception.waitingList().find(id);
	}

	/** The entry for which a code and a number speak together. */
	Optional<WaitingEntry> proved(String code, String number) {
		return this.reception.waitingList().proved(code, number);
	}

	/** The entry an offer comes from. */
	Optional<WaitingEntry> entryOf(PlaceOffer offer) {
		return Optional.ofNullable(offer.entry()).flatMap(this::entry);
	}

	/** The place kept for an entry just now. */
	Optional<PlaceOffer> offer(WaitingEntry entry) {
		return this.reception.offers()
			.of(entry.resident())
			.stream()
			.filter((offer) -> entry.id().equals(offer.entry()))
			.findFirst();
	}

	/** How many are asked before. */
	int before(EntryId id) {
		return this.reception.waitingList().before(id);
	}

	boolean leave(EntryId id) {
		return this.reception.waitingList().leave(id);
	}

	/** What is waited for, in words. */
	String what(Wish wish) {
		return this.reception.descriptions().of(wish, this.desk.telling());
	}

	private JoinResult join(Wish wish, Details details) {
		String number = (details.number() != null) ? details.number() : this.desk.caller().number().orElse(null);
		return this.reception.waitingList().join(this.desk.caller().id(), wish, details.under(number));
	}

	/** Of a duty that has begun hardly anything can come free in time. */
	private List<Duty> duties(ConsultationId consultation, Form form) {
		return this.desk.plan()
			.duties(consultation)
			.stream()
			.filter((duty) -> duty.form() == form && duty.time().start().isAfter(this.desk.now()))
			.toList();
	}

}
