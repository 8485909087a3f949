package org.dyzurka.site;

import java.time.Period;
import java.util.Locale;

import com.ibm.icu.util.MeasureUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AmountsTests {

	@ParameterizedTest
	@CsvSource({ "pl,1,1 dzień", "pl,3,3 dni", "pl,22,22 dni", "en,1,1 day", "en,5,5 days", "uk,1,1 день", "uk,3,3 дні",
			"uk,11,11 днів", "uk,21,21 день" })
	void daysAreDeclined(String language, int number, String written) {
		assertThat(Amounts.of(number, MeasureUnit.DAY, Locale.of(language))).isEqualTo(written);
	}

	@ParameterizedTest
	@CsvSource({ "pl,P25Y,25 lat", "uk,P30D,30 днів", "en,P1Y,1 year", "pl,P0D,0 dni" })
	void lengthsAreWrittenInTheirUnit(String language, Period length, String written) {
		assertThat(Amounts.of(length, Locale.of(language))).isEqualTo(written);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "pl;1;1 kB", "en;123456;124 kB", "pl;1230000;1,3 MB" })
	void sizesAreRoundedUp(String language, int bytes, String written) {
		assertThat(Amounts.ofBytes(bytes, Locale.of(language)).replace('\u00a0', ' ')).isEqualTo(written);
	}

}
