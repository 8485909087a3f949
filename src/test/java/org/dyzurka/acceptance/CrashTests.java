package org.dyzurka.acceptance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.awaitility.Awaitility;
import org.dyzurka.BesideOthers;
import org.dyzurka.TestDatabase;
import org.dyzurka.wording.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A town talks to the program on Telegram, by text message and by telephone while an
 * announcement, reminders and offers go out, and its processes are killed at random
 * moments again and again: at the end what was told is what is stored. On PostgreSQL two
 * nodes serve, on H2 one. {@code docs/testing.md} tells how to make it longer, and how to
 * repeat it.
 */
@Tag("database")
@BesideOthers
class CrashTests {

	private static final int KILLS = Integer.getInteger("dyzurka.crash.kills", 3);

	private static final int RESIDENTS = Integer.getInteger("dyzurka.crash.residents", 50);

	private static final long SEED = Long.getLong("dyzurka.crash.seed", System.nanoTime() % 1_000_000);

	private static final String ORIGIN = "https://dyzurka.example.org";

	/** So many messages go out between a start and the next kill. */
	private static final int FEWEST = 30;

	private static final int MOST = 180;

	private static final int MOST_MILLIS_MORE = 60;

	private static final Duration LONGEST_LIFE = Duration.ofMinutes(3);

	/** What a killed node had in hand another sends within this time, and a little. */
	private static final Duration CLAIM = Duration.ofSeconds(35);

	/**
	 * What was in hand of a node that was killed, and timers it ran, others finish by
	 * then.
	 */
	private static final Duration LATEST = Duration.ofMinutes(3);

	/** Nothing more comes when nothing came for so long. */
	private static final Duration SILENCE = Duration.ofSeconds(6);

	private static final int MOST_STARTS = 4;

	@TempDir
	private Path folder;

	private final Random random = new Random(SEED);

	private final AtomicBoolean over = new AtomicBoolean();

	private final SignedForm forms = new SignedForm(ORIGIN, PlayedTwilio.TOKEN);

	private final List<Node> nodes = new ArrayList<>();

	private final Map<Device, Walker> writers = new LinkedHashMap<>();

	private final List<CallWalker> callers = new ArrayList<>();

	private final Map<String, Integer> inHand = new HashMap<>();

	private PlayedTelegram telegram;

	private PlayedTwilio twilio;

	private TestDatabase database;

	private JdbcClient jdbc;

	private Words words;

	private long killedAt;

	@BeforeEach
	void settle() {
		System.out.println("Crash test: seed " + SEED + ", " + KILLS + " kills, " + RESIDENTS + " residents");
		this.telegram = new PlayedTelegram();
		this.twilio = new PlayedTwilio();
		this.database = TestDatabase.lasting(this.folder);
		this.jdbc = JdbcClient.create(this.database.dataSource());
		this.words = CrashTown.settle(this.database);
		this.nodes.add(node("one"));
		if (TestDatabase.postgresql()) {
			this.nodes.add(node("two"));
		}
		people();
	}

	@AfterEach
	void close() {
		this.over.set(true);
		this.nodes.forEach(Node::close);
		this.telegram.close();
		this.twilio.close();
	}

	@Test
	void whatResidentsWereToldIsWhatIsStored() throws Exception {
		this.nodes.forEach((node) -> node.start().awaitReady());
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> living = new ArrayList<>();
			this.writers.values().forEach((writer) -> living.add(threads.submit(writer)));
			this.callers.forEach((caller) -> living.add(threads.submit(caller)));
			try {
				killAgainAndAgain();
			}
			finally {
				this.over.set(true);
			}
			for (Future<?> life : living) {
				life.get();
			}
		}
		finishAndStop();

