package org.dyzurka.mail;

import java.time.Duration;
import java.util.Optional;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.dyzurka.messaging.Attachment;
import org.dyzurka.messaging.AttachmentId;
import org.dyzurka.messaging.Attachments;
import org.dyzurka.messaging.Delivery;
import org.dyzurka.messaging.Messenger;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.OutgoingId;
import org.dyzurka.messaging.Pace;
import org.dyzurka.resident.Medium;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sends e-mail. Drives the connection itself, as whether a server may have taken a letter
 * depends on where the connection was lost.
 */
class MailMessenger implements Messenger {

	private static final Logger log = LoggerFactory.getLogger(MailMessenger.class);

	/** Some ten answers of the server, each within its own time limit. */
	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final JavaMailSenderImpl server;

	private final LetterWriter writer;

	private final Attachments attachments;

	private final Pace pace;

	MailMessenger(JavaMailSenderImpl server, LetterWriter writer, Attachments attachments, Duration interval) {
		this.server = server;
		this.writer = writer;
		this.attachments = attachments;
		this.pace = new Pace(interval, 1, Duration.ZERO, 1);
	}

	@Override
	public Medium medium() {
		return Medium.EMAIL;
	}

	@Override
	public Pace pace() {
		return this.pace;
	}

	@Override
	public Duration patience() {
		return PATIENCE;
	}

	@Override
	public Delivery deliver(OutgoingId id, Outgoing message) {
		AttachmentId wanted = message.prompt().attachment();
		Optional<Attachment> file = Optional.ofNullable(wanted).flatMap(this.attachments::find);
		if (wanted != null && file.isEmpty()) {
			return new Delivery.Refused("The file is no longer kept");
		}
		PostedLetter letter;
		try {
			letter = this.writer.write(this.server.getSession(), id, message, file.orElse(null));
		}
		catch (MessagingException ex) {
			return new Delivery.Refused("No letter can be made of it: " + ex.getClass().getSimpleName());
		}
		return post(letter);
	}

	private Delivery post(PostedLetter letter) {
		try (Transport transport = this.server.getSession().getTransport(protocol())) {
			Delivery delivery = post(letter, transport);
			end(transport);
			return delivery;
		}
		catch (MessagingException ex) {
			throw new IllegalStateException("Closed already, or no such protocol", ex);
		}
	}

	private Delivery post(PostedLetter letter, Transport transport) {
		try {
			transport.connect(this.server.getHost(), this.server.getPort(), this.server.getUsername(),
					this.server.getPassword());
		}
		catch (AuthenticationFailedException ex) {
			return new Delivery.Later(null, true, "The mail server does not take the user name and password");
		}
		catch (MessagingException ex) {
			return new Delivery.Later(null, true, "The mail server does not answer");
		}
		try {
			transport.sendMessage(letter, letter.getAllRecipients());
			return new Delivery.Sent(letter.name());
		}
		catch (MessagingException ex) {
			SmtpFault fault = SmtpFault.of(ex);
			if (fault != null) {
				return fault.delivery();
			}
			return letter.handedOver() ? new Delivery.Unknown("The mail server did not say whether it took the letter")
					: new Delivery.Later(null, true, "The connection to the mail server was lost");
		}
	}

	/** The letter's fate is known by now: how the connection ends changes nothing. */
	private static void end(Transport transport) {
		try {
			transport.close();
		}
		catch (MessagingException ex) {
			log.debug("The mail server was left without a farewell");
		}
	}

	private String protocol() {
		String protocol = this.server.getProtocol();
		return (protocol != null) ? protocol : JavaMailSenderImpl.DEFAULT_PROTOCOL;
	}

}
