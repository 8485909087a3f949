package org.dyzurka.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.dyzurka.booking.Booking;
import org.dyzurka.calllist.Call;
import org.dyzurka.calllist.Reason;
import org.dyzurka.conversation.Matter;
import org.dyzurka.conversation.MatterAnswered;
import org.dyzurka.messaging.OutgoingId;
import org.dyzurka.messaging.Undeliverable;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.ResidentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;

class AskingTests extends Town {

	private static final Instant NOON = at("2025-08-21T12:00");

	@Autowired
	private Asking asking;

	@Autowired
	private ApplicationEventPublisher events;

	@Test
	void whoIsSilentIsPhonedWithNumberReasonAndCode() {
		String number = mobile();
		Booking booking = book(Address.sms(number), slot("anna", "10:15"));
		askAbout(booking, Reason.CHANGE);
		goTo("2025-08-21T11:59");
		assertThat(openCalls()).isEmpty();

		goTo("2025-08-21T12:00");

		assertThat(openCalls()).singleElement().satisfies((call) -> {
			assertThat(call.wanted().number()).isEqualTo(number);
			assertThat(call.wanted().reason()).isEqualTo(Reason.CHANGE);
			assertThat(call.wanted().about()).isEqualTo(booking.code().value());
		});
	}

	@Test
	void whoAnsweredIsNotPhoned() {
		Booking booking = book(Address.sms(mobile()), slot("anna", "10:15"));
		Matter matter = askAbout(booking, Reason.CHANGE);

		publish(new MatterAnswered(resident(chat()), matter));
		goTo("2025-08-21T13:00");

		assertThat(openCalls()).isEmpty();
	}

	@Test
	void whoAnswersLateIsNoLongerPhoned() {
		Address number = Address.sms(mobile());
		Matter matter = askAbout(book(number, slot("anna", "10:15")), Reason.CHANGE);
		goTo("2025-08-21T13:00");
		assertThat(openCalls()).hasSize(1);

		publish(new MatterAnswered(resident(number), matter));

		assertThat(openCalls()).isEmpty();
	}

	@Test
	void silenceMayBeFine() {
		Booking booking = book(Address.sms(mobile()), slot("anna", "10:15"));
		askAbout(booking, null);

		goTo("2025-08-21T13:00");

		assertThat(openCalls()).isEmpty();
		assertThat(state(booking)).isEqualTo("LEFT");
	}

	@Test
	void whatDoesNotArriveGoesTheNextWayAtOnceAndThenToTheCallList() {
		Address chat = chat();
		String number = mobile();
		Booking booking = book(chat, slot("anna", "10:15"), under(number));
		askAbout(booking, Reason.CHANGE);
		assertThat(askedAt(booking)).containsExactly(chat);

		publish(new Undeliverable(new OutgoingId(1), chat, Locale.of("pl"), Urgency.NOTICE));
		assertThat(askedAt(booking)).containsExactly(Address.sms(number));
		assertThat(openCalls()).isEmpty();

		publish(new Undeliverable(new OutgoingId(2), Address.sms(number), Locale.of("pl"), Urgency.NOTICE));
		assertThat(openCalls()).extracting((call) -> call.wanted().reason()).contains(Reason.CHANGE);
		assertThat(state(booking)).isEqualTo("PHONED");
	}

	@Test
	void whatWasLostIsNotSentAgainForAQuestionThatWasAnswered() {
		Address chat = chat();
		Booking booking = book(chat, slot("anna", "10:15"), under(mobile()));
		Matter matter = askAbout(booking, Reason.CHANGE);
		publish(new MatterAnswered(resident(chat), matter));

		publish(new Undeliverable(new OutgoingId(1), chat, Locale.of("pl"), Urgency.NOTICE));

		assertThat(askedAt(booking)).containsExactly(chat);
	}

	@Test
	void aLandlineIsPhonedAtOnce() {
		String number = landline();
		Booking booking = book(Address.voice(number), slot("anna", "10:15"), under(number));

		askAbout(booking, Reason.CHANGE);

		assertThat(openCalls()).singleElement()
			.satisfies((call) -> assertThat(call.wanted().number()).isEqualTo(number));
	}

