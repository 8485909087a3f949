package org.dyzurka.calendar;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingCode;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meeting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class KeepsakesTests extends FeedWorld {

	private final BookingId id = BookingId.random();

	@Autowired
	private Keepsakes keepsakes;

	@ParameterizedTest
	@CsvSource({ "pl, Rozmowa z ekspertem przez telefon, O tej porze zadzwoń: +48 12 000 00 11",
			"en, Talk with an expert by telephone, At this time call: +48 12 000 00 11",
			"uk, Розмова з експертом по телефону, У цей час зателефонуйте: +48 12 000 00 11" })
	void aTalkIsKeptInTheLanguageOfTheResident(String language, String summary, String call) {
		Slot slot = slot(this.anna, TEN);

		Ical calendar = Ical
			.strict(this.keepsakes.event(booking(slot.id(), slot.time(), 0, true), Locale.of(language)));

		assertThat(calendar.value("SUMMARY")).isEqualTo(summary);
		assertThat(calendar.value("DESCRIPTION")).startsWith(call).contains("123456");
		assertThat(calendar.lines()).contains("UID:booking-" + this.id.value() + "@dyzurka", "TRIGGER:-P1D",
				"TRIGGER:-PT1H");
	}

	@Test
	void afterAMoveTheNewFileReplacesTheOld() {
		Slot from = slot(this.anna, TEN);
		Slot to = slot(this.marek, TEN.plusSeconds(3600));

		Ical before = Ical.strict(this.keepsakes.event(booking(from.id(), from.time(), 0, true), Locale.of("pl")));
		Ical after = Ical.strict(this.keepsakes.event(booking(to.id(), to.time(), 1, true), Locale.of("pl")));

		assertThat(after.value("UID")).isEqualTo(before.value("UID"));
		assertThat(before.value("SEQUENCE")).isEqualTo("0");
		assertThat(after.value("SEQUENCE")).isEqualTo("1");
		assertThat(after.value("LAST-MODIFIED")).isGreaterThan(before.value("LAST-MODIFIED"));
	}

	@Test
	void whatWasGivenUpRingsNoMore() {
		Slot slot = slot(this.anna, TEN);

		Ical calendar = Ical.strict(this.keepsakes.event(booking(slot.id(), slot.time(), 1, false), Locale.of("pl")));

		assertThat(calendar.lines()).contains("STATUS:CANCELLED").doesNotContain("BEGIN:VALARM");
	}

	@Test
	void aMeetingIsKeptWithItsPlace() {
		Meeting meeting = meeting(0, false);
		this.scheduled.add(meeting);

		Ical calendar = Ical
			.strict(this.keepsakes.event(booking(meeting.bookable(), meeting.time(), 0, true), Locale.of("pl")));

		assertThat(calendar.value("SUMMARY")).isEqualTo("Otwarte spotkanie");
		assertThat(calendar.value("LOCATION")).isEqualTo("MOPS\\, ul. Józefińska 14\\, Kraków\\, sala konferencyjna");
	}

	@Test
	void nothingIsKeptOfWhatDoesNotExist() {
		Booking booking = booking(BookableId.random(), quarter(TEN), 0, true);

		assertThatIllegalArgumentException().isThrownBy(() -> this.keepsakes.event(booking, Locale.of("pl")));
	}

	private Booking booking(BookableId bookable, TimeRange time, int revision, boolean live) {
		return new Booking(this.id, new BookingCode("123456"), bookable, time, 1, null,
				new Details("temat", null, Set.of(), null), live, revision,
				START.truncatedTo(ChronoUnit.SECONDS).plusSeconds(revision));
	}

}
