package org.dyzurka.calendar;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.BookingConfirmed;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.BookingMoved;
import org.dyzurka.booking.Details;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.DutyChanged;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.MeetingChanged;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FeedContentTests extends FeedWorld {

	@Test
	void aTalkTellsItsCodeAndPlaceButNeverAPerson() {
		Slot slot = slot(this.anna, TEN);
		Details details = new Details("Jestem Jan Kowalski\r\nEND:VEVENT", Locale.of("uk"), Set.of(), "+48600100200");
		book(slot, details);

		Ical event = event(this.anna, "booking-");

		assertThat(event.value("SUMMARY")).isEqualTo("Rozmowa telefoniczna\\, kod 123456");
		assertThat(event.value("LOCATION")).isEqualTo("+48 12 000 00 11");
		assertThat(event.value("DESCRIPTION")).contains("123456", "ukraiński", "Do oddzwonienia")
			.doesNotContain("600100200", "Kowalski");

		this.topicInCalendar = true;
		change(new BookingConfirmed(BookingId.random(), slot.id()));
		assertThat(event(this.anna, "booking-").value("DESCRIPTION")).contains("Temat: Jestem Jan Kowalski END:VEVENT");
	}

	@Test
	void theDutyItselfLeavesItsTimeFreeAndNamesWalkInTimes() {
		Duty duty = duty(this.anna, Form.TELEPHONE, 0, false);
		this.planned.add(duty);
		this.slots.add(new Slot(BookableId.random(), duty, quarter(TEN.plusSeconds(1800)), true));

		Ical event = event(this.anna, "duty-");

		assertThat(event.lines()).contains("TRANSP:TRANSPARENT", "STATUS:CONFIRMED",
				"DESCRIPTION:Bez rezerwacji: 10:30");
	}

	@Test
	void aTalkMovedToAnotherExpertIsStruckOutInTheOldFeedAndStandsOnceInTheNew() {
		Slot from = slot(this.anna, TEN);
		Slot to = slot(this.marek, TEN.plusSeconds(7200));
		BookingId booking = book(from);
		get(feed(this.anna));
		get(feed(this.marek));
		this.traces.clear();
		this.traces.add(trace(booking, from, 1, false));
		this.traces.add(trace(booking, to, 1, true));

		change(new BookingMoved(booking, from.id(), to.id()));

		Ical old = event(this.anna, "booking-");
		Ical now = event(this.marek, "booking-");
		assertThat(old.value("UID")).isEqualTo(now.value("UID"));
		assertThat(old.lines()).contains("STATUS:CANCELLED", "SEQUENCE:1");
		assertThat(now.lines()).contains("STATUS:CONFIRMED", "SEQUENCE:1");
	}

	@Test
	void aTalkMovedWithinOneFeedStandsThereOnce() {
		Slot from = slot(this.anna, TEN);
		Slot to = slot(this.anna, TEN.plusSeconds(7200));
		BookingId booking = BookingId.random();
		this.traces.add(trace(booking, from, 2, false));
		this.traces.add(trace(booking, to, 2, true));

		change(new BookingMoved(booking, from.id(), to.id()));

		assertThat(Ical.strict(get(feed(this.anna)).body()).events()).singleElement()
			.satisfies((event) -> assertThat(event.lines()).contains("STATUS:CONFIRMED",
					"DTSTART;TZID=Europe/Warsaw:20260310T120000"));
	}

	@Test
	void aMeetingsEventGrowsWithItsPlanAndWithItsSeatsInTheFeedsOfItsHosts() {
		Meeting meeting = meeting(0, false);
		this.scheduled.add(meeting);
		change(new MeetingChanged(this.consultation, meeting.id(), meeting.hosts()));
		Ical first = event(this.anna, "hosted-meeting-");
		assertThat(first.value("SUMMARY")).isEqualTo("Otwarte spotkanie (0/60)");

		this.booked = 2;
		change(new BookingConfirmed(BookingId.random(), meeting.bookable()));
		Ical second = event(this.marek, "hosted-meeting-");
		this.scheduled.set(0, meeting(meeting.id(), 1, true));
		change(new MeetingChanged(this.consultation, meeting.id(), meeting.hosts()));
		Ical third = event(this.anna, "hosted-meeting-");

		assertThat(List.of(first.value("SEQUENCE"), second.value("SEQUENCE"), third.value("SEQUENCE")))
			.containsExactly("0", "1", "2");
		assertThat(List.of(first.value("LAST-MODIFIED"), second.value("LAST-MODIFIED"), third.value("LAST-MODIFIED")))
			.containsExactly("20260302T080000Z", "20260302T080001Z", "20260302T080002Z");
		assertThat(second.value("DESCRIPTION")).isEqualTo("Zarezerwowane miejsca: 2 z 60");
		assertThat(third.value("SUMMARY")).isEqualTo("ODWOŁANE: Otwarte spotkanie (2/60)");
		assertThat(third.lines()).contains("STATUS:CANCELLED");
	}

	@Test
	void thePublicFeedShowsDutiesAndMeetingsAndNobody() {
		Slot slot = slot(this.anna, TEN);
		this.planned.add(slot.duty());
		this.scheduled.add(meeting(0, false));
		change(new DutyChanged(this.consultation, slot.duty().id(), this.anna.id()));
		URI address = at("/calendar/consultations/" + this.slug + ".ics");
		HttpResponse<byte[]> first = get(address);

		book(slot);
		HttpResponse<byte[]> afterBooking = get(address, "If-None-Match", tag(first));
		change(new DutyChanged(this.consultation, slot.duty().id(), this.anna.id()));
		HttpResponse<byte[]> afterChange = get(address, "If-None-Match", tag(first));

		Ical calendar = Ical.strict(first.body());
		assertThat(calendar.events()).hasSize(2);
		assertThat(first.headers().firstValue("cache-control")).hasValue("public, max-age=60");
		assertThat(calendar.value("SOURCE")).endsWith("/calendar/consultations/" + this.slug + ".ics");
		assertThat(calendar.lines().toString()).doesNotContain("Anna", "Ekspercka", "123456");
		assertThat(afterBooking.statusCode()).isEqualTo(304);
		assertThat(afterChange.statusCode()).isEqualTo(200);
	}

}
