package org.dyzurka.mail;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/**
 * A letter that keeps the name it was given, and knows whether all of it has been written
 * to the server.
 */
class PostedLetter extends MimeMessage {

	private final String name;

	private final String domain;

	private boolean handedOver;

	PostedLetter(Session session, String name, String domain) {
		super(session);
		this.name = name;
		this.domain = domain;
	}

	/** Its Message-ID up to the domain. */
	String name() {
		return this.name;
	}

	/**
	 * Whether the server may have it: before the last line was written it has not (RFC
	 * 5321, section 4.1.1.4).
	 */
	boolean handedOver() {
		return this.handedOver;
	}

	@Override
	public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
		super.writeTo(out, ignored);
		this.handedOver = true;
	}

	@Override
	protected void updateMessageID() throws MessagingException {
		setHeader("Message-ID", "<" + this.name + "@" + this.domain + ">");
	}

}
