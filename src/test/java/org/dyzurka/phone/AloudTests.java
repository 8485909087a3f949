package org.dyzurka.phone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AloudTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Przez telefon · 5 wolnych terminów | Przez telefon, 5 wolnych terminów.
			Dyżur 10:00–12:30                  | Dyżur 10:00 do 12:30.
			Sala 1 – parter                    | Sala 1, parter.
			✅ Termin zarezerwowany.            | Termin zarezerwowany.
			← Wróć                             | Wróć.
			ul. Długa 12/4                     | ul. Długa 12 4.
			„Żłobki” i «świetlice»             | Żłobki i świetlice.
			П’ять годин👨‍👩‍👧 ❤️               | П’ять годин.
			Poczekaj…                          | Poczekaj.
			• dyżury ekspertów:                | dyżury ekspertów:
			O godzinie a.m..                   | O godzinie a.m.
			Kto pyta?                          | Kto pyta?
			a · · b,                           | a, b.
			Wybierz dzień. · środa             | Wybierz dzień. środa.
			""")
	void signsForTheEyeAreLeftOut(String written, String read) {
		assertThat(Aloud.sentences(written, "do")).containsExactly(read);
	}

	@Test
	void everyLineIsASentence() {
		assertThat(Aloud.sentences("Dzień dobry\n\n· \r\nWybierz dzień", "do")).containsExactly("Dzień dobry.",
				"Wybierz dzień.");
	}

	@Test
	void aLabelStandsInTheMiddleOfASentence() {
		assertThat(Aloud.label("Więcej →", "do")).isEqualTo("Więcej");
		assertThat(Aloud.label("Tak, rezerwuję.", "do")).isEqualTo("Tak, rezerwuję");
	}

	@Test
	void whatSaysNothingIsNotRead() {
		assertThat(Aloud.sentences("✅ · →\n\u0000\uD800", "do")).isEmpty();
	}

}
