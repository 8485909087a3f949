package org.dyzurka.simulator;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumberPlanTests {

	@ParameterizedTest
	@CsvSource({ "+48600000000, MOBILE", "+48450000000, MOBILE", "+48120000012, LANDLINE", "+48221234567, LANDLINE",
			"+48800123456, OTHER", "+48391234567, OTHER", "+380501234567, MOBILE" })
	void tellsMobileNumbersFromOthers(String number, NumberPlan plan) {
		assertThat(NumberPlan.valid(number)).isTrue();
		assertThat(NumberPlan.of(number)).isEqualTo(plan);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "banana", "600000000", "48600000000", "+4860000000", "+486000000000", "+0123456789",
			"+48 600 000 000", "+48012345678" })
	void refusesWhatIsNoNumber(String number) {
		assertThat(NumberPlan.valid(number)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "+48600000000, PL", "+380501234567, UA", "anonymous, ''" })
	void namesTheCountry(String number, String country) {
		assertThat(NumberPlan.country(number)).isEqualTo(country);
	}

}