	@Test
	void theOfficeSeesWhomNobodyCanTell() {
		Booking booking = book(Address.voice("CA3"), slot("anna", "10:15"));

		askAbout(booking, Reason.CHANGE);

		assertThat(openCalls()).singleElement().satisfies((call) -> {
			assertThat(call.wanted().number()).isNull();
			assertThat(call.wanted().about()).isEqualTo(booking.code().value());
		});
	}

	@Test
	void aChangeOfPlanIsAskedAbout() {
		String number = mobile();
		Booking booking = book(Address.sms(number), slot("anna", "10:15"));

		publish(new BookingTouched(new Matter.Changed(booking.id(), Matter.Change.EXPERT), NOON));

		assertThat(askedAt(booking)).containsExactly(Address.sms(number));
		goTo("2025-08-21T12:00");
		assertThat(openCalls()).singleElement()
			.satisfies((call) -> assertThat(call.wanted().reason()).isEqualTo(Reason.CHANGE));
	}

	@Test
	void askedAnewTheTimeToAnswerBeginsAnew() {
		Booking booking = book(Address.sms(mobile()), slot("anna", "10:15"));
		askAbout(booking, Reason.CHANGE);
		Matter matter = new Matter.Changed(booking.id(), Matter.Change.PLACE);

		run(() -> this.asking.ask(matter, at("2025-08-22T12:00"), Reason.CHANGE));

		goTo("2025-08-22T11:59");
		assertThat(openCalls()).isEmpty();
		goTo("2025-08-22T12:00");
		assertThat(openCalls()).hasSize(1);
	}

	@Test
	void whatWasGivenUpNeedsNoAnswer() {
		Booking booking = book(Address.sms(mobile()), slot("anna", "10:15"));
		askAbout(booking, Reason.CHANGE);

		giveUp(booking);
		goTo("2025-08-21T13:00");

		assertThat(openCalls()).isEmpty();
	}

	@Test
	void whatTheCityCalledOffIsAskedAboutAllTheMore() {
		Booking booking = book(Address.sms(mobile()), slot("anna", "10:15"));
		run(() -> this.asking.ask(new Matter.CalledOff(booking.id(), null), NOON, Reason.CHANGE));

		giveUp(booking);
		goTo("2025-08-21T13:00");

		assertThat(openCalls()).extracting((Call call) -> call.wanted().about())
			.containsExactly(booking.code().value());
	}

	@Test
	void nothingIsKeptOfWhoIsForgotten() {
		String number = mobile();
		Booking booking = book(Address.sms(number), slot("anna", "10:15"));
		run(() -> this.asking.ask(new Matter.CalledOff(booking.id(), null), NOON, Reason.CHANGE));
		ResidentId resident = resident(Address.sms(number));

		run(() -> this.residents.erase(resident));

		assertThat(this.jdbc.sql("select count(*) from asked where booking_id = ?")
			.param(booking.id().value())
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("select count(*) from asked_way where identifier = ?")
			.param(number)
			.query(Integer.class)
			.single()).isZero();
		goTo("2025-08-21T13:00");
		assertThat(openCalls()).isEmpty();
	}

	private Matter askAbout(Booking booking, @Nullable Reason onSilence) {
		Matter matter = new Matter.Changed(booking.id(), Matter.Change.PLACE);
		run(() -> this.asking.ask(matter, NOON, onSilence));
		return matter;
	}

	private void publish(Object event) {
		run(() -> this.events.publishEvent(event));
	}

	private String state(Booking booking) {
		return this.jdbc.sql("select state from asked where booking_id = ?")
			.param(booking.id().value())
			.query(String.class)
			.single();
	}

	private List<Address> askedAt(Booking booking) {
		return this.jdbc.sql("""
				select w.medium, w.identifier from asked_way w join asked a on a.id = w.asked
				where a.booking_id = ? and not w.failed
				""")
			.param(booking.id().value())
			.query((row, number) -> new Address(Medium.valueOf(row.getString("medium")), row.getString("identifier")))
			.list();
	}

}
