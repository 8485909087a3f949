package org.dyzurka.acceptance;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.dyzurka.BesideOthers;
import org.dyzurka.StrictTwiml;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * PostgreSQL is stopped and started again in the middle of traffic: those who ask are
 * told so, and what was not confirmed is answered afterwards, without a restart.
 */
@Tag("database")
@EnabledIfSystemProperty(named = "dyzurka.test.database", matches = "postgresql",
		disabledReason = "H2 runs in the program itself")
@BesideOthers
class DatabaseOutageTests {

	/** After the database is there again. */
	private static final Duration BACK = Duration.ofSeconds(10);

	private static final Duration ANSWERED = Duration.ofSeconds(60);

	private static final String ORIGIN = "https://dyzurka.example.org";

	private static final String CALLER = "+48600700900";

	private static final Map<String, String> CALL = Map.of("AccountSid", "AC1", "CallSid", "CA1", "From", CALLER, "To",
			PlayedTwilio.NUMBER, "CallStatus", "in-progress", "Direction", "inbound");

	private static final Map<String, String> TEXT = Map.of("AccountSid", "AC1", "MessageSid", "SM1", "From", CALLER,
			"To", PlayedTwilio.NUMBER, "Body", "Dyżur", "NumMedia", "0");

	private final SignedForm forms = new SignedForm(ORIGIN, PlayedTwilio.TOKEN);

	@TempDir
	private Path folder;

	private EmbeddedPostgres database;

	private PlayedTelegram telegram;

	private PlayedTwilio twilio;

	private Node node;

	@BeforeEach
	void play() throws IOException {
		this.database = postgresql(0);
		this.telegram = new PlayedTelegram();
		this.twilio = new PlayedTwilio();
		List<String> arguments = new ArrayList<>(
				List.of("--spring.datasource.url=jdbc:postgresql://localhost:" + this.database.getPort() + "/postgres",
						"--spring.datasource.username=postgres", "--spring.datasource.password=postgres",
						// As it is delivered, unlike what a busy machine needs in other
						// tests
						"--spring.datasource.hikari.connection-timeout=3000",
						"--spring.datasource.hikari.minimum-idle=8", "--dyzurka.public-url=" + ORIGIN));
		arguments.addAll(PlayedTelegram.settings(this.telegram.door()));
		arguments.addAll(Courier.settings());
		arguments.addAll(this.twilio.settings());
		this.node = new Node("outage", arguments).start().awaitReady();
	}

	@AfterEach
	void close() throws IOException {
		this.node.close();
		this.telegram.close();
		this.twilio.close();
		this.database.close();
	}

	@Test
	void whoAsksMeanwhileIsToldSoAndAnsweredAfterwards() throws IOException {
		try (Courier courier = new Courier(this.telegram, List.of(this.node))) {
			write(1, 10);
			await(ANSWERED).untilAsserted(() -> assertThat(this.telegram.taken()).isNotEmpty());
			this.database.close();
			write(11, 20);

			StrictTwiml apology = StrictTwiml.of(ask("/twilio/voice", CALL, 200));
			assertThat(apology.hangsUp()).isTrue();
			assertThat(apology.spoken()).contains("automat teraz nie działa");
			ask("/twilio/sms", TEXT, 503);
			await(ANSWERED).until(() -> courier.answers().contains(503));
			assertThat(this.node.isReady()).isFalse();

			this.database = postgresql(this.database.getPort());
			long back = System.nanoTime();
			await(BACK).until(this.node::isReady);
			System.out.println("Ready again after " + Duration.ofNanos(System.nanoTime() - back).toMillis() + " ms");
			ask("/twilio/sms", TEXT, 200);
			await(ANSWERED).untilAsserted(() -> assertThat(this.telegram.taken()).extracting(PlayedTelegram.Taken::chat)
				.containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 20).boxed().toList()));
			await(ANSWERED).untilAsserted(() -> assertThat(this.twilio.taken(CALLER)).isNotEmpty());
			assertThat(courier.answers()).as("%s", this.node).isSubsetOf(200, 503);
		}
		assertThat(StrictTwiml.of(ask("/twilio/voice", CALL, 200)).gather()).isNotNull();
	}

	/** Durable, unlike the one that other tests share. */
	private EmbeddedPostgres postgresql(int port) throws IOException {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(this.folder.resolve("data"))
			.setCleanDataDirectory(false)
			.setServerConfig("synchronous_commit", "on")
			.setPGStartupWait(Duration.ofMinutes(1));
		return ((port != 0) ? builder.setPort(port) : builder).start();
	}

	private void write(long from, long to) {
		LongStream.rangeClosed(from, to).forEach((chat) -> this.telegram.say(chat, "/start"));
	}

	private String ask(String target, Map<String, String> form, int status) throws IOException {
		HttpResponse<String> answer = this.forms.post(this.node.port(), target, form);
		assertThat(answer.statusCode()).as("%s, %s", target, this.node).isEqualTo(status);
		return answer.body();
	}

	private ConditionFactory await(Duration limit) {
		return Awaitility.await(this.node.toString()).atMost(limit).pollInterval(Duration.ofMillis(100));
	}

}
