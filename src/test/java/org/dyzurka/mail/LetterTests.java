package org.dyzurka.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.awaitility.Awaitility;
import org.dyzurka.messaging.Attachment;
import org.dyzurka.messaging.AttachmentId;
import org.dyzurka.messaging.Delivery;
import org.dyzurka.messaging.Letter;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.OutgoingId;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.messaging.Urgency;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LetterTests extends MailTest {

	@Test
	void anAnnouncementIsSentInPlainTextAndInHtml() throws Exception {
		MimeMessage letter = sent(broadcast(announcement(), "pl"));

		MimeMultipart parts = (MimeMultipart) letter.getContent();
		assertThat(parts.getContentType()).startsWith("multipart/alternative");
		assertThat(parts.getCount()).isEqualTo(2);
		assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
		assertThat(text(parts.getBodyPart(0))).isEqualTo("""
				Zaczęły się konsultacje.
				Przyjdź 4 września.

				<b>Józefińska 14</b> & sala

				Zarezerwuj "termin":
				https://t.me/bot?start=a&b=c

				--\s
				Dostajesz tego e-maila, bo zamawiasz wiadomości o konsultacjach.
				Nie chcę więcej wiadomości:
				https://dyzurka.example/news/unsubscribe/AbC-123
				""");
		assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
		assertThat(text(parts.getBodyPart(1)))
			.contains("<html lang=\"pl\"", "Zaczęły się konsultacje.<br>Przyjdź",
					"&lt;b&gt;Józefińska 14&lt;/b&gt; &amp; sala", "href=\"https://t.me/bot?start=a&amp;b=c\"",
					"Zarezerwuj &quot;termin&quot;", "href=\"https://dyzurka.example/news/unsubscribe/AbC-123\"")
			.doesNotContain("<script", "<img", "xmlns:th");
	}

	@Test
	void itsHeadersAreThoseOfAnAutomaticLetterThatOneClickEnds() throws Exception {
		MimeMessage letter = sent(broadcast(announcement(), "pl"));

		assertThat(letter.getSubject()).isEqualTo("Zapraszamy: „Jak będziemy wspierać rodziny?”");
		assertThat(letter.getFrom()[0]).hasToString(letter.getReplyTo()[0].toString());
		assertThat(letter.getFrom()[0].toString()).endsWith("<konsultacje@dyzurka.example>");
		assertThat(letter.getAllRecipients()).singleElement().hasToString("anna@example.org");
		assertThat(letter.getHeader("List-Unsubscribe", null))
			.isEqualTo("<https://dyzurka.example/news/unsubscribe/AbC-123>");
		assertThat(letter.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
		assertThat(letter.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
		assertThat(letter.getContentLanguage()).containsExactly("pl");
		assertThat(letter.getMessageID()).matches("<\\d+\\.[0-9a-f]{24}@dyzurka\\.example>");
		assertThat(Duration.between(letter.getSentDate().toInstant(), Instant.now())).isLessThan(Duration.ofMinutes(5));
	}

	@Test
	void aLetterWithoutSubscriptionHasNothingToEnd() throws Exception {
		MimeMessage letter = sent(broadcast(Prompt.statement("Ваш час: 10:20."), "uk"));

		assertThat(letter.getHeader("List-Unsubscribe")).isNull();
		assertThat(letter.getHeader("List-Unsubscribe-Post")).isNull();
		assertThat(letter.getSubject()).isEqualTo("Громадські консультації у Кракові");
		assertThat(text(((MimeMultipart) letter.getContent()).getBodyPart(0))).isEqualTo("Ваш час: 10:20.\n");
	}

	@Test
	void theAnswersOfAQuestionAreLinesWithAWayToAnswer() throws Exception {
		MimeMultipart parts = (MimeMultipart) sent(broadcast(question(), "pl")).getContent();

		assertThat(text(parts.getBodyPart(0))).isEqualTo("""
				Przyjdziesz?

				Możesz odpowiedzieć:
				- Tak
				- Nie

				Nie odpisuj na tego e-maila. Odpowiedz w naszym bocie albo zadzwoń do urzędu.
				Jak się z nami skontaktować:
				https://dyzurka.example/
				""");
		assertThat(text(parts.getBodyPart(1))).contains("<li>Tak</li>", "href=\"https://dyzurka.example/\"");
	}

	@Test
	void aFileTravelsWithItsNameAndKind() throws Exception {
		byte[] calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8);
		AttachmentId file = this.transactions
			.execute((status) -> this.attachments.keep(new Attachment("dyżur\r\nX: y.ics", "text/calendar", calendar)));

		MimeMessage letter = sent(broadcast(Prompt.file("Dodaj do kalendarza", file), "pl"));

		MimeMultipart parts = (MimeMultipart) letter.getContent();
		assertThat(parts.getContentType()).startsWith("multipart/mixed");
		assertThat(((MimeMultipart) parts.getBodyPart(0).getContent()).getCount()).isEqualTo(2);
		BodyPart attached = parts.getBodyPart(1);
		assertThat(attached.getFileName()).isEqualTo("dyżur__X: y.ics");
		assertThat(attached.getContentType()).startsWith("text/calendar");
		assertThat(attached.getInputStream().readAllBytes()).isEqualTo(calendar);
		assertThat(attached.getHeader("X")).isNull();
	}

	@Test
	void aSecondSendingOfTheSameMessageHasTheSameName() throws Exception {
		Outgoing message = broadcast(announcement(), "pl");

		assertThat(this.messenger.deliver(new OutgoingId(7), message)).isInstanceOf(Delivery.Sent.class);
		assertThat(this.messenger.deliver(new OutgoingId(7), message)).isInstanceOf(Delivery.Sent.class);
		assertThat(this.messenger.deliver(new OutgoingId(8), message)).isInstanceOf(Delivery.Sent.class);
		assertThat(this.messenger.deliver(new OutgoingId(7), broadcast(question(), "pl")))
			.isInstanceOf(Delivery.Sent.class);

		List<String> names = names();
		assertThat(names).hasSize(4);
		assertThat(names.get(1)).isEqualTo(names.get(0));
		assertThat(names.get(2)).isNotEqualTo(names.get(0));
		assertThat(names.get(3)).as("the seventh of another database").isNotEqualTo(names.get(0));
	}

	@Test
	void aHeaderCannotBeSmuggledIn() throws Exception {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Letter("Temat\r\nBcc: somebody@example.org", UNSUBSCRIBE));

		MimeMessage letter = sent(
				broadcast(Prompt.statement("Tekst\r\nBcc: somebody@example.org\r\n\r\n.\r\nDATA"), "pl"));

		assertThat(letter.getHeader("Bcc")).isNull();
		assertThat(text(((MimeMultipart) letter.getContent()).getBodyPart(0)))
			.isEqualTo("Tekst\nBcc: somebody@example.org\n\n.\nDATA\n");
	}

	@Test
	void whatIsPostedIsSent() {
		this.transactions.executeWithoutResult((status) -> this.outbox
			.post(List.of(new Outgoing(ANNA, Locale.of("en"), Urgency.NOTICE, announcement(), null, false))));

		Awaitility.await().until(() -> SERVER.getReceivedMessages().length == 1);
	}

	private MimeMessage sent(Outgoing message) throws MessagingException, IOException {
		assertThat(this.messenger.deliver(new OutgoingId(1), message)).isInstanceOf(Delivery.Sent.class);
		MimeMessage[] received = SERVER.getReceivedMessages();
		assertThat(received).hasSize(1);
		return received[0];
	}

	private static List<String> names() throws MessagingException {
		List<String> names = new ArrayList<>();
		for (MimeMessage received : SERVER.getReceivedMessages()) {
			names.add(received.getMessageID());
		}
		return names;
	}

	private static String text(BodyPart part) throws MessagingException, IOException {
		return ((String) part.getContent()).replace("\r\n", "\n");
	}

}
