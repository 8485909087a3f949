package org.dyzurka.simulator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class LocalGuardTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/simulator/clock");

	@ParameterizedTest
	@CsvSource({ "127.0.0.1, localhost, 200", "127.0.0.1, 127.0.0.1, 200", "0:0:0:0:0:0:0:1, [::1], 200",
			"127.0.0.1, evil.example.org, 403", "127.0.0.1, localhost.example.org, 403", "192.168.1.7, localhost, 403",
			"10.0.0.2, 127.0.0.1, 403" })
	void onlyThisMachineUnderItsOwnNameIsLetIn(String address, String host, int status) throws Exception {
		this.request.setRemoteAddr(address);
		this.request.setServerName(host);

		assertThat(status(false)).isEqualTo(status);
		assertThat(status(true)).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "http://localhost:8080, 200", "http://evil.example.org, 403", "http://localhost:9090, 403",
			"null, 403" })
	void ordersAreTakenFromTheOwnPageOnly(String origin, int status) throws Exception {
		this.request.setMethod("POST");
		this.request.addHeader("Host", "localhost:8080");
		this.request.addHeader("Origin", origin);

		assertThat(status(false)).isEqualTo(status);
		assertThat(status(true)).isEqualTo(status);
	}

	@Test
	void ordersWithoutAnOriginComeFromNoBrowser() throws Exception {
		this.request.setMethod("POST");

		assertThat(status(false)).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "/bot1:test/sendMessage, cross-site, 403", "/bot1:test/getMe, none, 200",
			"/simulator, cross-site, 200" })
	void aLinkMayLeadToThePageButNotToTheBotApi(String path, String from, int status) throws Exception {
		this.request.setRequestURI(path);
		this.request.addHeader("Sec-Fetch-Site", from);

		assertThat(status(false)).isEqualTo(status);
	}

	private int status(boolean open) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new LocalGuard(open).doFilter(this.request, response, new MockFilterChain());
		this.request.clearAttributes();
		return response.getStatus();
	}

}
