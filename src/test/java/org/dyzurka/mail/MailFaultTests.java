package org.dyzurka.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.dyzurka.mail.ScriptedServer.Stage;
import org.dyzurka.messaging.AttachmentId;
import org.dyzurka.messaging.Delivery;
import org.dyzurka.messaging.OutgoingId;
import org.dyzurka.messaging.Prompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class MailFaultTests extends MailTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			SENDER,    450 4.7.1 Slow down,               Later channel
			SENDER,    550 5.7.1 Not you,                 Refused
			SENDER,    530 5.7.0 Authentication required, Later channel
			RECIPIENT, 450 4.2.1 Greylisted,              Later
			RECIPIENT, 421 4.3.2 Closing,                 Later channel
			RECIPIENT, 550 5.1.1 No such user,            Unreachable
			RECIPIENT, 550 No such user,                  Unreachable
			RECIPIENT, 550 5.2.1 Mailbox disabled,        Unreachable
			RECIPIENT, 552 5.2.2 Mailbox full,            Later
			RECIPIENT, 554 5.7.1 Relay access denied,     Refused
			RECIPIENT, 501 Syntax,                        Refused
			MESSAGE,   451 4.3.0 Try again,               Later
			MESSAGE,   554 5.7.1 Spam,                    Refused
			""")
	void whatTheServerAnswersDecides(Stage stage, String answer, String outcome) {
		try (ScriptedServer server = ScriptedServer.answering(stage, answer)) {
			Delivery delivery = deliver(server.port());

			String kind = switch (delivery) {
				case Delivery.Sent sent -> "Sent";
				case Delivery.Later later -> later.wholeChannel() ? "Later channel" : "Later";
				case Delivery.Unknown unknown -> "Unknown";
				case Delivery.Refused refused -> "Refused";
				case Delivery.Unreachable unreachable -> "Unreachable";
			};
			assertThat(kind).isEqualTo(outcome);
			assertThat(delivery.toString()).contains(answer.substring(0, 3)).doesNotContain("user", "anna");
		}
	}

	@Test
	void aServerThatHangsUpAfterTheLetterMayHaveIt() throws IOException {
		try (HalfServer server = new HalfServer(true)) {
			assertThat(deliver(server.port())).isInstanceOf(Delivery.Unknown.class);
		}
	}

	@Test
	void aServerThatHangsUpBeforeTheLetterHasItNot() throws IOException {
		try (HalfServer server = new HalfServer(false)) {
			assertThat(deliver(server.port())).isInstanceOf(Delivery.Later.class);
		}
	}

	@Test
	void aServerThatHangsIsLeftAfterItsTime() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			long from = System.nanoTime();

			assertThat(deliver(silent.getLocalPort()))
				.isEqualTo(new Delivery.Later(null, true, "The mail server does not answer"));
			assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(20));
		}
	}

	@Test
	void aServerThatIsAwayIsTriedLater() throws IOException {
		int nobody;
		try (ServerSocket socket = new ServerSocket(0)) {
			nobody = socket.getLocalPort();
		}

		assertThat(deliver(nobody)).isEqualTo(new Delivery.Later(null, true, "The mail server does not answer"));
	}

	@Test
	void aServerThatDoesNotKnowUsIsTriedLater() {
		JavaMailSenderImpl sender = server(SERVER.getSmtp().getPort());
		SERVER.setUser("konsultacje@dyzurka.example", "konsultacje", "right");
		sender.setUsername("konsultacje");
		sender.setPassword("wrong");
		sender.getJavaMailProperties().setProperty("mail.smtp.auth", "true");

		assertThat(messenger(sender).deliver(new OutgoingId(1), broadcast(announcement(), "pl")))
			.isEqualTo(new Delivery.Later(null, true, "The mail server does not take the user name and password"));
	}

	@Test
	void aLetterWhoseFileIsGoneIsRefused() {
		Prompt prompt = Prompt.file("Plik", new AttachmentId("0".repeat(64)));

		assertThat(this.messenger.deliver(new OutgoingId(1), broadcast(prompt, "pl")))
			.isEqualTo(new Delivery.Refused("The file is no longer kept"));
	}

	private Delivery deliver(int port) {
		return messenger(server(port)).deliver(new OutgoingId(1), broadcast(announcement(), "pl"));
	}

	private JavaMailSenderImpl server(int port) {
		JavaMailSenderImpl server = new JavaMailSenderImpl();
		Properties same = new Properties();
		same.putAll(this.sender.getJavaMailProperties());
		server.setJavaMailProperties(same);
		server.setHost("127.0.0.1");
		server.setPort(port);
		return server;
	}

	private MailMessenger messenger(JavaMailSenderImpl server) {
		try {
			InternetAddress from = new InternetAddress("konsultacje@dyzurka.example");
			return new MailMessenger(server, new LetterWriter(from, this.words, this.publicUrl, this.templates),
					this.attachments, Duration.ZERO);
		}
		catch (AddressException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Speaks with one client up to its letter, reads it or not, and hangs up. */
	private static final class HalfServer implements AutoCloseable {

		private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

		private final boolean reading;

		HalfServer(boolean reading) throws IOException {
			this.reading = reading;
			Thread.ofVirtual().start(this::serve);
		}

		int port() {
			return this.socket.getLocalPort();
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

		private void serve() {
			try (Socket client = this.socket.accept()) {
				BufferedReader lines = new BufferedReader(
						new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
				say(client, "220 here");
				for (String line = lines.readLine(); line != null; line = lines.readLine()) {
					if (line.equals("DATA") && !this.reading) {
						return;
					}
					if (line.equals(".")) {
						return;
					}
					boolean command = line.matches("(EHLO|HELO|MAIL|RCPT).*");
					if (command || line.equals("DATA")) {
						say(client, command ? "250 ok" : "354 go on");
					}
				}
			}
			catch (IOException ex) {
				// The test is over
			}
		}

		private static void say(Socket client, String line) throws IOException {
			client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
		}

	}

}
