package org.dyzurka.staff;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Expert;
import org.dyzurka.duty.ExpertContacts;
import org.dyzurka.messaging.BotLinks;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@Tag("database")
@SpringBootTest(properties = { "dyzurka.import=src/test/resources/pages/hostile.yaml",
		"dyzurka.staff.password=pierwsze-haslo" })
@AutoConfigureMockMvc
@Import({ AtAFixedTime.class, ExpertPagesTests.KnownBot.class })
@WithMockUser(roles = "STAFF")
class ExpertPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Duties duties;

	@Autowired
	private ExpertContacts contacts;

	@SuppressWarnings("NullAway.Init")
	private Expert expert;

	@BeforeEach
	void nobodyIsTold() {
		this.expert = this.duties.experts().getFirst();
		this.contacts.none(this.expert.id());
	}

	@Test
	void nobodyIsToldUntilTheyChoose() {
		assertThat(page("/staff/experts?lang=en")).contains("Told now", "nowhere").doesNotContain("??", "Do not tell");
		assertThat(page("/staff/experts?lang=pl")).contains("nigdzie").doesNotContain("??");
		assertThat(page("/staff/experts?lang=uk")).contains("ніде").doesNotContain("??");
	}

	@Test
	void anExpertIsToldByTextMessage() {
		assertThat(post("sms", "number", "600 100 200")).flash().containsEntry("done", "chosen");

		assertThat(this.contacts.of(this.expert.id())).contains(Address.sms("+48600100200"));
		assertThat(page("/staff/experts?lang=en")).contains("by text message: +48600100200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "12 616 00 00", "600", "", "<b>", "6001002006001002006001002006001002006001002001" })
	void whatIsNoMobileNumberIsRefused(String number) {
		assertThat(post("sms", "number", number)).flash().containsEntry("fault", "number");

		assertThat(this.contacts.of(this.expert.id())).isEmpty();
	}

	@Test
	void anExpertIsToldByEmail() {
		assertThat(post("email", "email", " anna@example.org ")).flash().containsEntry("done", "chosen");

		assertThat(this.contacts.of(this.expert.id())).contains(new Address(Medium.EMAIL, "anna@example.org"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "anna", "anna@example", "a b@example.org", "anna@example.org, marek@example.org" })
	void whatIsNoEmailAddressIsRefused(String email) {
		assertThat(post("email", "email", email)).flash().containsEntry("fault", "email");

		assertThat(this.contacts.of(this.expert.id())).isEmpty();
	}

	@Test
	void anExpertMayHearOfNothing() {
		this.contacts.choose(this.expert.id(), Address.sms("+48600100200"));

		assertThat(post("none", "x", "")).flash().containsEntry("done", "none");

		assertThat(this.contacts.of(this.expert.id())).isEmpty();
	}

	@Test
	void anInvitationPairsAChat() {
		MvcTestResult result = post("telegram", "x", "");
		ExpertPages.Invited invited = (ExpertPages.Invited) Objects
			.requireNonNull(result.getMvcResult().getFlashMap().get("invited"));
		assertThat(invited.link()).startsWith("https://t.me/bot?start=expert_");
		assertThat(invited.words()).startsWith("/start expert_");
		String secret = invited.words().substring("/start expert_".length());

		assertThat(this.contacts.pair(secret, Address.telegram(5))).contains(this.expert);
		assertThat(page("/staff/experts?lang=en")).contains("in the chat with the bot").doesNotContain(secret);
	}

	@Test
	void anInvitationIsShownOnce() {
		ExpertPages.Invited invited = new ExpertPages.Invited("Anna", null, "/start expert_abc");
		String shown = text(
				this.mvc.get().uri("/staff/experts/invited?lang=en").flashAttrs(Map.of("invited", invited)).exchange());
		assertThat(shown).contains("/start expert_abc").doesNotContain("Link to copy");

		assertThat(page("/staff/experts/invited?lang=en")).contains("cannot be shown again");
	}

	@Test
	void anUnknownExpertIsNotFound() {
		assertThat(this.mvc.post()
			.uri("/staff/experts/{id}/none", "00000000-0000-0000-0000-000000000000")
			.with(csrf())
			.exchange()).hasStatus(HttpStatus.NOT_FOUND);
	}

	private MvcTestResult post(String way, String name, String value) {
		return this.mvc.post()
			.uri("/staff/experts/{id}/" + way, this.expert.id().value())
			.param(name, value)
			.with(csrf())
			.exchange();
	}

	private String page(String path) {
		MvcTestResult result = this.mvc.get().uri(path).exchange();
		assertThat(result).hasStatusOk();
		return text(result);
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	/**
	 * A bot whose name is known.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class KnownBot {

		@Bean
		@Primary
		BotLinks knownBot() {
			return (payload) -> Optional.of(URI.create("https://t.me/bot?start=" + payload));
		}

	}

}
