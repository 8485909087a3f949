package org.dyzurka.simulator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SmsEncodingTests {

	@ParameterizedTest
	@CsvSource({ "a, 160, GSM_7, 1", "a, 161, GSM_7, 2", "a, 306, GSM_7, 2", "a, 307, GSM_7, 3", "€, 80, GSM_7, 1",
			"€, 81, GSM_7, 2", "€, 152, GSM_7, 2", "€, 153, GSM_7, 3", "ż, 70, UCS_2, 1", "ż, 71, UCS_2, 2",
			"ż, 134, UCS_2, 2", "ż, 135, UCS_2, 3", "😀, 35, UCS_2, 1", "😀, 36, UCS_2, 2", "😀, 66, UCS_2, 2",
			"😀, 67, UCS_2, 3" })
	void countsTheParts(String character, int times, SmsEncoding encoding, int parts) {
		String text = character.repeat(times);

		assertThat(SmsEncoding.of(text)).isEqualTo(encoding);
		assertThat(SmsEncoding.segments(text)).isEqualTo(parts);
	}

	@ParameterizedTest
	@CsvSource({ "ą, UCS_2", "ó, UCS_2", "ł, UCS_2", "„, UCS_2", "–, UCS_2", "і, UCS_2", "é, GSM_7", "à, GSM_7",
			"Ø, GSM_7", "Ω, GSM_7", "[, GSM_7", "ç, UCS_2", "Ç, GSM_7" })
	void knowsTheAlphabet(String character, SmsEncoding encoding) {
		assertThat(SmsEncoding.of("Termin " + character)).isEqualTo(encoding);
	}

	@Test
	void anEmptyTextIsOnePart() {
		assertThat(SmsEncoding.segments("")).isOne();
	}

}
