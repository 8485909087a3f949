package org.dyzurka.simulator;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.dyzurka.messaging.Letter;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Address;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The program's e-mail, sent over SMTP to the server that the simulator plays.
 */
@SpringBootTest(properties = { "dyzurka.simulator.enabled=true", "dyzurka.telegram.token=1:test",
		"dyzurka.telegram.api-url=http://localhost:1", "dyzurka.twilio.account-sid=AC1",
		"dyzurka.twilio.auth-token=secret", "dyzurka.twilio.number=+48120000012",
		"dyzurka.twilio.api-url=http://localhost:1",
		"dyzurka.import=src/main/resources/samples/krakow-2025/krakow-2025.yaml" })
@AutoConfigureMockMvc
class MailboxTests {

	@Autowired
	private Mailbox mailbox;

	@Autowired
	private MailFaults faults;

	@Autowired
	private Outbox outbox;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private MockMvcTester mvc;

	@AfterEach
	void mend() {
		this.faults.mend();
	}

	@Test
	void aLetterArrivesAndIsShown() {
		Mail letter = arrived(post("Zażółć <gęślą> jaźń"));

		assertThat(letter.subject()).isEqualTo("Zażółć <gęślą> jaźń");
		assertThat(letter.from()).contains("konsultacje@simulator.example");
		assertThat(letter.text()).startsWith("Treść listu");
		assertThat(letter.headers()).contains(new Mail.Header("Auto-Submitted", "auto-generated"));
		assertThat(this.mvc.get().uri("/simulator/mail").with((request) -> local(request))).hasStatusOk()
			.bodyJson()
			.extractingPath("$[0].subject")
			.isEqualTo("Zażółć <gęślą> jaźń");
		assertThat(this.mvc.get().uri("/simulator/mail/" + letter.id() + "/html").with((request) -> local(request)))
			.hasStatusOk()
			.hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
			.hasHeader("Content-Security-Policy",
					"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'")
			.bodyText()
			.contains("<base target=\"_blank\">", "Treść listu");
	}

	@Test
	void aServerThatHangsUpAfterTakingALetterHasItOnce() {
		this.faults.next(MailFaults.Kind.HANG_UP, 1);
		String to = post("Raz");

		Awaitility.await().until(() -> arrived(to).copies() == 2);
		assertThat(letters(to)).hasSize(1);
	}

	@Test
	void aServerThatIsBusyGetsTheLetterLater() {
		this.faults.next(MailFaults.Kind.TRY_LATER, 2);

		assertThat(arrived(post("Później")).copies()).isOne();
	}

	@Test
	void anAddressThatDoesNotExistIsNotWrittenTo() {
		this.faults.refuse("nobody@example.org");
		String to = post("Nikt", "nobody@example.org");

		Awaitility.await()
			.until(() -> this.outbox.failed(10).stream().anyMatch((failed) -> failed.to().identifier().equals(to)));
		assertThat(letters(to)).isEmpty();
	}

	private String post(String subject) {
		return post(subject, UUID.randomUUID() + "@example.org");
	}

	private String post(String subject, String to) {
		Prompt prompt = Prompt.statement("Treść listu").as(new Letter(subject, null));
		this.transaction.executeWithoutResult((status) -> this.outbox
			.post(List.of(new Outgoing(Address.email(to), Locale.of("pl"), Urgency.NOTICE, prompt, null, false))));
		return to;
	}

	private Mail arrived(String to) {
		Awaitility.await().until(() -> !letters(to).isEmpty());
		return letters(to).getFirst();
	}

	private List<Mail> letters(String to) {
		return this.mailbox.letters().stream().filter((letter) -> letter.to().equals(to)).toList();
	}

	private static MockHttpServletRequest local(MockHttpServletRequest request) {
		request.addHeader("Host", "localhost:8080");
		return request;
	}

}
