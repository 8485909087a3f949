package org.dyzurka;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LogMaskTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					POST http://api.example.org/bot700:AAF_x-9/sendMessage failed  | POST http://api.example.org/bot…/sendMessage failed
					the token 7000000001:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw      | the token …
					chat 6000000123 not found                                    | chat …23 not found
					to=+48600100200, from=600 100 200                            | to=…00, from=…00
					calls 600-100-201                                            | calls …01
					550 5.1.1 <anna.kowalska+bot@poczta.example.org> unknown     | 550 5.1.1 <…@…> unknown
					GET "/calendar/Zk3x_9.ics" 410                               | GET "/calendar/…" 410
					GET /news/unsubscribe/abc.DEF?x=1                            | GET /news/unsubscribe/…?x=1
					""")
	void whatIsPersonalOrSecretIsCut(String said, String shown) {
		assertThat(LogMask.of(said)).isEqualTo(shown);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2025-08-27 and 2025-08-27T07:00:00Z
			Ready at http://localhost:8080/ after 6 s, on Java 25.0.3+9-LTS
			Twilio: 21610 (HTTP 400), next try in 60 s
			at org.dyzurka.booking.Bookings.hold(Bookings.java:123)
			Connection to 127.0.0.1:5432 refused after 30000 ms
			GET /calendar/consultations/krakow-2025.ics
			f47ac10b-58cc-4372-a567-0e02b2c3d479
			""")
	void whatAnOperatorNeedsStays(String said) {
		assertThat(LogMask.of(said)).isEqualTo(said);
	}

	@Test
	void aFirstPasswordIsShownWhole() {
		String line = "log in at /staff as admin with the password y5ivd46d9knmbm3a5f4f (shown only now)";
		assertThat(LogMask.of(line)).isEqualTo(line);
	}

}