		try (SingleConnectionDataSource stored = new SingleConnectionDataSource(this.database.url(),
				this.database.username(), this.database.password(), true)) {
			audit(new CrashAudit(JdbcClient.create(stored), this.telegram, this.twilio, this.inHand));
		}
	}

	private void audit(CrashAudit audit) {
		audit.placesAddUp();
		Map<Device, ToldBookings> told = new LinkedHashMap<>();
		this.writers.forEach((device, writer) -> told.put(device, writer.told()));
		audit.toldIsStored(told, this.callers, this.words);
		audit.everythingCameInOnce();
		audit.everythingWentOutOnce();
		audit.theSilentWereReached();
	}

	private Node node(String name) {
		List<String> arguments = new ArrayList<>(List.of(this.database.arguments()));
		arguments.addAll(PlayedTelegram.settings(this.telegram.door()));
		arguments.addAll(this.twilio.settings());
		arguments.addAll(List.of("--dyzurka.public-url=" + ORIGIN, "--dyzurka.simulator.enabled=true",
				"--dyzurka.clock.start=2025-09-01T07:59:40Z"));
		return new Node("crash-" + name, arguments);
	}

	/**
	 * Of ten, six write on Telegram, three by text message, and one lends a telephone.
	 */
	private void people() {
		for (int i = 0; i < RESIDENTS; i++) {
			Random own = new Random(this.random.nextLong());
			if (i % 10 == 9) {
				this.callers.add(new CallWalker(this.forms, this::anyPort, 512_000 + i, own, this.over::get));
				continue;
			}
			Device device = (i % 10 < 6) ? new Device.Chat(this.telegram, 5_000_000L + i)
					: new Device.Mobile(this.twilio, this.forms, this::anyPort, "+48600400%03d".formatted(i));
			String opening = (device instanceof Device.Chat) ? "/start" : "Dyżur";
			this.writers.put(device, new Walker("Resident " + i, device, opening, own, this.over::get));
		}
	}

	/** As a proxy would: one that lives, if any does. */
	private int anyPort() {
		List<Node> alive = this.nodes.stream().filter(Node::isAlive).toList();
		List<Node> choice = alive.isEmpty() ? this.nodes : alive;
		return choice.get((int) (System.nanoTime() / 1000 % choice.size())).port();
	}

	private void killAgainAndAgain() throws InterruptedException {
		for (int kill = 0; kill < KILLS; kill++) {
			int enough = wentOut() + this.random.nextInt(FEWEST, MOST);
			Awaitility.await(this.nodes.toString())
				.atMost(LONGEST_LIFE)
				.pollInterval(Duration.ofMillis(10))
				.until(() -> wentOut() >= enough);
			Thread.sleep(this.random.nextInt(MOST_MILLIS_MORE));
			Node node = this.nodes.get(this.random.nextInt(this.nodes.size()));
			node.kill();
			this.killedAt = System.nanoTime();
			CrashAudit.inHand(this.jdbc).forEach((to) -> this.inHand.merge(to, 1, Integer::sum));
			node.start().awaitReady();
		}
	}

	/** What is left when the last node ends, the next start finishes. */
	private void finishAndStop() {
		for (int start = 1;; start++) {
			awaitSilence();
			this.nodes.forEach(Node::terminate);
			this.nodes.forEach((node) -> assertThat(node.awaitEnd()).as("%s", node).isIn(0, 143));
			List<String> left = CrashAudit.unsent(this.jdbc);
			if (left.isEmpty()) {
				return;
			}
			assertThat(start).as("left %s by %s", left, this.nodes).isLessThan(MOST_STARTS);
			this.nodes.getFirst().start().awaitReady();
		}
	}

	private int wentOut() {
		return this.telegram.taken().size() + this.twilio.taken().size();
	}

	private void awaitSilence() {
		int[] taken = { 0 };
		long[] since = { System.nanoTime() };
		Awaitility.await(this.nodes.toString()).atMost(LATEST).until(() -> {
			int now = wentOut();
			if (now > taken[0] || this.telegram.unconfirmed() > 0) {
				taken[0] = now;
				since[0] = System.nanoTime();
			}
			return System.nanoTime() - since[0] > SILENCE.toNanos()
					&& System.nanoTime() - this.killedAt > CLAIM.toNanos()
					&& CrashAudit.theSilentAreReached(this.telegram, this.twilio);
		});
	}

}
