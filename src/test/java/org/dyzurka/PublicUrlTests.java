package org.dyzurka;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PublicUrlTests {

	@Test
	void buildsAddressesOfWhatTheProgramServes() {
		assertThat(PublicUrl.of("https://dyzurka.example.org").at("/calendar/x.ics"))
			.hasToString("https://dyzurka.example.org/calendar/x.ics");
	}

	@Test
	void forgivesOneSlashAtTheEnd() {
		assertThat(PublicUrl.of("http://localhost:8080/")).isEqualTo(PublicUrl.of("http://localhost:8080"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "dyzurka.example.org", "ftp://dyzurka.example.org", "https://", "https://a b.pl",
			"https://dyzurka.example.org/path", "https://dyzurka.example.org?query", "https://dyzurka.example.org#part",
			"https://user@dyzurka.example.org" })
	void refusesWhatIsNotSchemeHostAndPort(String address) {
		assertThatIllegalArgumentException().isThrownBy(() -> PublicUrl.of(address));
	}

}
