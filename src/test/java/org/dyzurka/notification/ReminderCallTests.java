package org.dyzurka.notification;

import java.time.Instant;

import org.dyzurka.booking.Booking;
import org.dyzurka.calllist.Reason;
import org.dyzurka.consultation.TimeWindow;
import org.dyzurka.conversation.ReminderCallWished;
import org.dyzurka.resident.Address;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;

class ReminderCallTests extends Town {

	@Autowired
	private ApplicationEventPublisher events;

	@Test
	void theOfficeCallsOnTheWorkingDayBefore() {
		String number = landline();
		Booking booking = wish(number);
		goTo("2025-08-28T06:59");
		assertThat(openCalls()).isEmpty();

		goTo("2025-08-28T07:00");

		assertThat(openCalls()).singleElement().satisfies((call) -> {
			assertThat(call.wanted().number()).isEqualTo(number);
			assertThat(call.wanted().reason()).isEqualTo(Reason.REMINDER);
			assertThat(call.wanted().about()).isEqualTo(booking.code().value());
			assertThat(call.wanted().from()).isEqualTo(at("2025-08-28T09:00"));
			assertThat(call.wanted().to()).isEqualTo(at("2025-08-28T15:00"));
		});
	}

	@Test
	void whatIsGivenUpBeforeIsNotCalledFor() {
		Booking booking = wish(landline());
		giveUp(booking);

		goTo("2025-08-28T12:00");

		assertThat(openCalls()).isEmpty();
	}

	@Test
	void whatIsGivenUpAfterwardsLeavesTheList() {
		Booking booking = wish(landline());
		goTo("2025-08-28T08:00");
		assertThat(openCalls()).hasSize(1);

		giveUp(booking);

		assertThat(openCalls()).isEmpty();
	}

	@Test
	void theCallFollowsAMove() {
		String number = landline();
		Booking booking = wish(number);
		goTo("2025-08-28T08:00");

		move(Address.voice(number), booking, slot("marek", "14:00"));
		assertThat(openCalls()).isEmpty();
		goTo("2025-08-28T08:01");

		assertThat(openCalls()).hasSize(1);
	}

	@Test
	void wishedTwiceTheyAreCalledOnce() {
		Booking booking = wish(landline());
		run(() -> this.events.publishEvent(new ReminderCallWished(booking.id())));

		goTo("2025-08-28T08:00");

		assertThat(openCalls()).hasSize(1);
	}

	@Test
	void theOfficeDoesNotCallOnDaysOff() {
		// 11 November 2025, a Tuesday, is a holiday; the day before it is not
		assertThat(window("2025-11-12T10:00", "2025-11-01T10:00")).isEqualTo("2025-11-10T09:00/2025-11-10T15:00");
		assertThat(window("2025-09-01T10:00", "2025-08-20T10:00")).isEqualTo("2025-08-29T09:00/2025-08-29T15:00");
	}

	@Test
	void whatWasBookedLateIsRecalledAsLongAsThereIsTime() {
		assertThat(window("2025-08-29T10:15", "2025-08-28T11:10")).isEqualTo("2025-08-28T11:10/2025-08-28T15:00");
		assertThat(window("2025-08-29T14:00", "2025-08-28T14:45")).isEqualTo("2025-08-29T09:00/2025-08-29T13:15");
		assertThat(window("2025-08-29T10:00", "2025-08-28T17:00")).isEqualTo("none");
	}

	private Booking wish(String number) {
		Booking booking = book(Address.voice(number), slot("anna", "10:15"), under(number));
		run(() -> this.events.publishEvent(new ReminderCallWished(booking.id())));
		return booking;
	}

	private static String window(String start, String now) {
		return ReminderCalls.window(at(start), at(now)).map(ReminderCallTests::told).orElse("none");
	}

	private static String told(TimeWindow window) {
		return local(window.from()) + "/" + local(window.to());
	}

	private static String local(Instant moment) {
		return java.time.LocalDateTime.ofInstant(moment, org.dyzurka.consultation.Poland.ZONE).toString();
	}

}
