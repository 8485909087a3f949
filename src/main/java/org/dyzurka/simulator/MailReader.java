package org.dyzurka.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import org.jspecify.annotations.Nullable;

/**
 * Reads a letter as a mail program does.
 */
final class MailReader {

	private final List<String> files = new ArrayList<>();

	private String text = "";

	private @Nullable String html;

	private MailReader() {
	}

	static Mail read(long id, Instant received, String to, InputStream source) throws MessagingException, IOException {
		MimeMessage letter = new MimeMessage(Session.getInstance(new Properties()), source);
		MailReader reader = new MailReader();
		reader.read(letter);
		return new Mail(id, received, to, decoded(letter.getHeader("From", ", ")),
				Objects.requireNonNullElse(letter.getSubject(), ""),
				Objects.requireNonNullElse(letter.getMessageID(), ""), headers(letter), reader.text, reader.html,
				List.copyOf(reader.files), 1);
	}

	private void read(Part part) throws MessagingException, IOException {
		if (part.getFileName() != null) {
			this.files.add(MimeUtility.decodeText(part.getFileName()));
		}
		else if (part.getContent() instanceof Multipart parts) {
			for (int number = 0; number < parts.getCount(); number++) {
				BodyPart inner = parts.getBodyPart(number);
				read(inner);
			}
		}
		else if (part.isMimeType("text/html")) {
			this.html = (String) part.getContent();
		}
		else if (part.isMimeType("text/plain")) {
			this.text = (String) part.getContent();
		}
	}

	private static List<Mail.Header> headers(MimeMessage letter) throws MessagingException, IOException {
		List<Mail.Header> headers = new ArrayList<>();
		for (Header header : Collections.list(letter.getAllHeaders())) {
			headers.add(new Mail.Header(header.getName(), decoded(header.getValue())));
		}
		return headers;
	}

	private static String decoded(@Nullable String value) throws IOException {
		return (value != null) ? MimeUtility.decodeText(MimeUtility.unfold(value)) : "";
	}

}
