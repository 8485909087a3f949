package org.dyzurka.telegram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.awaitility.Awaitility;
import org.dyzurka.BesideOthers;
import org.dyzurka.conversation.Incoming;
import org.dyzurka.conversation.Receipt;
import org.dyzurka.conversation.Utterance;
import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@BesideOthers
class PollingTests {

	private static final TimeLimits QUICK = new TimeLimits(Duration.ofSeconds(2), Duration.ofSeconds(1),
			Duration.ofSeconds(2), Duration.ofSeconds(1));

	private final BotApiStub api = new BotApiStub();

	private final List<Incoming> received = new CopyOnWriteArrayList<>();

	private final List<Map.Entry<Address, Boolean>> reached = new CopyOnWriteArrayList<>();

	private final List<Long> groups = new CopyOnWriteArrayList<>();

	private BotConnection connection = new BotConnection("1:test", this.api.url(), QUICK);

	private @Nullable PollLoop loop;

	@AfterEach
	void stop() {
		if (this.loop != null) {
			this.loop.stop();
		}
		this.connection.close();
		this.api.close();
	}

	@Test
	void aMessageReachesTheConversationAndIsConfirmedOnlyThen() {
		List<Integer> unconfirmed = new CopyOnWriteArrayList<>();
		this.api.update(7, Updates.text(7, 42, "dzień dobry"));

		poll((incoming) -> {
			unconfirmed.add(this.api.unconfirmed());
			return hear(incoming);
		});

		Awaitility.await().until(() -> this.api.unconfirmed() == 0);
		assertThat(unconfirmed).containsExactly(1);
		assertThat(this.received).singleElement().satisfies((incoming) -> {
			assertThat(incoming.messageId()).isEqualTo("u7");
			assertThat(incoming.utterance()).isEqualTo(new Utterance.Text("dzień dobry"));
		});
		assertThat(this.api.calls("deleteWebhook")).singleElement()
			.satisfies((call) -> assertThat(call.json().path("drop_pending_updates").asBoolean(true)).isFalse());
		assertThat(this.api.calls("getUpdates").getFirst().json().path("allowed_updates")).hasSize(3);
	}

	@Test
	void afterAQuietWeekIdsGoOnFromAnywhere() {
		poll(this::hear);
		for (int id : List.of(500_000, 100, 900_000, 3)) {
			this.api.update(id, Updates.text(id, 42, "n" + id));
			Awaitility.await().until(() -> this.api.unconfirmed() == 0);
		}

		assertThat(this.received).extracting(Incoming::messageId).containsExactly("u500000", "u100", "u900000", "u3");
	}

	@Test
	void anUpdateThatCannotBeReadBlocksNoOther() {
		this.api.update(1, Updates.text(1, 42, "przed"));
		this.api.update(2, "{\"update_id\":2,\"message\":{\"message_id\":\"no number\",\"chat\":7}}");
		this.api.update(3, "{\"update_id\":3,\"message\":{\"message_id\":3}}");
		this.api.update(4, Updates.text(4, 42, "po"));

		poll(this::hear);

		Awaitility.await().until(() -> this.api.unconfirmed() == 0);
		assertThat(this.received).extracting(Incoming::messageId).containsExactly("u1", "u4");
	}

	@Test
	void anOutageOfOursLosesNothing() {
		AtomicInteger attempts = new AtomicInteger();
		this.api.update(1, Updates.text(1, 42, "a"));
		this.api.update(2, Updates.text(2, 43, "b"));

		poll((incoming) -> {
			if (incoming.messageId().equals("u2") && attempts.getAndIncrement() == 0) {
				throw new IllegalStateException("the database is away");
			}
			return hear(incoming);
		});

		Awaitility.await().until(() -> this.api.unconfirmed() == 0);
		assertThat(this.received).extracting(Incoming::messageId).contains("u1", "u2");
	}

