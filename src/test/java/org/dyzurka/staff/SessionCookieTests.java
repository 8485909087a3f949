package org.dyzurka.staff;

import jakarta.servlet.ServletException;
import org.dyzurka.PublicUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockServletContext;

import static org.assertj.core.api.Assertions.assertThat;

class SessionCookieTests {

	@ParameterizedTest
	@CsvSource({ "https://dyzurka.example.org,true", "http://localhost:8080,false" })
	void theCookieIsForTlsAloneWhereTheWorldUsesTls(String publicUrl, boolean secure) throws ServletException {
		MockServletContext context = new MockServletContext();
		new StaffAccess().sessionCookie(PublicUrl.of(publicUrl)).onStartup(context);

		assertThat(context.getSessionCookieConfig().isSecure()).isEqualTo(secure);
		assertThat(context.getSessionCookieConfig().isHttpOnly()).isTrue();
	}

}
