package org.dyzurka.notification;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Details;
import org.dyzurka.consultation.PlanVersion;
import org.dyzurka.duty.ExpertContacts;
import org.dyzurka.resident.Address;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ExpertNewsTests extends Town {

	@Autowired
	private ExpertContacts contacts;

	@Autowired
	private PlanVersion plan;

	private final Address annas = chat();

	private final Address mareks = Address.sms(mobile());

	@BeforeEach
	void choose() {
		this.contacts.choose(expert("anna").id(), this.annas);
		this.contacts.choose(expert("marek").id(), this.mareks);
		this.clock.set(at("2025-08-28T12:00"));
	}

	@Test
	void anExpertHearsOfABookingForTomorrow() {
		Booking booking = book(chat(), slot("anna", "10:15"));
		goTo("2025-08-28T12:01");
		assertThat(posted(this.annas)).isZero();

		goTo("2025-08-28T12:02");

		assertThat(told(this.annas)).containsExactly(
				"Zmiany na Twoim dyżurze:\nNowa rezerwacja: pt 29.08, 10:15, telefon, kod " + booking.code() + ".");
	}

	@Test
	void whatIsNotSoonIsInTheCalendarEarlyEnough() {
		this.clock.set(at("2025-08-27T23:59"));
		book(chat(), slot("anna", "10:15"));

		goTo("2025-08-28T12:00");

		assertThat(posted(this.annas)).isZero();
	}

	@Test
	void severalChangesWithinTwoMinutesAreOneMessage() {
		Booking first = book(chat(), slot("anna", "10:15"));
		goTo("2025-08-28T12:01");
		Booking second = book(chat(), slot("anna", "10:30"));
		goTo("2025-08-28T12:10");

		assertThat(told(this.annas)).singleElement()
			.satisfies((text) -> assertThat(text).contains("kod " + first.code(), "kod " + second.code()));
	}

	@Test
	void whatWasBookedAndGivenUpAtOnceIsNotWorthAWord() {
		Booking booking = book(chat(), slot("anna", "10:15"));
		giveUp(booking);

		goTo("2025-08-28T12:10");

		assertThat(posted(this.annas)).isZero();
	}

	@Test
	void oneExpertHearsThatItIsGivenUpAndTheOtherThatItIsNew() {
		Address resident = chat();
		Booking booking = book(resident, slot("anna", "10:15"));
		goTo("2025-08-28T12:10");

		move(resident, booking, slot("marek", "14:00"));
		goTo("2025-08-28T12:20");

		assertThat(told(this.annas).getLast()).contains("Rezygnacja: pt 29.08, 10:15, telefon, kod " + booking.code());
		await().untilAsserted(() -> assertThat(this.phones.at(this.mareks)).singleElement()
			.satisfies((text) -> assertThat(text).contains("Nowa rezerwacja: pt 29.08, 14:00, na miejscu")));
	}

	@Test
	void aMoveWithinADutyIsOneLine() {
		Address resident = chat();
		Booking booking = book(resident, slot("anna", "10:15"));
		goTo("2025-08-28T12:10");

		move(resident, booking, slot("anna", "10:30"));
		goTo("2025-08-28T12:20");

		assertThat(told(this.annas).getLast())
			.contains("Zmiana terminu: z pt 29.08, 10:15 na pt 29.08, 10:30, telefon, kod " + booking.code());
	}

	@Test
	void aTopicIsToldOnlyWhereCalendarsMayTellIt() {
		Details details = new Details("mój sąsiad", null, Set.of(), "+48600100200", "+48600100200");
		book(chat(), slot("anna", "10:15"), details);
		goTo("2025-08-28T12:10");
		assertThat(told(this.annas).getLast()).contains("do oddzwonienia").doesNotContain("sąsiad", "600");

		run(() -> announce(true));
		book(chat(), slot("anna", "10:30"), details);
		goTo("2025-08-28T12:20");

		assertThat(told(this.annas).getLast()).contains("Temat: mój sąsiad").doesNotContain("600");
	}

	@Test
	void atNightOnlyWhatIsEarlyIsTold() {
		this.clock.set(at("2025-08-28T21:00"));
		book(chat(), slot("anna", "10:15"));
		goTo("2025-08-29T07:59");
		assertThat(posted(this.annas)).isZero();

		goTo("2025-08-29T08:00");

		assertThat(told(this.annas)).hasSize(1);
	}

	@Test
	void whatIsBeforeTenIsToldAtNight() {
		BookableId slot = slot("anna", "10:15");
		this.transaction.executeWithoutResult((status) -> {
			this.plan.changing();
			this.jdbc.sql("update duty_slot set starts_at = ? where id = ?")
				.params(at("2025-08-29T09:45").atOffset(ZoneOffset.UTC), slot.value())
				.update();
		});
		this.clock.set(at("2025-08-28T21:00"));
		book(chat(), this.duties.slotsOf(expert("anna").id()).getFirst().id());

		goTo("2025-08-28T21:02");

		assertThat(told(this.annas)).hasSize(1);
	}

	@Test
	void whoWantsToHearNothingHearsNothing() {
		this.contacts.none(expert("anna").id());
		book(chat(), slot("anna", "10:15"));

		goTo("2025-08-28T12:10");

		assertThat(posted(this.annas)).isZero();
	}

	@Test
	void aChatIsPairedOnceAndInTime() {
		Address chat = chat();
		String secret = this.contacts.invite(expert("anna").id());
		assertThat(secret).matches("[A-Za-z0-9_-]{24}");
		assertThat(this.contacts.pair("x" + secret.substring(1), chat)).isEmpty();

		assertThat(this.contacts.pair(secret, chat)).contains(expert("anna"));
		assertThat(this.contacts.of(expert("anna").id())).contains(chat);
		assertThat(this.contacts.pair(secret, chat())).isEmpty();
		assertThat(this.contacts.of(expert("anna").id())).contains(chat);

		String late = this.contacts.invite(expert("anna").id());
		this.clock.advance(ExpertContacts.PAIRING_LASTS);
		assertThat(this.contacts.pair(late, chat())).isEmpty();
	}

	@Test
	void aChatWhoseOwnerIsForgottenIsForgotten() {
		resident(this.annas);

		run(() -> this.residents.erase(resident(this.annas)));

		assertThat(this.contacts.of(expert("anna").id())).isEmpty();
	}

	private List<String> told(Address address) {
		await().untilAsserted(() -> assertThat(this.chats.at(address)).hasSize(posted(address)));
		return this.chats.at(address);
	}

	private int posted(Address address) {
		return this.jdbc.sql("select count(*) from outgoing where identifier = ?")
			.param(address.identifier())
			.query(Integer.class)
			.single();
	}

}
