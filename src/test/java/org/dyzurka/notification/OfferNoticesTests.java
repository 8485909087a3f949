package org.dyzurka.notification;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.GroupId;
import org.dyzurka.booking.JoinResult;
import org.dyzurka.booking.Offers;
import org.dyzurka.booking.PlaceOffer;
import org.dyzurka.booking.Scope;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.booking.WaitingEntry;
import org.dyzurka.booking.WaitingList;
import org.dyzurka.booking.WaitingOver;
import org.dyzurka.booking.Wish;
import org.dyzurka.calllist.Reason;
import org.dyzurka.messaging.OutgoingId;
import org.dyzurka.messaging.Undeliverable;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Address;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OfferNoticesTests extends Town {

	@Autowired
	private WaitingList waiting;

	@Autowired
	private Offers offers;

	@Autowired
	private ApplicationEventPublisher events;

	@Test
	void whoWaitsIsAskedWhereTheyWrite() {
		Booking taken = book(chat(), slot("anna", "10:15"));
		Address chat = chat();
		join(chat, Details.NONE);

		giveUp(taken);

		assertThat(askedAt(chat)).isOne();
		assertThat(openCalls()).isEmpty();
	}

	@Test
	void whoDidNotAnswerIsToldThatItWentOn() {
		Booking taken = book(chat(), slot("anna", "10:15"));
		Address chat = chat();
		join(chat, Details.NONE);
		giveUp(taken);

		goTo("2025-08-20T15:00");

		await().untilAsserted(() -> assertThat(this.chats.at(chat)).anySatisfy((text) -> assertThat(text)
			.contains("następnej osoby", "29 sierpnia", "zapisz się na listę jeszcze raz")));
		assertThat(askedAt(chat)).isZero();
		assertThat(openCalls()).isEmpty();
	}

	@Test
	void whoCannotBeWrittenToIsPhonedAsLongAsThePlaceIsKept() {
		Booking taken = book(chat(), slot("anna", "10:15"));
		String number = landline();
		WaitingEntry entry = join(Address.voice(number), under(number));

		giveUp(taken);

		PlaceOffer offer = offer(entry);
		assertThat(openCalls()).singleElement().satisfies((call) -> {
			assertThat(call.wanted().number()).isEqualTo(number);
			assertThat(call.wanted().reason()).isEqualTo(Reason.OFFER);
			assertThat(call.wanted().to()).isEqualTo(offer.until());
			assertThat(call.wanted().about()).isEqualTo(entry.code().value());
		});

		goTo("2025-08-21T12:00");

		assertThat(openCalls()).as("it is no longer kept").isEmpty();
		assertThat(ask(() -> this.waiting.find(entry.id()))).as("they keep their turn").isPresent();
	}

	@Test
	void anOfferThatDoesNotArriveGoesTheNextWayAndThenToTheCallList() {
		Booking taken = book(chat(), slot("anna", "10:15"));
		Address chat = chat();
		String number = mobile();
		WaitingEntry entry = join(chat, under(number));
		giveUp(taken);

		lost(chat);
		assertThat(askedAt(Address.sms(number))).isOne();
		assertThat(openCalls()).isEmpty();
		lost(Address.sms(number));

		assertThat(openCalls()).extracting((call) -> call.wanted().reason()).contains(Reason.OFFER);
		goTo("2025-08-21T12:00");
		assertThat(ask(() -> this.waiting.find(entry.id()))).as("they keep their turn").isPresent();
	}

	@Test
	void whoKeepsTheirTurnIsToldSoOnceTheyCanBeReached() {
		Booking taken = book(chat(), slot("anna", "10:15"));
		Address chat = chat();
		join(chat, Details.NONE);
		run(() -> this.residents.unreachable(chat));
		giveUp(taken);
		assertThat(openCalls()).singleElement().satisfies((call) -> assertThat(call.wanted().number()).isNull());

		run(() -> this.residents.reachable(chat));
		goTo("2025-08-20T15:00");

		await().untilAsserted(() -> assertThat(this.chats.at(chat))
			.anySatisfy((text) -> assertThat(text).contains("Twoja kolej na liście zostaje")));
	}

	@Test
	void whoWaitedInVainIsToldThatNothingCameFree() {
		book(chat(), slot("anna", "10:15"));
		Address chat = chat();
		Address mobile = Address.sms(mobile());
		WaitingEntry inTheChat = join(chat, Details.NONE);
		WaitingEntry byText = join(mobile, Details.NONE);
		WaitingEntry byVoice = join(Address.voice(landline()), Details.NONE);
		run(() -> this.residents.speaks(byText.resident(), Locale.of("uk")));

		for (WaitingEntry entry : List.of(inTheChat, byText, byVoice)) {
			run(() -> this.events.publishEvent(new WaitingOver(entry)));
		}

		await().untilAsserted(() -> {
			assertThat(this.chats.at(chat)).anySatisfy((text) -> assertThat(text).contains("Nic się nie zwolniło",
					"rozmowa przez telefon w piątek, 29 sierpnia"));
			assertThat(this.phones.at(mobile)).anySatisfy((text) -> assertThat(text).contains("Нічого не звільнилося"));
		});
		assertThat(openCalls()).as("nobody is phoned for nothing").isEmpty();
	}

	private WaitingEntry join(Address from, Details details) {
		TimeRange slot = new TimeRange(at("2025-08-29T10:15"), at("2025-08-29T10:30"));
		GroupId duty = new GroupId(this.duties.slot(slot("anna", "10:15")).orElseThrow().duty().id().value());
		Wish wish = new Wish(new Scope(this.consultation.value()), Set.of(duty), slot, 1);
		JoinResult joined = ask(() -> this.waiting.join(this.residents.meet(from).id(), wish, details));
		assertThat(joined).isInstanceOf(JoinResult.Waiting.class);
		return ((JoinResult.Waiting) joined).entry();
	}

	private PlaceOffer offer(WaitingEntry entry) {
		return ask(() -> this.offers.of(entry.resident())).getFirst();
	}

	private void lost(Address address) {
		run(() -> this.events
			.publishEvent(new Undeliverable(new OutgoingId(1), address, Locale.of("pl"), Urgency.NOTICE)));
	}

	private int askedAt(Address address) {
		return this.jdbc.sql("""
				select count(*) from asked a join asked_way w on w.asked = a.id
				where w.identifier = ? and not w.failed and a.state = 'WAITING'
				""").param(address.identifier()).query(Integer.class).single();
	}

}
