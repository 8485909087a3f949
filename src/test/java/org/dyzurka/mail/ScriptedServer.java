package org.dyzurka.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;

import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server that refuses what it was told to refuse.
 */
class ScriptedServer implements AutoCloseable {

	enum Stage {

		SENDER, RECIPIENT, MESSAGE

	}

	private final SMTPServer server;

	private final Stage stage;

	private final String answer;

	private ScriptedServer(Stage stage, String answer) {
		this.stage = stage;
		this.answer = answer;
		this.server = SMTPServer.port(0)
			.bindAddress(InetAddress.getLoopbackAddress())
			.messageHandlerFactory((context) -> new Handler())
			.build();
		this.server.start();
	}

	/** Answers so at a stage, such as {@code 550 5.1.1 No such user}. */
	static ScriptedServer answering(Stage stage, String answer) {
		return new ScriptedServer(stage, answer);
	}

	int port() {
		return this.server.getPortAllocated();
	}

	@Override
	public void close() {
		this.server.stop();
	}

	private void at(Stage reached) throws RejectException {
		if (reached == this.stage) {
			throw new RejectException(Integer.parseInt(this.answer.substring(0, 3)), this.answer.substring(4));
		}
	}

	private final class Handler implements MessageHandler {

		@Override
		public void from(String from) throws RejectException {
			at(Stage.SENDER);
		}

		@Override
		public void recipient(String recipient) throws RejectException {
			at(Stage.RECIPIENT);
		}

		@Override
		public @Nullable String data(InputStream data) throws RejectException, IOException {
			data.readAllBytes();
			at(Stage.MESSAGE);
			return null;
		}

		@Override
		public void done() {
		}

	}

}
