package org.dyzurka.notification;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dyzurka.booking.BookingCode;
import org.dyzurka.booking.Details;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.ResidentId;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class WaysTests extends Town {

	private static final Locale POLISH = Locale.of("pl");

	@Autowired
	private Ways ways;

	@Test
	void theChatComesFirstAndTheNumberOfTheBookingNext() {
		Address chat = chat();
		String number = mobile();
		ResidentId resident = resident(chat);

		assertThat(reach(resident, under(number))).isEqualTo(new Reach.Write(chat));
		run(() -> this.residents.unreachable(chat));
		assertThat(reach(resident, under(number))).isEqualTo(new Reach.Write(Address.sms(number)));
		assertThat(reach(resident, Details.NONE.calledBackOn(number))).isEqualTo(new Reach.Write(Address.sms(number)));
		assertThat(reach(resident, Details.NONE)).isEqualTo(new Reach.Nobody());
	}

	@Test
	void aMobileThatCalledIsWrittenTo() {
		String number = mobile();
		assertThat(reach(resident(Address.voice(number)), Details.NONE))
			.isEqualTo(new Reach.Write(Address.sms(number)));
	}

	@Test
	void aLandlineIsPhonedInTheLanguageOfItsResident() {
		String number = landline();
		ResidentId resident = resident(Address.voice(number));
		assertThat(reach(resident, under(number))).isEqualTo(new Reach.Phone(number, POLISH));

		run(() -> this.residents.speaks(resident, Locale.of("uk")));
		assertThat(reach(resident, under(number))).isEqualTo(new Reach.Phone(number, Locale.of("uk")));
	}

	@Test
	void aNumberThatOptedOutIsPhonedAndNotWrittenTo() {
		Address number = Address.sms(mobile());
		ResidentId resident = resident(number);
		assertThat(reach(resident, Details.NONE)).isEqualTo(new Reach.Write(number));

		run(() -> this.residents.optOut(number, "STOP"));

		assertThat(reach(resident, Details.NONE)).isEqualTo(new Reach.Phone(number.identifier(), POLISH));
	}

	@Test
	void aNumberOnlyKeyedInIsNotWrittenToOnceItOptedOut() {
		String number = mobile();
		ResidentId resident = resident(Address.voice("CA1"));
		assertThat(reach(resident, under(number))).isEqualTo(new Reach.Write(Address.sms(number)));

		run(() -> this.residents.optOut(Address.sms(number), "STOP"));

		assertThat(reach(resident, under(number))).isEqualTo(new Reach.Phone(number, POLISH));
	}

	@Test
	void whoWithholdsTheirNumberAndLeavesNoneIsNotReached() {
		assertThat(reach(resident(Address.voice("CA2")), Details.NONE)).isEqualTo(new Reach.Nobody());
	}

	@Test
	void aWayThatFailedIsNotTriedAgain() {
		Address chat = chat();
		String number = mobile();
		Concern concern = new Concern(resident(chat), new BookingCode("123456"), under(number));

		assertThat(ask(() -> this.ways.to(concern, List.of(chat)))).isEqualTo(new Reach.Write(Address.sms(number)));
		assertThat(ask(() -> this.ways.to(concern, Set.of(chat, Address.sms(number)))))
			.isEqualTo(new Reach.Phone(number, POLISH));
	}

	@Test
	void nothingTellsTheNumber() {
		String number = landline();
		assertThat(new Reach.Phone(number, POLISH).toString()).doesNotContain(number.substring(5));
		assertThat(new Concern(ResidentId.random(), new BookingCode("123456"), under(number)).toString())
			.doesNotContain(number.substring(5));
	}

	private Reach reach(ResidentId resident, Details details) {
		return ask(() -> this.ways.to(new Concern(resident, new BookingCode("123456"), details)));
	}

}