	@Test
	void whateverTelegramAnswersPollingGoesOn() {
		this.api.prepare("deleteWebhook", BotApiStub.GATEWAY_BROKEN);
		this.api.prepare("getUpdates", BotApiStub.fault(500, "Internal Server Error"), BotApiStub.GATEWAY_BROKEN,
				BotApiStub.tooMany(1), BotApiStub.never());
		this.api.update(1, Updates.text(1, 42, "a"));

		poll(this::hear);

		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> this.api.unconfirmed() == 0);
		assertThat(this.received).hasSize(1);
	}

	@Test
	void aTelegramThatIsDownAtTheStartIsWaitedFor() {
		int port = freePort();
		this.connection = new BotConnection("1:test", URI.create("http://127.0.0.1:" + port), QUICK);
		poll(this::hear);

		try (BotApiStub late = new BotApiStub(port)) {
			late.update(1, Updates.text(1, 42, "a"));
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> late.unconfirmed() == 0);
		}
		assertThat(this.received).hasSize(1);
	}

	@Test
	void oneChatIsServedInOrderWhileOthersGoOn() {
		for (int id = 1; id <= 60; id++) {
			this.api.update(id, Updates.text(id, id % 6, Integer.toString(id)));
		}

		poll(this::hear);

		Awaitility.await().until(() -> this.api.unconfirmed() == 0);
		assertThat(this.received).hasSize(60);
		for (long chat = 0; chat < 6; chat++) {
			Address address = Address.telegram(chat);
			assertThat(this.received.stream()
				.filter((incoming) -> incoming.from().equals(address))
				.map((incoming) -> Integer.valueOf(incoming.messageId().substring(1)))).isSorted();
		}
	}

	@Test
	void everyPressIsAnsweredAndARefusalHarmsNothing() {
		this.api.prepare("answerCallbackQuery", BotApiStub.fault(400, "Bad Request: query is too old"));
		this.api.update(1, Updates.pressed(1, 42, 5, "old"));
		this.api.update(2, Updates.pressed(2, 42, 6, "new"));

		poll((incoming) -> {
			hear(incoming);
			return new Receipt.Outdated("To pytanie jest już nieaktualne");
		});

		Awaitility.await().until(() -> this.api.calls("answerCallbackQuery").size() == 2);
		assertThat(this.api.calls("answerCallbackQuery")).allSatisfy(
				(call) -> assertThat(call.json().path("text").asText()).isEqualTo("To pytanie jest już nieaktualne"));
		assertThat(this.received).hasSize(2);
	}

	@Test
	void aPressIsAnsweredThoughTelegramStumblesOrTheUpdateCannotBeRead() {
		this.api.prepare("answerCallbackQuery", BotApiStub.GATEWAY_BROKEN, BotApiStub.fault(500, "Internal"));
		this.api.update(1, "{\"update_id\":1,\"callback_query\":{\"id\":\"c1\",\"from\":\"nobody\"}}");

		poll(this::hear);

		Awaitility.await().until(() -> this.api.calls("answerCallbackQuery").size() == 3);
		assertThat(this.api.calls("answerCallbackQuery"))
			.allSatisfy((call) -> assertThat(call.json().path("callback_query_id").asText()).isEqualTo("c1"));
		assertThat(this.received).isEmpty();
	}

	@Test
	void whatNobodyCanConfirmIsNotAskedForWithoutAPause() {
		this.api.prepare("getUpdates", BotApiStub.result("[{}]"), BotApiStub.result("[{\"update_id\":\"x\"}]"));
		this.api.update(1, Updates.text(1, 42, "a"));

		poll(this::hear);

		Awaitility.await().until(() -> this.api.unconfirmed() == 0);
		List<BotApiStub.Call> polls = this.api.calls("getUpdates");
		assertThat(Duration.ofNanos(polls.get(2).at() - polls.get(0).at())).isGreaterThan(Duration.ofMillis(900));
	}

	@Test
	void anUpdateThatBreaksEverythingDoesNotEndThePolling() {
		AtomicInteger attempts = new AtomicInteger();
		this.api.update(1, Updates.text(1, 42, "a"));

		poll((incoming) -> {
			if (attempts.getAndIncrement() == 0) {
				throw new StackOverflowError();
			}
			return hear(incoming);
		});

		Awaitility.await().until(() -> this.api.unconfirmed() == 0);
		assertThat(this.received).hasSize(1);
	}

	@Test
	void groupsArePassedOnAndNotHeard() {
		this.api.update(1, Updates.inGroup(1, -42, "\"text\":\"hej\""));

		poll(this::hear);

		Awaitility.await().until(() -> this.api.unconfirmed() == 0);
		assertThat(this.groups).containsExactly(-42L);
		assertThat(this.received).isEmpty();
	}

	@Test
	void blockingTheBotIsPassedOn() {
		this.api.update(1, Updates.membership(1, 42, "kicked"));
		this.api.update(2, Updates.membership(2, 42, "member"));

		poll(this::hear);

		Awaitility.await().until(() -> this.api.unconfirmed() == 0);
		assertThat(this.reached).containsExactly(Map.entry(Address.telegram(42), false),
				Map.entry(Address.telegram(42), true));
	}

	@Test
	void waitsGrowToAMinuteAtMost() {
		assertThat(Patience.WITH_TELEGRAM.after(1)).isEqualTo(Duration.ofSeconds(1));
		assertThat(Patience.WITH_TELEGRAM.after(4)).isEqualTo(Duration.ofSeconds(8));
		assertThat(Patience.WITH_TELEGRAM.after(10_000)).isEqualTo(Duration.ofMinutes(1));
	}

	@Test
	void theWaitFitsTheFault() {
		Polling polling = new Polling(this.connection,
				new UpdateIntake(reception(this::hear), new CallbackAnswers(this.connection)), PollTurn.ALWAYS);

		assertThat(polling.after(new ApiFault(409, "Conflict: terminated by other getUpdates request", null)))
			.isEqualTo(Duration.ofSeconds(30));
		assertThat(polling.after(new ApiFault(401, "Unauthorized", null))).isEqualTo(Duration.ofMinutes(1));
		assertThat(polling.after(new ApiFault(429, "Too Many Requests", Duration.ofSeconds(17))))
			.isEqualTo(Duration.ofSeconds(17));
		assertThat(polling.after(new ApiFault(0, "No readable answer", null))).isEqualTo(Duration.ofSeconds(8));
	}

	private void poll(Function<Incoming, Receipt> conversations) {
		this.loop = new PollLoop(this.connection,
				new UpdateIntake(reception(conversations), new CallbackAnswers(this.connection)), PollTurn.ALWAYS);
		this.loop.start();
	}

	private Receipt hear(Incoming incoming) {
		this.received.add(incoming);
		return new Receipt.Taken();
	}

	private Reception reception(Function<Incoming, Receipt> conversations) {
		return new Reception() {

			@Override
			public Receipt receive(Incoming incoming) {
				return conversations.apply(incoming);
			}

			@Override
			public void reach(Address address, boolean reachable) {
				PollingTests.this.reached.add(Map.entry(address, reachable));
			}

			@Override
			public void elsewhere(Parsed.InGroup heard) {
				PollingTests.this.groups.add(heard.group());
			}

		};
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
