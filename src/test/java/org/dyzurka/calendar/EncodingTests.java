package org.dyzurka.calendar;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EncodingTests {

	@ParameterizedTest
	@ValueSource(strings = { "gzip", "deflate, GZIP", "br;q=1.0, gzip;q=0.8", "*", "x-gzip", "identity;q=0, *;q=0.1",
			"gzip ; q=0.001" })
	void gzipIsGivenToWhoTakesIt(String accepted) {
		assertThat(Encoding.wanted(accepted)).isEqualTo(Encoding.GZIP);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "identity", "br, deflate", "gzip;q=0", "gzip;q=0.000, *", "*;q=0", "gzipped" })
	void nobodyElseGetsIt(String accepted) {
		assertThat(Encoding.wanted(accepted)).isEqualTo(Encoding.IDENTITY);
	}

	@Test
	void eachHasTagsOfItsOwn() {
		assertThat(Encoding.IDENTITY.tag("7")).isEqualTo("\"7\"");
		assertThat(Encoding.GZIP.tag("7")).isEqualTo("\"7-gz\"");
	}

}
