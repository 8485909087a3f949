package org.dyzurka.site;

import java.util.Locale;
import java.util.Map;

import org.dyzurka.consultation.LocalText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OfficeHoursTests {

	@Test
	void theShortFormIsToldWithTheNamesOfTheDays() {
		LocalText hours = LocalText.polish("Mo-Th 08:00-15:30; Fr 08:00-11:00,12:00-14:00");

		assertThat(OfficeHours.of(hours, Locale.of("pl")))
			.isEqualTo(new CityText("poniedziałek – czwartek, 08:00–15:30; piątek, 08:00–11:00, 12:00–14:00", null));
		assertThat(OfficeHours.of(hours, Locale.of("en")))
			.isEqualTo(new CityText("Monday – Thursday, 08:00–15:30; Friday, 08:00–11:00, 12:00–14:00", null));
	}

	@Test
	void otherWordsStandAsTheCityWroteThem() {
		LocalText hours = new LocalText(Map.of("pl", "codziennie 8–15", "en", "8 to 3 each day"));

		assertThat(OfficeHours.of(hours, Locale.of("en"))).isEqualTo(new CityText("8 to 3 each day", null));
		assertThat(OfficeHours.of(hours, Locale.of("uk"))).isEqualTo(new CityText("codziennie 8–15", "pl"));
	}

}
