package org.dyzurka.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.dyzurka.BesideOthers;
import org.dyzurka.TestDatabase;
import org.dyzurka.messaging.Broadcasts;
import org.dyzurka.messaging.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A node is killed in the middle of a broadcast, as by a power cut: nobody is missed, and
 * nobody hears it twice but those whose message was at Telegram in that moment, which has
 * no way to ask whether it took one.
 */
@Tag("database")
@BesideOthers
class KilledBroadcastTests {

	private static final int KILLED_AT = 90;

	/** What was in a killed node's hand another sends within this time. */
	private static final Duration TAKEN_OVER = Duration.ofMinutes(1);

	@TempDir
	private Path folder;

	private PlayedBotApi telegram;

	private TestDatabase database;

	private final CompletableFuture<Process> killed = new CompletableFuture<>();

	private @Nullable ConfigurableApplicationContext program;

	@BeforeEach
	void play() throws IOException {
		this.telegram = new PlayedBotApi();
		this.database = TestDatabase.lasting(this.folder);
	}

	@AfterEach
	void close() {
		if (this.program != null) {
			this.program.close();
		}
		var unused = this.killed.thenAccept(Process::destroyForcibly);
		this.telegram.close();
	}

	@Test
	void startedAnewItGoesOnWhereItWas() throws Exception {
		killInTheMiddle(start());
		Set<Long> inHand = inHand();

		this.program = BroadcastingNode.start(arguments());

		assertThatEverybodyHearsIt(this.program, inHand);
	}

	@Test
	void theOtherNodeGoesOn() throws Exception {
		Assumptions.assumeTrue(TestDatabase.postgresql(), "H2 in a file has one node");
		ConfigurableApplicationContext other = BroadcastingNode.silent(arguments());
		this.program = other;

		killInTheMiddle(start());

		Set<Long> inHand = inHand();
		long killedAt = System.nanoTime();
		BroadcastingNode.announce(other);
		assertThatEverybodyHearsIt(other, inHand);
		assertThat(Duration.ofNanos(System.nanoTime() - killedAt)).isLessThan(TAKEN_OVER);
	}

	private void assertThatEverybodyHearsIt(ConfigurableApplicationContext node, Set<Long> inHand) {
		Broadcasts broadcasts = node.getBean(Broadcasts.class);
		Awaitility.await()
			.atMost(TAKEN_OVER.multipliedBy(2))
			.until(() -> broadcasts.progress(BroadcastingNode.BROADCAST).orElseThrow().ended() != null);
		Progress progress = broadcasts.progress(BroadcastingNode.BROADCAST).orElseThrow();
		assertThat(progress.recipients()).isEqualTo(BroadcastingNode.RECIPIENTS.size());
		assertThat(progress.sent()).isEqualTo(BroadcastingNode.RECIPIENTS.size());
		List<Long> heard = this.telegram.taken();
		assertThat(new HashSet<>(heard)).isEqualTo(new HashSet<>(BroadcastingNode.RECIPIENTS));
		List<Long> twice = new ArrayList<>(heard);
		BroadcastingNode.RECIPIENTS.forEach(twice::remove);
		System.out.println("In hand when killed: " + inHand.size() + ", heard it twice: " + twice.size());
		assertThat(twice).doesNotHaveDuplicates();
		assertThat(inHand).containsAll(twice);
	}

	/** Kills it while it sends; the message that it was about to send is not taken. */
	private void killInTheMiddle(Process node) throws Exception {
		this.killed.complete(node);
		Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> !node.isAlive());
		assertThat(this.telegram.taken()).hasSizeLessThan(BroadcastingNode.RECIPIENTS.size());
	}

	private Process start() throws IOException {
		this.telegram.takes((number) -> {
			if (number < KILLED_AT || !this.killed.isDone() || !this.killed.join().isAlive()) {
				return true;
			}
			// Not before it is dead does it hear that nothing was taken
			this.killed.join().destroyForcibly().onExit().join();
			return false;
		});
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-Xmx384m", "-cp",
						System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
						BroadcastingNode.class.getName()));
		command.addAll(List.of(arguments()));
		Path log = Files.createFile(this.folder.resolve("node.log"));
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
	}

	private String[] arguments() {
		List<String> arguments = new ArrayList<>(List.of(this.database.arguments()));
		// By day, whenever the test runs
		arguments.addAll(List.of("--server.port=0", "--dyzurka.simulator.enabled=true",
				"--dyzurka.clock.start=2025-08-27T07:00:00Z", "--dyzurka.telegram.token=1:test",
				"--dyzurka.telegram.api-url=" + this.telegram.url()));
		return arguments.toArray(String[]::new);
	}

	/** Whose message a node had taken in hand and not recorded as sent. */
	private Set<Long> inHand() {
		return new HashSet<>(JdbcClient.create(this.database.dataSource())
			.sql("select identifier from outgoing where state = 'SENDING'")
			.query(Long.class)
			.list());
	}

}
