package org.dyzurka.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.dyzurka.BesideOthers;
import org.dyzurka.Dyzurka;
import org.dyzurka.TestDatabase;
import org.dyzurka.messaging.CountingMessenger.Taken;
import org.dyzurka.resident.Address;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Programs on one database, as nodes behind a proxy are.
 */
@Tag("database")
@BesideOthers
class PaceOfAllNodesTests {

	private static final Map<String, CountingMessenger.Provider> PROVIDERS = new ConcurrentHashMap<>();

	private final TestDatabase database = TestDatabase.fresh();

	private final String name = UUID.randomUUID().toString();

	private final CountingMessenger.Provider provider = new CountingMessenger.Provider();

	private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();

	@AfterEach
	void stop() {
		this.nodes.forEach(ConfigurableApplicationContext::close);
		PROVIDERS.remove(this.name);
	}

	@Test
	void twoNodesTogetherKeepThePaceAndSendNothingTwice() {
		int recipients = 400;
		ConfigurableApplicationContext one = start("one", Duration.ofMillis(20));
		start("two", Duration.ofMillis(20));

		BroadcastId id = broadcast(one, recipients);

		awaitEnd(one, id);
		List<Taken> taken = this.provider.taken();
		assertThat(taken).extracting(Taken::to).doesNotHaveDuplicates().hasSize(recipients);
		assertThat(taken).extracting(Taken::node).contains("one", "two");
		tell("Two nodes", recipients, Duration.ofMillis(20));
		// Each may still use moments of the last half second
		assertThat(this.provider.span()).isGreaterThan(Duration.ofMillis(20L * (recipients - 60)));
	}

	@Test
	void oneBroadcastUsesThePace() {
		int recipients = Integer.getInteger("broadcast.recipients", 1000);
		Duration interval = Duration.ofSeconds(1).dividedBy(Integer.getInteger("broadcast.per.second", 100));
		ConfigurableApplicationContext node = start("one", interval);

		BroadcastId id = broadcast(node, recipients);

		awaitEnd(node, id);
		assertThat(this.provider.taken()).extracting(Taken::to).doesNotHaveDuplicates().hasSize(recipients);
		tell("One node", recipients, interval);
	}

	@Test
	void aNoticeAndAnAnswerDoNotWaitBehindABroadcast() {
		ConfigurableApplicationContext node = start("one", Duration.ofMillis(100));
		BroadcastId id = broadcast(node, 100);
		Awaitility.await().until(() -> this.provider.taken().size() >= 5);
		Address last = Address.telegram(1099);
		Address other = Address.telegram(7);

		int before = this.provider.taken().size();
		post(node, message(other, Urgency.NOTICE, "notice"));
		post(node, message(last, Urgency.ANSWER, "answer"));

		Awaitility.await().until(() -> indexOf("notice") >= 0 && indexOf("answer") >= 0);
		assertThat(indexOf("answer") - before).as("broadcasts sent before the answer").isLessThan(5);
		assertThat(indexOf("notice") - before).as("broadcasts sent before the notice").isLessThan(8);
		assertThat(this.provider.taken()).as("the same address has not had its broadcast")
			.filteredOn((taken) -> taken.to().equals(last))
			.extracting(Taken::text)
			.containsExactly("answer");
		awaitEnd(node, id);
	}

	@Test
	void whoIsToldToWaitTellsTheOthers() {
		Duration pause = Duration.ofSeconds(5);
		ConfigurableApplicationContext one = start("one", Duration.ofMillis(20));
		start("two", Duration.ofMillis(20));
		AtomicBoolean refused = new AtomicBoolean();
		long[] refusedAt = new long[1];
		this.provider.answers((message) -> {
			if (this.provider.taken().size() > 50 && refused.compareAndSet(false, true)) {
				refusedAt[0] = System.nanoTime();
				return new Delivery.Later(pause, true, "429");
			}
			return new Delivery.Sent("x");
		});

		BroadcastId id = broadcast(one, 200);

		awaitEnd(one, id);
		assertThat(this.provider.taken()).extracting(Taken::node).contains("one", "two");
		assertThat(this.provider.taken())
			.filteredOn((taken) -> taken.at() > refusedAt[0] + 2_500_000_000L
					&& taken.at() < refusedAt[0] + pause.toNanos() - 100_000_000L)
			.isEmpty();
		assertThat(this.provider.taken()).as("one was refused and came again").hasSize(201);
	}

	private int indexOf(String text) {
		return this.provider.taken().stream().map(Taken::text).toList().indexOf(text);
	}

	private void tell(String who, int recipients, Duration interval) {
		Duration least = interval.multipliedBy(recipients - 1);
		System.out.printf(Locale.ROOT, "%s: %d recipients in %.1f s, at the pace at least %.1f s: ratio %.3f%n", who,
				recipients, this.provider.span().toMillis() / 1000.0, least.toMillis() / 1000.0,
				(double) this.provider.span().toNanos() / least.toNanos());
	}

	private ConfigurableApplicationContext start(String node, Duration interval) {
		PROVIDERS.put(this.name, this.provider);
		ConfigurableApplicationContext context = new SpringApplicationBuilder(Dyzurka.class, Node.class)
			.run(Stream
				.concat(Arrays.stream(this.database.arguments()), Stream.of("--server.port=0", "--test.node=" + node,
						"--test.provider=" + this.name, "--test.interval=" + interval))
				.toArray(String[]::new));
		this.nodes.add(context);
		return context;
	}

	private static BroadcastId broadcast(ConfigurableApplicationContext node, int recipients) {
		Broadcasts broadcasts = node.getBean(Broadcasts.class);
		BroadcastId id = BroadcastId.random();
		inTransaction(node, () -> {
			broadcasts.begin(id);
			List<Outgoing> messages = new ArrayList<>();
			for (int recipient = 0; recipient < recipients; recipient++) {
				messages.add(message(Address.telegram(1000 + recipient), Urgency.BROADCAST, "news"));
			}
			broadcasts.add(id, messages);
			broadcasts.complete(id);
		});
		return id;
	}

	private static void post(ConfigurableApplicationContext node, Outgoing message) {
		inTransaction(node, () -> node.getBean(Outbox.class).post(List.of(message)));
	}

	private static void awaitEnd(ConfigurableApplicationContext node, BroadcastId id) {
		Broadcasts broadcasts = node.getBean(Broadcasts.class);
		Awaitility.await()
			.atMost(Duration.ofMinutes(10))
			.pollInterval(Duration.ofMillis(500))
			.until(() -> broadcasts.progress(id).orElseThrow().ended() != null);
	}

	private static void inTransaction(ConfigurableApplicationContext node, Runnable work) {
		node.getBean(TransactionTemplate.class).executeWithoutResult((status) -> work.run());
	}

	private static Outgoing message(Address to, Urgency urgency, String text) {
		return new Outgoing(to, Locale.of("pl"), urgency, Prompt.statement(text), null, false);
	}

	@Configuration(proxyBeanMethods = false)
	static class Node {

		@Bean
		Messenger counting(Environment environment) {
			Pace pace = new Pace(environment.getRequiredProperty("test.interval", Duration.class), 5, Duration.ZERO, 1);
			CountingMessenger.Provider provider = PROVIDERS.computeIfAbsent(
					environment.getRequiredProperty("test.provider"), (name) -> new CountingMessenger.Provider());
			return new CountingMessenger(environment.getRequiredProperty("test.node"), pace, provider);
		}

	}

}
