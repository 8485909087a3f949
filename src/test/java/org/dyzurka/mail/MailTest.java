package org.dyzurka.mail;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.dyzurka.PublicUrl;
import org.dyzurka.messaging.Attachments;
import org.dyzurka.messaging.Choice;
import org.dyzurka.messaging.Letter;
import org.dyzurka.messaging.Link;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Address;
import org.dyzurka.wording.Words;
import org.junit.jupiter.api.BeforeEach;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The program with a mail server of its own.
 */
@SpringBootTest(properties = { "dyzurka.mail.from=Konsultacje Kraków <konsultacje@dyzurka.example>",
		"dyzurka.public-url=https://dyzurka.example", "spring.mail.host=127.0.0.1",
		"spring.mail.properties.mail.smtp.timeout=500" })
abstract class MailTest {

	static final GreenMail SERVER = started();

	static final URI UNSUBSCRIBE = URI.create("https://dyzurka.example/news/unsubscribe/AbC-123");

	static final Address ANNA = Address.email("anna@example.org");

	@Autowired
	Outbox outbox;

	@Autowired
	Attachments attachments;

	@Autowired
	Words words;

	@Autowired
	PublicUrl publicUrl;

	@Autowired
	SpringTemplateEngine templates;

	@Autowired
	JavaMailSenderImpl sender;

	@Autowired
	MailMessenger messenger;

	@Autowired
	TransactionTemplate transactions;

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
	void emptyBox() throws Exception {
		SERVER.purgeEmailFromAllMailboxes();
	}

	static Outgoing broadcast(Prompt prompt, String language) {
		return new Outgoing(ANNA, Locale.of(language), Urgency.BROADCAST, prompt, null, false);
	}

	static Prompt announcement() {
		return Prompt.statement("Zaczęły się konsultacje.\nPrzyjdź 4 września.\n\n<b>Józefińska 14</b> & sala")
			.leading(List.of(new Link("Zarezerwuj \"termin\"", URI.create("https://t.me/bot?start=a&b=c"))))
			.as(new Letter("Zapraszamy: „Jak będziemy wspierać rodziny?”", UNSUBSCRIBE));
	}

	static Prompt question() {
		return new Prompt("Przyjdziesz?",
				List.of(new Choice("yes", "Tak", Choice.Weight.MAIN), new Choice("no", "Nie", Choice.Weight.PLAIN)),
				null, null);
	}

}
