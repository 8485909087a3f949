package org.dyzurka.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import org.dyzurka.PublicUrl;
import org.dyzurka.messaging.Attachment;
import org.dyzurka.messaging.Letter;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.OutgoingId;
import org.dyzurka.wording.Words;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Makes a letter of a message: plain text first, then the same in HTML (RFC 2046, section
 * 5.1.4), then the file it carries.
 */
class LetterWriter {

	/** When a letter was sent is a matter of the post, whatever time the program has. */
	private static final Clock MACHINE = Clock.systemUTC();

	private static final int HASH = 24;

	private static final String CHARSET = StandardCharsets.UTF_8.name();

	private final InternetAddress sender;

	private final Words words;

	private final PublicUrl publicUrl;

	private final SpringTemplateEngine templates;

	LetterWriter(InternetAddress sender, Words words, PublicUrl publicUrl, SpringTemplateEngine templates) {
		this.sender = sender;
		this.words = words;
		this.publicUrl = publicUrl;
		this.templates = templates;
	}

	PostedLetter write(Session session, OutgoingId id, Outgoing message, @Nullable Attachment file)
			throws MessagingException {
		Sheet sheet = Sheet.of(message, this.words, this.publicUrl);
		PostedLetter letter = new PostedLetter(session, name(id, message), domain());
		letter.setFrom(this.sender);
		letter.setRecipient(Message.RecipientType.TO, new InternetAddress(message.to().identifier(), true));
		letter.setSubject(sheet.subject(), CHARSET);
		letter.setSentDate(Date.from(MACHINE.instant()));
		letter.setContentLanguage(new String[] { message.language().getLanguage() });
		// RFC 3834, section 5: nobody's absence note answers it
		letter.setHeader("Auto-Submitted", "auto-generated");
		oneClick(letter, message.prompt().letter());
		MimeMultipart alternative = alternative(sheet);
		letter.setContent((file != null) ? mixed(alternative, file) : alternative);
		letter.saveChanges();
		return letter;
	}

	/** RFC 2369 and RFC 8058, section 3.1. */
	private static void oneClick(PostedLetter letter, @Nullable Letter written) throws MessagingException {
		if (written != null && written.unsubscribe() != null) {
			letter.setHeader("List-Unsubscribe", "<" + written.unsubscribe().toASCIIString() + ">");
			letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
		}
	}

	private MimeMultipart alternative(Sheet sheet) throws MessagingException {
		MimeBodyPart plain = new MimeBodyPart();
		plain.setText(sheet.plain(), CHARSET);
		MimeBodyPart html = new MimeBodyPart();
		html.setText(this.templates.process("mail/letter", new Context(sheet.language(), Map.of("sheet", sheet))),
				CHARSET, "html");
		return new MimeMultipart("alternative", plain, html);
	}

	private static MimeMultipart mixed(MimeMultipart text, Attachment file) throws MessagingException {
		MimeBodyPart body = new MimeBodyPart();
		body.setContent(text);
		MimeBodyPart attached = new MimeBodyPart();
		attached.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
		attached.setFileName(file.name().replaceAll("\\p{Cntrl}", "_"));
		attached.setDisposition(MimeBodyPart.ATTACHMENT);
		return new MimeMultipart("mixed", body, attached);
	}

	/**
	 * The same for the same message however often it is sent, so that servers drop what
	 * they have already; another one in another database that counts from 1 as well.
	 */
	private static String name(OutgoingId id, Outgoing message) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(message.to().identifier().getBytes(StandardCharsets.UTF_8));
			digest.update((byte) 0);
			byte[] hash = digest.digest(message.prompt().text().getBytes(StandardCharsets.UTF_8));
			return id.value() + "." + HexFormat.of().formatHex(hash).substring(0, HASH);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private String domain() {
		String address = Objects.requireNonNull(this.sender.getAddress());
		return address.substring(address.lastIndexOf('@') + 1);
	}

}
