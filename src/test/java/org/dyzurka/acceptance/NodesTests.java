package org.dyzurka.acceptance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.dyzurka.BesideOthers;
import org.dyzurka.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes on one PostgreSQL: one fetches what residents write on Telegram, or both
 * serve the webhook.
 */
@Tag("database")
@EnabledIfSystemProperty(named = "dyzurka.test.database", matches = "postgresql",
		disabledReason = "H2 in a file has one node")
@BesideOthers
class NodesTests {

	/** Nobody waits longer for an answer, whatever is killed. */
	private static final Duration LATEST = Duration.ofSeconds(60);

	@TempDir
	private Path folder;

	private PlayedTelegram telegram;

	private TestDatabase database;

	private JdbcClient jdbc;

	private Map<Integer, Node> nodes;

	private final Map<Long, Integer> mayHaveHeardTwice = new HashMap<>();

	@BeforeEach
	void play() {
		this.telegram = new PlayedTelegram();
		this.database = TestDatabase.lasting(this.folder);
		this.jdbc = JdbcClient.create(this.database.dataSource());
		this.nodes = new HashMap<>();
	}

	@AfterEach
	void close() {
		this.nodes.values().forEach(Node::close);
		this.telegram.close();
	}

	@Test
	void whicheverIsKilledTheOtherAnswers() {
		startTwo(List.of());
		await().until(() -> this.telegram.poller() != 0);
		List<Long> early = write(1, 20);
		await().untilAsserted(() -> assertThat(this.telegram.taken()).hasSizeGreaterThan(5));
		Node killed = killWhoFetches();
		String timer = inHandOf(killed);
		List<Long> meanwhile = write(21, 30);
		awaitAnswers(early, meanwhile);
		await().untilAsserted(() -> assertThat(timers(timer)).as("timer that it was running").isZero());
		Node successor = whoFetches();
		assertThat(successor).isNotEqualTo(killed);

		killed.start().awaitReady();
		List<Long> later = write(31, 50);
		assertThat(killWhoFetches()).isEqualTo(successor);
		awaitAnswers(later, write(51, 60));
		assertThat(whoFetches()).isEqualTo(killed);

		assertThatEverybodyWasAnsweredOnce(60);
	}

	@Test
	void whoIsAskedToEndFinishesAndLeavesTheTurnToTheOther() {
		startTwo(List.of());
		await().until(() -> this.telegram.poller() != 0);
		Node ending = whoFetches();
		this.telegram.onTaking((message) -> {
			ending.terminate();
			// Longer than the program needs to begin ending
			pause(Duration.ofSeconds(1));
		});
		write(1, 8);
		int exit = ending.awaitEnd();

		assertThat(exit).as("%s", ending).isIn(0, 143);
		assertThat(inHand()).as("messages that were left in hand").isEmpty();
		this.telegram.onTaking((message) -> {
		});
		write(9, 10);
		await().untilAsserted(() -> assertThatEverybodyWasAnsweredOnce(10));
		assertThat(whoFetches()).isNotEqualTo(ending);
		assertThat(ending.log()).as("%s", ending).doesNotContain("Exception", "\tat ", " ERROR ");
	}

	@Test
	void bothServeTheWebhookAndTheSameUpdateHasOneEffect() {
		List<Node> both = startTwo(Courier.settings());
		try (Courier courier = new Courier(this.telegram, both)) {
			List<Long> early = write(1, 20);
			await().untilAsserted(() -> assertThat(this.telegram.taken()).hasSizeGreaterThan(5));
			kill(both.getFirst());
			awaitAnswers(early, write(21, 30));
			await().until(() -> this.telegram.unconfirmed() == 0);
			assertThat(courier.answers()).contains(200).isSubsetOf(0, 200);
		}
		assertThatEverybodyWasAnsweredOnce(30);
	}

	private List<Node> startTwo(List<String> more) {
		Node first = node("first", more).start().awaitReady();
		Node second = node("second", more).start().awaitReady();
		return List.of(first, second);
	}

	private Node node(String name, List<String> more) {
		int door = this.telegram.door();
		List<String> arguments = new ArrayList<>(List.of(this.database.arguments()));
		arguments.addAll(PlayedTelegram.settings(door));
		arguments.addAll(more);
		Node node = new Node(name, arguments);
		this.nodes.put(door, node);
		return node;
	}

	private Node whoFetches() {
		return Objects.requireNonNull(this.nodes.get(this.telegram.poller()), "Nobody fetches");
	}

	private Node killWhoFetches() {
		Node node = whoFetches();
		kill(node);
		return node;
	}

	private void kill(Node node) {
		node.kill();
		inHand().forEach((chat) -> this.mayHaveHeardTwice.merge(chat, 1, Integer::sum));
	}

	/** Of whom a node took a message in hand and did not record what became of it. */
	private List<Long> inHand() {
		return this.jdbc.sql("select identifier from outgoing where state = 'SENDING'")
			.query((row, number) -> row.getLong(1))
			.list();
	}

	/** A timer that a node was running when it was killed: of a hold that has ended. */
	private String inHandOf(Node killed) {
		String id = UUID.randomUUID().toString();
		this.jdbc
			.sql("""
					insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
					values ('hold-expiry', ?, current_timestamp, true, ?, current_timestamp, 2)
					""")
			.params(id, "port " + killed.port())
			.update();
		return id;
	}

	private int timers(String id) {
		return this.jdbc.sql("select count(*) from scheduled_tasks where task_instance = ?")
			.param(id)
			.query(Integer.class)
			.single();
	}

	private List<Long> write(long from, long to) {
		List<Long> chats = LongStream.rangeClosed(from, to).boxed().toList();
		chats.forEach((chat) -> this.telegram.say(chat, "/start"));
		return chats;
	}

	private void awaitAnswers(List<Long> chats, List<Long> more) {
		List<Long> all = new ArrayList<>(chats);
		all.addAll(more);
		await().until(() -> all.stream().noneMatch((chat) -> this.telegram.taken(chat).isEmpty()));
	}

	private void assertThatEverybodyWasAnsweredOnce(long chats) {
		Map<Long, Integer> answers = new HashMap<>();
		this.telegram.taken().forEach((message) -> answers.merge(message.chat(), 1, Integer::sum));
		assertThat(answers.keySet())
			.containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, chats).boxed().toList());
		answers.forEach((chat, times) -> assertThat(times).as("answers to chat %d", chat)
			.isBetween(1, 1 + this.mayHaveHeardTwice.getOrDefault(chat, 0)));
	}

	private ConditionFactory await() {
		return Awaitility.await(this.nodes.values().toString()).atMost(LATEST).pollInterval(Duration.ofMillis(100));
	}

	private static void pause(Duration time) {
		try {
			Thread.sleep(time);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
