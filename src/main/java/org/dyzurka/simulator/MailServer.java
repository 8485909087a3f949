package org.dyzurka.simulator;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Plays the mail server, while the program has no other. Answers this machine only.
 */
@Component
@ConditionalOnProperty(MailServer.PORT)
class MailServer implements SmartLifecycle {

	/** Decided by {@link SimulatorDefaults}. */
	static final String PORT = "dyzurka.simulator.mail-port";

	/** There before anything is sent, and still there when the last is. */
	private static final int PHASE = -100;

	private static final int LONGEST = 30 * 1024 * 1024;

	private final Mailbox mailbox;

	private final MailFaults faults;

	private final int port;

	private volatile @Nullable SMTPServer server;

	MailServer(Mailbox mailbox, MailFaults faults, @Value("${" + PORT + "}") int port) {
		this.mailbox = mailbox;
		this.faults = faults;
		this.port = port;
	}

	@Override
	public void start() {
		SMTPServer present = SMTPServer.port(this.port)
			.bindAddress(InetAddress.getLoopbackAddress())
			.hostName("localhost")
			.softwareName("simulator")
			.maxMessageSize(LONGEST)
			.executorService(Executors.newVirtualThreadPerTaskExecutor())
			.messageHandlerFactory(Handler::new)
			.build();
		present.start();
		this.server = present;
	}

	@Override
	public void stop() {
		SMTPServer present = this.server;
		this.server = null;
		if (present != null) {
			present.stop();
		}
	}

	@Override
	public boolean isRunning() {
		return this.server != null;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	/** Takes one letter. */
	private final class Handler implements MessageHandler {

		private final List<String> recipients = new ArrayList<>();

		private final MessageContext context;

		Handler(MessageContext context) {
			this.context = context;
		}

		@Override
		public void from(String sender) throws RejectException {
			if (MailServer.this.faults.isDown()) {
				throw new DropConnectionException(421, "4.3.2 The simulated server is down");
			}
		}

		@Override
		public void recipient(String recipient) throws RejectException {
			if (MailServer.this.faults.refuses(recipient)) {
				throw new RejectException(550, "5.1.1 No such address");
			}
			this.recipients.add(recipient);
		}

		@Override
		public @Nullable String data(InputStream data) throws RejectException, IOException {
			byte[] letter = data.readAllBytes();
			switch (MailServer.this.faults.strike()) {
				case TRY_LATER -> throw new RejectException(451, "4.3.0 Try again later");
				case LETTER_REFUSED -> throw new RejectException(554, "5.7.1 Letter refused");
				case HANG_UP -> {
					put(letter);
					hangUp();
				}
				case null -> put(letter);
			}
			return null;
		}

		@Override
		public void done() {
		}

		/** Without a word, which the library would otherwise say. */
		private void hangUp() throws IOException {
			if (this.context instanceof Session session) {
				session.closeSocket();
			}
			throw new EOFException("Hung up, as was asked for");
		}

		private void put(byte[] letter) throws RejectException, IOException {
			try {
				for (String recipient : this.recipients) {
					MailServer.this.mailbox.put(recipient, new ByteArrayInputStream(letter));
				}
			}
			catch (MessagingException ex) {
				throw new RejectException(554, "5.6.0 Not a letter");
			}
		}

	}

}
