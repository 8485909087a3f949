package org.dyzurka.phone;

import org.dyzurka.resident.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallersTests {

	@ParameterizedTest
	@ValueSource(strings = { "+48600100200", "+48126161212", "+380671234567", "+442079460958" })
	void aCallerIsKnownByTheNumber(String number) {
		assertThat(Callers.of(number, "CA1")).isEqualTo(Address.voice(number));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "anonymous", "Anonymous", "Restricted", "unknown", "unavailable", "+266696687",
			"+7378742833", "+86282452253", "+8656696", "+2562533", "266696687", "sip:+48600100200@example.org",
			"client:joe", "112", "+48112", "71234", "+", "+48", "+48600100200;ext=1", " +48600100200", "+480000000000",
			"00000000" })
	void whoWithholdsTheNumberIsNobody(String from) {
		assertThat(Callers.of(from, "CA1")).isEqualTo(Address.voice("CA1"));
	}

	@Test
	void withoutCallerIdOneIsNobodyToo() {
		assertThat(Callers.of(null, "CA1")).isEqualTo(Address.voice("CA1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "266696687", "86282452253" })
	void twoCallersWithoutNumberAreTwo(String keyed) {
		assertThat(Callers.of("+" + keyed, "CA1")).isNotEqualTo(Callers.of("+" + keyed, "CA2"));
	}

}
