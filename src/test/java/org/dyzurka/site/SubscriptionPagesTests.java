package org.dyzurka.site;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.awaitility.Awaitility;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Consent;
import org.dyzurka.resident.Residents;
import org.dyzurka.resident.SubscriptionToken;
import org.dyzurka.resident.Subscriptions;
import org.dyzurka.resident.Topic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("database")
@SpringBootTest(properties = { "dyzurka.import=src/test/resources/pages/hostile.yaml",
		"dyzurka.public-url=https://dyzurka.example", "dyzurka.mail.from=konsultacje@dyzurka.example",
		"spring.mail.host=127.0.0.1" })
@AutoConfigureMockMvc
@Import(AtAFixedTime.class)
class SubscriptionPagesTests {

	private static final GreenMail SERVER = started();

	private static final Address ANNA = Address.email("anna@example.org");

	private static final Pattern LINK = Pattern.compile("https://dyzurka\\.example(/news/[a-z]+/[^?\\s]+)");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Subscriptions subscriptions;

	@Autowired
	private Residents residents;

	@Autowired
	private TransactionTemplate transaction;

	private static GreenMail started() {
		GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.start();
		return server;
	}

	@DynamicPropertySource
	static void server(DynamicPropertyRegistry settings) {
		settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
	}

	@BeforeEach
	void nobody() throws Exception {
		SERVER.purgeEmailFromAllMailboxes();
		this.transaction.executeWithoutResult((status) -> this.residents.erase(this.residents.meet(ANNA).id()));
	}

	@Test
	void fromTheFormThroughTheMailboxToASubscriptionAndOutByOneClick() throws Exception {
		assertThat(order("anna@EXAMPLE.org", "zegary-2025")).hasStatus(HttpStatus.FOUND)
			.hasRedirectedUrl("/news/subscription?sent=yes&lang=pl");
		MimeMessage letter = letter(1);
		assertThat(letter.getSubject()).isEqualTo("Potwierdź zapis na wiadomości o konsultacjach");
		assertThat(letter.getAllRecipients()[0]).hasToString("anna@example.org");
		String confirmation = link(letter);

		assertThat(this.mvc.get().uri(confirmation)).hasStatusOk();
		assertThat(ordered()).as("a link that was only opened").isEmpty();

		assertThat(this.mvc.post().uri(confirmation)).hasStatusOk().bodyText().contains("Zapis potwierdzony");
		assertThat(ordered()).singleElement().satisfies((consent) -> {
			assertThat(consent.address()).isEqualTo(ANNA);
			assertThat(consent.topic().name()).startsWith("consultation:");
			assertThat(consent.text()).matches("site:subscription\\.consent:pl:[0-9a-f]{12}");
		});

		String ending = ending();
		assertThat(this.mvc.get().uri(ending)).hasStatusOk().bodyText().contains("Zegary &lt;script&gt;");
		assertThat(ordered()).hasSize(1);
		assertThat(oneClick(ending)).hasStatusOk();
		assertThat(ordered()).isEmpty();
		assertThat(oneClick(ending)).as("sent twice").hasStatusOk();
	}

	@Test
	void whoIsSubscribedIsToldSoByMailAndThePageSaysTheSame() throws Exception {
		this.transaction.executeWithoutResult((status) -> this.subscriptions.subscribe(this.residents.meet(ANNA).id(),
				ANNA, Topic.ALL, Locale.of("pl"), "test"));

		assertThat(order("anna@example.org", "*")).hasRedirectedUrl("/news/subscription?sent=yes&lang=pl");
		MimeMessage letter = letter(1);
		assertThat(letter.getSubject()).isEqualTo("Te wiadomości już do Ciebie wysyłamy");
		assertThat(link(letter)).isEqualTo(ending());
	}

	@Test
	void afterThreeMailsThePageStillSaysTheSameAndNothingIsSent() {
		for (int time = 0; time < 5; time++) {
			assertThat(order("anna@example.org", "*")).hasRedirectedUrl("/news/subscription?sent=yes&lang=pl");
		}
		assertThat(order("jan@example.org", "*")).hasRedirectedUrl("/news/subscription?sent=yes&lang=pl");

		Awaitility.await().until(() -> SERVER.getReceivedMessagesForDomain("jan@example.org").length == 1);
		Awaitility.await().until(() -> SERVER.getReceivedMessagesForDomain("anna@example.org").length == 3);
	}

