package org.dyzurka.wording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Text for comparison, and text as it is sent by SMS.
 */
class PlainTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			'  ZAŻÓŁĆ   Gęślą\tJaźń '   | zazolc gesla jazn
			p’ять                        | pять
			п’ять                        | пять
			пʼять                        | пять
			п`ять                        | пять
			п´ять                        | пять
			Її Ґанок                     | її ганок
			Ćma                          | cma
			２．０９                      | 2.09
			café                         | cafe
			naïve I                      | naive i
			''                           | ''
			""")
	void keepsWhatIsCompared(String text, String plain) {
		assertThat(Plain.of(text)).isEqualTo(plain);
	}

	@Test
	void takesLettersInPartsForTheWholeLetter() {
		assertThat(Plain.of("s\u0301roda")).isEqualTo("sroda");
		assertThat(Plain.of("и\u0306")).isEqualTo("й");
		assertThat(Plain.of("за\u0301втра")).isEqualTo("завтра");
		assertThat(Plain.of("a\u200Bb\u00A0\u2003c\u0000d")).isEqualTo("ab c d");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Zażółć gęślą jaźń ŁÓDŹ          | Zazolc gesla jazn LODZ
			„Wtorek” – 10:30…               | "Wtorek" - 10:30...
			ул. Józefińska                  | ул. Józefińska
			José, à Köln: 5 €               | Josè, à Köln: 5 €
			""")
	void writesTextMessagesWithoutDearLetters(String text, String written) {
		assertThat(Gsm.writable(text)).isEqualTo(written.replace("Josè", "José"));
	}

	@Test
	void countsSegmentsAsCarriersDo() {
		assertThat(Gsm.segments("a".repeat(160))).isEqualTo(1);
		assertThat(Gsm.segments("a".repeat(161))).isEqualTo(2);
		assertThat(Gsm.segments("a".repeat(306))).isEqualTo(2);
		assertThat(Gsm.segments("a".repeat(307))).isEqualTo(3);
		assertThat(Gsm.segments("€".repeat(80))).isEqualTo(1);
		assertThat(Gsm.segments("€".repeat(81))).isEqualTo(2);
		assertThat(Gsm.segments("ż" + "a".repeat(69))).isEqualTo(1);
		assertThat(Gsm.segments("ó" + "a".repeat(70))).isEqualTo(2);
		assertThat(Gsm.segments("ї".repeat(134))).isEqualTo(2);
		assertThat(Gsm.segments("ї".repeat(135))).isEqualTo(3);
		assertThat(Gsm.segments("🙂".repeat(35))).isEqualTo(1);
		assertThat(Gsm.segments("🙂".repeat(36))).isEqualTo(2);
	}

}
