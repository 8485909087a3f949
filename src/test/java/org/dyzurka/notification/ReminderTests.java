package org.dyzurka.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.dyzurka.booking.Booking;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.NoticeRules;
import org.dyzurka.resident.Address;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ReminderTests extends Town {

	@Autowired
	private Reminders reminders;

	@Test
	void aDayBeforeTheyAreAskedAndTwoHoursBeforeTold() {
		Address chat = chat();
		Booking booking = book(chat, slot("anna", "10:15"));

		goTo("2025-08-28T10:14");
		assertThat(asked(booking)).isFalse();
		goTo("2025-08-28T10:15");
		assertThat(asked(booking)).isTrue();
		arrives(this.chats, chat, "Kod rezerwacji: " + booking.code());
		goTo("2025-08-29T08:15");

		arrives(this.chats, chat, "Przypomnienie: dziś o 10:15", "+48 12 616 00 11",
				"„rezygnuj " + booking.code() + "”");
	}

	@Test
	void whoBookedByTelephoneIsToldByTextMessage() {
		String number = mobile();
		Booking booking = book(Address.voice(number), slot("marek", "14:00"), under(number));

		goTo("2025-08-29T12:00");

		arrives(this.phones, Address.sms(number), "MOPS. Przypomnienie, dzis o 14:00:", "Jozefinska 14",
				"REZYGNUJ " + booking.code());
	}

	@Test
	void seatsAtAMeetingAreRecalledToo() {
		Address chat = chat();
		Booking booking = book(chat, seats());

		goTo("2025-09-04T14:00");

		assertThat(asked(booking)).isTrue();
		arrives(this.chats, chat, "dziś o 16:00", "Spotkanie otwarte");
	}

	@Test
	void whatWasGivenUpIsNotRecalled() {
		Address chat = chat();
		Booking booking = book(chat, slot("anna", "10:15"));
		giveUp(booking);

		goTo("2025-08-29T10:15");

		assertThat(asked(booking)).isFalse();
		nothingArrives(chat);
	}

	@Test
	void whatWasGivenUpAfterTheQuestionNeedsNoAnswer() {
		Address chat = chat();
		Booking booking = book(chat, slot("anna", "10:15"));
		goTo("2025-08-28T10:15");
		assertThat(asked(booking)).isTrue();

		giveUp(booking);

		assertThat(asked(booking)).isFalse();
	}

	@Test
	void whatWasMovedIsRecalledAtItsNewTime() {
		Address chat = chat();
		Booking booking = book(chat, slot("anna", "10:15"));
		move(chat, booking, slot("marek", "14:00"));

		goTo("2025-08-28T13:59");
		assertThat(asked(booking)).isFalse();
		goTo("2025-08-28T14:00");
		assertThat(asked(booking)).isTrue();
		goTo("2025-08-29T11:59");
		assertThat(this.chats.at(chat)).noneMatch((text) -> text.contains("Przypomnienie: dziś"));
		goTo("2025-08-29T12:00");

		arrives(this.chats, chat, "dziś o 14:00");
	}

	@Test
	void whatWasMovedAwayAndBackIsRecalledOnce() {
		Address chat = chat();
		Booking booking = book(chat, slot("anna", "10:15"));
		move(chat, booking, slot("marek", "14:00"));
		move(chat, booking, slot("anna", "10:15"));

		goTo("2025-08-29T16:00");

		arrives(this.chats, chat, "dziś o 10:15");
		assertThat(this.chats.at(chat)).filteredOn((text) -> text.contains("Przypomnienie: dziś")).hasSize(1);
	}

	@Test
	void aMeetingTakesItsRemindersToAnotherDay() {
		Address chat = chat();
		Booking booking = book(chat, seats());
		TimeRange later = new TimeRange(at("2025-09-05T17:00"), at("2025-09-05T19:00"));
		run(() -> this.meetings.move(this.meetings.of(this.consultation).getFirst().id(), later));

		goTo("2025-09-04T16:59");
		assertThat(asked(booking)).isFalse();
		goTo("2025-09-05T15:00");

		assertThat(asked(booking)).isTrue();
		arrives(this.chats, chat, "dziś o 17:00");
	}

	@Test
	void whatWasBookedBeforeFollowsOtherRulesForReminders() {
		Address chat = chat();
		Booking booking = book(chat, slot("anna", "10:15"));
		run(() -> announce(false, remindedOf(Duration.ofHours(48), Duration.ofHours(1))));

		goTo("2025-08-27T10:14");
		assertThat(asked(booking)).isFalse();
		goTo("2025-08-27T10:15");
		assertThat(asked(booking)).isTrue();
		goTo("2025-08-29T09:14");
		assertThat(this.chats.at(chat)).noneMatch((text) -> text.contains("Przypomnienie: dziś"));
		goTo("2025-08-29T10:15");

		arrives(this.chats, chat, "Przypomnienie: dziś o 10:15");
		assertThat(this.chats.at(chat)).filteredOn((text) -> text.contains("Przypomnienie: dziś")).hasSize(1);
	}

	@Test
	void rulesThatComeBackRemindOnceAndWithoutRemindersNobodyIs() {
		Address chat = chat();
		Booking booking = book(chat, slot("anna", "10:15"));
		run(() -> announce(false, remindedOf()));
		run(() -> announce(false, remindedOf(Duration.ofHours(2))));

		goTo("2025-08-29T08:00");
		assertThat(asked(booking)).isFalse();
		goTo("2025-08-29T08:15");
		assertThat(asked(booking)).as("the first one asks").isTrue();
		run(() -> announce(false));
		goTo("2025-08-29T10:15");

		assertThat(this.chats.at(chat)).noneMatch((text) -> text.contains("Przypomnienie: dziś"));
	}

	@Test
	void aDutyThatWasCalledOffIsNotRecalled() {
		Address chat = chat();
		Booking booking = book(chat, slot("anna", "10:15"));
		run(() -> this.duties.of(this.consultation).forEach((duty) -> this.duties.cancel(duty.id())));

		goTo("2025-08-29T10:15");

		assertThat(asked(booking)).isFalse();
		nothingArrives(chat);
	}

	@Test
	void aLandlineThatDidNotWishForItIsNotPhoned() {
		String number = landline();
		book(Address.voice(number), slot("anna", "10:15"), under(number));

		goTo("2025-08-29T10:15");

		assertThat(openCalls()).isEmpty();
	}

	@Test
	void whatDoesNotArriveGoesAnotherWay() {
		Address chat = chat();
		String number = mobile();
		book(chat, slot("anna", "10:15"), under(number));
		goTo("2025-08-29T08:14");
		this.chats.close(chat);
		goTo("2025-08-29T08:15");

		arrives(this.phones, Address.sms(number), "dzis o 10:15");
	}

	@Test
	void aReminderIsSentOnceOnHoweverManyNodes() throws Exception {
		Address chat = chat();
		Booking booking = book(chat, slot("anna", "10:15"));
		this.clock.set(at("2025-08-29T08:15"));
		Reminder reminder = new Reminder(booking.id(), booking.time().start(), Duration.ofHours(2));

		Callable<Optional<Instant>> node = () -> ask(() -> this.reminders.send(reminder));
		try (ExecutorService nodes = Executors.newFixedThreadPool(6)) {
			for (Future<Optional<Instant>> sent : nodes.invokeAll(Collections.nCopies(6, node))) {
				sent.get();
			}
		}

		assertThat(posted(chat)).isOne();
	}

	@Test
	void whatCouldNotBeSentInTimeIsNotSentInTheNightNorAfterwards() {
		Address chat = chat();
		Booking booking = book(chat, slot("anna", "10:15"));
		Reminder dayBefore = new Reminder(booking.id(), booking.time().start(), Duration.ofHours(24));
		this.clock.set(at("2025-08-28T22:00"));
		assertThat(ask(() -> this.reminders.send(dayBefore))).contains(at("2025-08-29T08:00"));
		assertThat(asked(booking)).isFalse();

		this.clock.set(at("2025-08-29T08:20"));
		assertThat(ask(() -> this.reminders.send(dayBefore))).as("the next is due").isEmpty();
		assertThat(asked(booking)).isFalse();
	}

	@Test
	void whatHasBegunIsNotRecalled() {
		Address chat = chat();
		Booking booking = book(chat, slot("anna", "10:15"));
		this.clock.set(at("2025-08-29T10:15"));

		ask(() -> this.reminders.send(new Reminder(booking.id(), booking.time().start(), Duration.ofHours(2))));

		assertThat(posted(chat)).isZero();
	}

	private boolean asked(Booking booking) {
		return this.jdbc.sql("select count(*) from asked where booking_id = ?")
			.param(booking.id().value())
			.query(Integer.class)
			.single() == 1;
	}

	private int posted(Address address) {
		return this.jdbc.sql("select count(*) from outgoing where identifier = ?")
			.param(address.identifier())
			.query(Integer.class)
			.single();
	}

	private void nothingArrives(Address address) {
		assertThat(posted(address)).isZero();
	}

	private static void arrives(Postbox box, Address address, String... parts) {
		await().untilAsserted(() -> assertThat(box.at(address)).anySatisfy((text) -> assertThat(text).contains(parts)));
	}

	private static NoticeRules remindedOf(Duration... before) {
		NoticeRules usual = NoticeRules.USUAL;
		return new NoticeRules(List.of(before), usual.offerLasts(), usual.shortestCampaign(),
				usual.shortestConsultation(), usual.fewestForms());
	}

}
