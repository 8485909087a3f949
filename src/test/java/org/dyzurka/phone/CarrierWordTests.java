package org.dyzurka.phone;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CarrierWordTests {

	@ParameterizedTest
	@ValueSource(strings = { "STOP", "stop", " Stop\n", "STOPALL", "Unsubscribe", "cancel", "END", "QUIT", "REVOKE",
			"optout" })
	void oneOfTheseWordsAloneOptsOut(String text) {
		assertThat(CarrierWord.in(text)).contains(CarrierWord.OPT_OUT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "START", "yes", "Unstop " })
	void andOneOfTheseIn(String text) {
		assertThat(CarrierWord.in(text)).contains(CarrierWord.OPT_IN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "STOP PLEASE", "nie stop", "STOP.", "HELP", "INFO", "tak", "wypisz", "", "stóp" })
	void anythingElseMeansNothingToTwilio(String text) {
		assertThat(CarrierWord.in(text)).isEmpty();
	}

}
