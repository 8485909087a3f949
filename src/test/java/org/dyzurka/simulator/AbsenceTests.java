package org.dyzurka.simulator;

import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * While the simulator is off, nothing of it is there.
 */
@SpringBootTest(properties = "dyzurka.simulator.enabled=false")
@AutoConfigureMockMvc
class AbsenceTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Clock clock;

	@ParameterizedTest
	@ValueSource(strings = { "/simulator", "/simulator/clock", "/simulator/experts", "/simulator/chats",
			"/simulator/assets/page.js", "/bot1:test/getMe", "/simulator/phones", "/simulator/calls/CA1",
			"/simulator/channel", "/2010-04-01/Accounts/AC1/Messages.json" })
	void itsAddressesAreNotThere(String address) {
		assertThat(this.mvc.get().uri(address)).hasStatus(404);
		assertThat(this.mvc.post().uri(address).contentType(MediaType.APPLICATION_JSON).content("{}")).hasStatus(404);
	}

	@Test
	void theClockCannotBeMoved() {
		assertThat(this.clock).isNotInstanceOf(MovableClock.class);
	}

}