	@ParameterizedTest
	@CsvSource({ "anna, *, yes, EMAIL", "+48 600 100 200, *, yes, EMAIL", "'', *, yes, EMAIL",
			"anna@example.org, , yes, TOPICS", "anna@example.org, nothing, yes, TOPICS",
			"anna@example.org, *, , CONSENT" })
	void whatIsWrongIsSaidNextToIt(String email, @Nullable String topics, @Nullable String consent, String fault) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri("/news/subscription?lang=uk")
			.param("email", email);
		if (topics != null) {
			request.param("topics", topics);
		}
		if (consent != null) {
			request.param("consent", consent);
		}

		assertThat(request).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("id=\"fault-" + fault + "\"", "aria-describedby=\"fault-" + fault + "\"",
					"value=\"" + email + "\"");
	}

	@Test
	void theBoxOfConsentIsNotTickedBeforehand() {
		assertThat(this.mvc.get().uri("/news/subscription?lang=en")).hasStatusOk()
			.bodyText()
			.contains("name=\"consent\"", "value=\"zegary-2025\"", "All consultations")
			.doesNotContain("checked", "??");
	}

	@Test
	void ofSeveralTopicsOneCanBeEndedAlone() throws Exception {
		assertThat(order("anna@example.org", "zegary-2025")).hasStatus(HttpStatus.FOUND);
		assertThat(this.mvc.post().uri(link(letter(1)))).hasStatusOk();
		String zegary = ordered().getFirst().topic().name();
		this.transaction.executeWithoutResult((status) -> this.subscriptions.subscribe(this.residents.meet(ANNA).id(),
				ANNA, Topic.ALL, Locale.of("pl"), "test"));
		String ending = ending();
		assertThat(this.mvc.get().uri(ending)).bodyText()
			.contains("value=\"all\"", "value=\"" + zegary + "\"", "Tylko o tym nie piszcie");

		assertThat(this.mvc.post().uri(ending).param("topic", "nothing")).hasStatusOk();
		assertThat(ordered()).hasSize(2);
		assertThat(this.mvc.post().uri(ending).param("topic", "all")).hasStatusOk()
			.bodyText()
			.contains("Zegary &lt;script&gt;", "Nie piszcie do mnie więcej")
			.doesNotContain("Tylko o tym nie piszcie");

		assertThat(ordered()).extracting((consent) -> consent.topic().name()).containsExactly(zegary);
		assertThat(this.mvc.post().uri("/news/unsubscribe/guess").param("topic", zegary))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void deleteMyDataForgetsTheAddress() {
		this.transaction.executeWithoutResult((status) -> this.subscriptions.subscribe(this.residents.meet(ANNA).id(),
				ANNA, Topic.ALL, Locale.of("pl"), "test"));
		String ending = ending();

		assertThat(this.mvc.post().uri(ending).param("erase", "yes")).hasStatusOk()
			.bodyText()
			.contains("Dane usunięte");

		assertThat(this.residents.at(ANNA)).isEmpty();
		assertThat(this.mvc.get().uri(ending)).hasStatus(HttpStatus.NOT_FOUND).bodyText().contains("Nie znamy tego");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/news/subscription/guess", "/news/unsubscribe/guess" })
	void aGuessedTokenOpensNothing(String path) {
		for (String language : new String[] { "pl", "en", "uk" }) {
			assertThat(this.mvc.get().uri(path + "?lang=" + language)).hasStatus(HttpStatus.NOT_FOUND)
				.bodyText()
				.doesNotContain("??", "<form");
			assertThat(this.mvc.post().uri(path + "?lang=" + language)).hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	private MvcTestResult order(String email, String topic) {
		return this.mvc.post()
			.uri("/news/subscription?lang=pl")
			.param("email", email)
			.param("topics", topic)
			.param("consent", "yes")
			.exchange();
	}

	private MvcTestResult oneClick(String path) {
		return this.mvc.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.content("List-Unsubscribe=One-Click")
			.exchange();
	}

	private String ending() {
		SubscriptionToken token = this.transaction.execute((status) -> this.subscriptions.unsubscribeToken(ANNA));
		return "/news/unsubscribe/" + token.value();
	}

	private List<Consent> ordered() {
		return this.residents.at(ANNA).map((anna) -> this.subscriptions.of(anna.id())).orElse(List.of());
	}

	private static MimeMessage letter(int count) {
		Awaitility.await().until(() -> SERVER.getReceivedMessages().length == count);
		return SERVER.getReceivedMessages()[count - 1];
	}

	private static String link(MimeMessage letter) throws Exception {
		Object plain = ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
		Matcher link = LINK.matcher((String) plain);
		assertThat(link.find()).as((String) plain).isTrue();
		return link.group(1);
	}

}
