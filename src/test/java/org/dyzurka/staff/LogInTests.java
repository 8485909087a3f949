package org.dyzurka.staff;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@Tag("database")
@SpringBootTest(properties = "dyzurka.staff.password=pierwsze-haslo")
@AutoConfigureMockMvc
class LogInTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Accounts accounts;

	/** Its time stands still: a slow machine may take a second for one guess. */
	@TestBean
	private LoginPace pace;

	static LoginPace pace() {
		return new LoginPace(() -> 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/staff", "/staff/", "/staff/sheet", "/staff/feeds", "/staff/messages", "/staff/calls",
			"/staff/password", "/staff/nothing" })
	void theOfficeIsBehindTheLogIn(String path) {
		assertThat(this.mvc.get().uri(path + "?lang=uk")).hasStatus(HttpStatus.FOUND)
			.hasRedirectedUrl("/login?lang=uk");
	}

	@Test
	void theRightPasswordOpensTheOffice() {
		assertThat(this.mvc.get().uri("/staff").session(loggedIn("10.0.0.1"))).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "zle-haslo", "" })
	void aWrongPasswordIsToldInWords(String password) {
		assertThat(logIn("10.0.0.2", password, new MockHttpSession())).hasRedirectedUrl("/login?wrong");
		assertThat(this.mvc.get().uri("/login?wrong&lang=en")).bodyText()
			.contains("The user or the password is not right");
	}

	@Test
	void guessingIsSlowedDownForTheGuesserAlone() {
		for (int i = 0; i < 3; i++) {
			assertThat(logIn("10.0.0.3", "guess-" + i, new MockHttpSession())).hasRedirectedUrl("/login?wrong");
		}

		assertThat(logIn("10.0.0.3", "pierwsze-haslo", new MockHttpSession())).hasRedirectedUrl("/login?wait=1");
		assertThat(logIn("10.0.0.4", "pierwsze-haslo", new MockHttpSession())).hasRedirectedUrl("/staff");
		assertThat(this.mvc.get().uri("/login?wait=1&lang=en")).bodyText().contains("after this many seconds: 1");
		assertThat(this.mvc.get().uri("/login?wait=<b>&lang=en")).bodyText().doesNotContain("<b>", "seconds");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/logout", "/staff/feeds", "/staff/password", "/staff/messages/1/retry",
			"/staff/messages/1/settle", "/staff/calls/1/result",
			"/staff/feeds/00000000-0000-0000-0000-000000000001/revoke" })
	void noFormIsTakenFromAForeignPage(String path) {
		MockHttpSession session = loggedIn("10.0.0.5");

		assertThat(this.mvc.post().uri(path).session(session)).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void whoLeavesIsOutside() {
		MockHttpSession session = loggedIn("10.0.0.6");

		assertThat(this.mvc.post().uri("/logout?lang=uk").session(session).with(csrf()))
			.hasRedirectedUrl("/login?left&lang=uk");
		assertThat(session.isInvalid()).isTrue();
	}

	@Test
	void aNewPasswordEndsEveryLogInMadeWithTheOldOne() {
		this.accounts.add("second", "drugie-haslo");
		MockHttpSession here = loggedIn("10.0.0.7", "second", "drugie-haslo");
		MockHttpSession elsewhere = loggedIn("10.0.0.8", "second", "drugie-haslo");

		assertThat(change(here, "zle", "nowe-dobre-haslo", "nowe-dobre-haslo")).hasStatusOk()
			.bodyText()
			.contains("The present password is not right");
		assertThat(change(here, "drugie-haslo", "krotkie", "krotkie")).bodyText().contains("too short");
		assertThat(change(here, "drugie-haslo", "ą".repeat(37), "ą".repeat(37))).bodyText().contains("too long");
		assertThat(change(here, "drugie-haslo", "nowe-dobre-haslo", "nowe-inne-haslo")).bodyText()
			.contains("The new passwords differ");
		assertThat(this.mvc.get().uri("/staff").session(elsewhere)).hasStatusOk();

		assertThat(change(here, "drugie-haslo", "nowe-dobre-haslo", "nowe-dobre-haslo"))
			.hasRedirectedUrl("/login?changed&lang=en");

		assertThat(this.mvc.get().uri("/staff").session(elsewhere)).hasRedirectedUrl("/login");
		assertThat(logIn("10.0.0.9", "second", "drugie-haslo", new MockHttpSession())).hasRedirectedUrl("/login?wrong");
		assertThat(logIn("10.0.0.9", "second", "nowe-dobre-haslo", new MockHttpSession())).hasRedirectedUrl("/staff");
	}

	@Test
	void pagesOfTheOfficeAreKeptNowhere() {
		assertThat(this.mvc.get().uri("/staff").session(loggedIn("10.0.0.10"))).hasStatusOk()
			.headers()
			.hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
			.hasValue("Referrer-Policy", "same-origin")
			.containsHeader("Content-Security-Policy");
	}

	private MvcTestResult change(MockHttpSession session, String present, String wanted, String repeated) {
		return this.mvc.post()
			.uri("/staff/password?lang=en")
			.session(session)
			.with(csrf())
			.param("present", present)
			.param("wanted", wanted)
			.param("repeated", repeated)
			.exchange();
	}

	private MockHttpSession loggedIn(String from) {
		return loggedIn(from, "admin", "pierwsze-haslo");
	}

	private MockHttpSession loggedIn(String from, String user, String password) {
		MockHttpSession session = new MockHttpSession();
		assertThat(logIn(from, user, password, session)).hasRedirectedUrl("/staff");
		return session;
	}

	private MvcTestResult logIn(String from, String password, MockHttpSession session) {
		return logIn(from, "admin", password, session);
	}

	private MvcTestResult logIn(String from, String user, String password, MockHttpSession session) {
		return this.mvc.post().uri("/login").session(session).with(csrf()).with((request) -> {
			request.setRemoteAddr(from);
			return request;
		}).param("username", user).param("password", password).exchange();
	}

}
