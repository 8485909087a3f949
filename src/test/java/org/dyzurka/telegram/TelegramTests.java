package org.dyzurka.telegram;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.dyzurka.messaging.Attachment;
import org.dyzurka.messaging.AttachmentId;
import org.dyzurka.messaging.Attachments;
import org.dyzurka.messaging.BotLinks;
import org.dyzurka.messaging.Choice;
import org.dyzurka.messaging.Delivery;
import org.dyzurka.messaging.FailedMessage;
import org.dyzurka.messaging.Link;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.OutgoingId;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.messaging.PublicChannel;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Residents;
import org.dyzurka.wording.Command;
import org.dyzurka.wording.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * From a posted message to the Bot API, over the real client, the real outbox and the
 * real database.
 */
@Tag("database")
@SpringBootTest
@AutoConfigureMockMvc
class TelegramTests {

	private static final BotApiStub API = new BotApiStub();

	private static final AtomicLong CHATS = new AtomicLong(1000);

	@Autowired
	private Outbox outbox;

	@Autowired
	private BotLinks botLinks;

	@Autowired
	private PublicChannel publicChannel;

	@Autowired
	private TelegramMessenger messenger;

	@Autowired
	private BotConnection connection;

	@Autowired
	private Attachments attachments;

	@Autowired
	private Residents residents;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Words words;

	@Autowired
	private MockMvc web;

	private final long chat = CHATS.incrementAndGet();

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("dyzurka.telegram.token", () -> "1:test");
		registry.add("dyzurka.telegram.api-url", API::url);
		registry.add("dyzurka.telegram.channel", () -> "@konsultacje_test");
	}

	@AfterAll
	static void close() {
		API.close();
	}

	@Test
	void atNightOnlyAnswersAreSent() {
		Instant night = Instant.parse("2025-09-02T21:00:00Z");
		Instant morning = Instant.parse("2025-09-03T06:00:00Z");

		assertThat(this.messenger.quietUntil(Urgency.ANSWER, night)).isEmpty();
		assertThat(this.messenger.quietUntil(Urgency.NOTICE, night)).contains(morning);
		assertThat(this.messenger.quietUntil(Urgency.BROADCAST, night)).contains(morning);
		assertThat(this.messenger.quietUntil(Urgency.NOTICE, morning)).isEmpty();
	}

	@Test
	void whatIsPostedReachesTheChat() {
		post(answer("Dzień dobry"));

		Awaitility.await().until(() -> texts().equals(List.of("Dzień dobry")));
		Awaitility.await().until(() -> states().equals(List.of("SENT")));
		assertThat(this.jdbc.sql("select count(*) from outgoing where identifier = ? and prompt is not null")
			.param(Long.toString(this.chat))
			.query(int.class)
			.single()).as("a sent message keeps no words").isZero();
	}

	@Test
	void aRolledBackTransactionSaysNothing() {
		this.transactions.executeWithoutResult((status) -> {
			this.outbox.post(List.of(answer("nie wysyłać")));
			status.setRollbackOnly();
		});
		post(answer("wysłać"));

		Awaitility.await().until(() -> states().equals(List.of("SENT")));
		assertThat(texts()).containsExactly("wysłać");
	}

	@Test
	void tooManyRequestsAreWaitedForAndNothingIsLost() {
		API.prepare("sendMessage", BotApiStub.tooMany(2));
		post(answer("jeden"), answer("dwa"));

		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> states().equals(List.of("SENT", "SENT")));

		assertThat(texts()).containsExactly("jeden", "jeden", "dwa");
		List<BotApiStub.Call> calls = API.calls("sendMessage").stream().filter(this::isOurs).toList();
		assertThat(Duration.ofNanos(calls.get(1).at() - calls.get(0).at())).isGreaterThan(Duration.ofMillis(1900));
	}

	@Test
	void whoBlockedTheBotIsUnreachable() {
		this.transactions.executeWithoutResult((status) -> this.residents.meet(Address.telegram(this.chat)));
		API.prepare("sendMessage", BotApiStub.fault(403, "Forbidden: bot was blocked by the user"));

		post(answer("jeden"), answer("dwa"));

		Awaitility.await().until(() -> states().equals(List.of("FAILED", "FAILED")));
		assertThat(texts()).containsExactly("jeden");
		assertThat(this.residents.at(Address.telegram(this.chat))).get()
			.satisfies((resident) -> assertThat(resident.reachable()).isFalse());
	}

	@Test
	void faultsOfTelegramAreToldApart() {
		API.prepare("sendMessage", BotApiStub.fault(400, "Bad Request: chat not found"),
				BotApiStub.fault(400, "Bad Request: message is too long"), BotApiStub.GATEWAY_BROKEN,
				BotApiStub.fault(500, "Internal Server Error"), BotApiStub.fault(401, "Unauthorized"),
				BotApiStub.tooMany(7));

		assertThat(deliver(answer("x"))).isInstanceOf(Delivery.Unreachable.class);
		assertThat(deliver(answer("x"))).isInstanceOf(Delivery.Refused.class);
		assertThat(deliver(answer("x"))).isInstanceOf(Delivery.Later.class);
		assertThat(deliver(answer("x"))).isInstanceOf(Delivery.Later.class);
		assertThat(deliver(answer("x"))).isInstanceOf(Delivery.Later.class);
		assertThat(deliver(answer("x"))).isInstanceOfSatisfying(Delivery.Later.class, (later) -> {
			assertThat(later.after()).isEqualTo(Duration.ofSeconds(7));
			assertThat(later.wholeChannel()).isTrue();
		});
	}

	@Test
	void everyRefusalHasItsPolicy() {
		assertThat(policy(429, "Too Many Requests: retry after 3")).isEqualTo(Policy.PAUSE);
		assertThat(policy(401, "Unauthorized")).isEqualTo(Policy.TOKEN);
		assertThat(policy(404, "Not Found")).isEqualTo(Policy.TOKEN);
		assertThat(policy(404, "Not Found: method not found")).isEqualTo(Policy.REFUSED);
		assertThat(policy(409, "Conflict: terminated by other getUpdates request")).isEqualTo(Policy.CONFLICT);
		assertThat(List.of(policy(500, "Internal Server Error"), policy(502, "Bad Gateway"), policy(0, "timeout")))
			.containsOnly(Policy.AGAIN);
		assertThat(List.of(policy(403, "Forbidden: bot was blocked by the user"),
				policy(403, "Forbidden: bot was kicked from the group chat"),
				policy(403, "Forbidden: user is deactivated"), policy(400, "Bad Request: chat not found")))
			.containsOnly(Policy.UNREACHABLE);
		assertThat(policy(400, "Bad Request: message is not modified: specified new message content"))
			.isEqualTo(Policy.UNCHANGED);
		assertThat(policy(400, "Bad Request: query is too old and response timeout expired"))
			.isEqualTo(Policy.TOO_LATE);
		assertThat(policy(400, "Bad Request: wrong remote file identifier specified")).isEqualTo(Policy.FILE_FORGOTTEN);
		assertThat(List.of(policy(400, "Bad Request: message is too long"),
				policy(400, "Bad Request: have no rights to send a message"),
				policy(400, "Bad Request: message to edit not found"),
				policy(400, "Bad Request: group chat was upgraded to a supergroup chat"),
				policy(413, "Request Entity Too Large")))
			.containsOnly(Policy.REFUSED);
	}

	@Test
	void whatTelegramTookIsNotSentAgainThoughItsAnswerCannotBeRead() {
		API.prepare("sendMessage", BotApiStub.result("{\"message_id\":5,\"date\":1764000000000,\"chat\":\"new\"}"));

		assertThat(deliver(answer("x"))).isEqualTo(new Delivery.Sent("5"));
	}

	@Test
	void aRevokedTokenHoldsEverythingUpAndLosesNothing() {
		API.prepare("sendMessage", BotApiStub.fault(401, "Unauthorized"));

		assertThat(deliver(answer("x")))
			.isEqualTo(new Delivery.Later(Duration.ofMinutes(1), true, "Telegram: 401 Unauthorized"));
	}

	@Test
	void toBeToldToWaitForNoTimeIsASecond() {
		API.prepare("sendMessage", BotApiStub.tooMany(0));

		assertThat(deliver(answer("x"))).isInstanceOfSatisfying(Delivery.Later.class,
				(later) -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(1)));
	}

	@Test
	void theWholeBotWaitsWhenTheAnswerToAPressWasTooMuch() {
		API.prepare("answerCallbackQuery", BotApiStub.tooMany(2));
		API.update(900_001, Updates.pressed(900_001, this.chat, 5, "x"));
		Awaitility.await().until(() -> this.connection.restraint().left().isPositive());

		post(answer("po przerwie"));

		Awaitility.await().until(() -> texts().contains("po przerwie"));
		Awaitility.await().until(() -> answers("c900001").size() == 2);
		long refused = answers("c900001").getFirst().at();
		assertThat(answers("c900001").getLast().at() - refused).isGreaterThan(Duration.ofMillis(1900).toNanos());
		assertThat(API.calls("sendMessage").stream().filter(this::isOurs))
			.allSatisfy((call) -> assertThat(call.at() - refused).isGreaterThan(Duration.ofMillis(1900).toNanos()));
		Awaitility.await().until(() -> Set.copyOf(states()).equals(Set.of("SENT")));
	}

	@Test
	void aGroupIsToldOnceThatTheBotTalksInPrivate() {
		long group = -100_200_000_000L - this.chat;
		API.update(900_101, Updates.membership(900_101, group, "member").replace("\"private\"", "\"supergroup\""));
		API.update(900_102, Updates.inGroup(900_102, group, "\"text\":\"hej\""));
		Awaitility.await().until(() -> API.unconfirmed() == 0 && said(group).size() == 1);
		API.update(900_103, Updates.inGroup(900_103, group - 1, "\"migrate_from_chat_id\":" + group));
		Awaitility.await().until(() -> API.unconfirmed() == 0);

		// Another node, or the next start
		new Groups(this.jdbc, this.outbox, this.words, this.transactions)
			.tell(new Parsed.InGroup(group, null, Locale.of("pl")));
		this.residents.at(Address.telegram(group)).ifPresent((resident) -> {
			throw new AssertionError("a group is no resident");
		});

		post(Outgoing.answer(Address.telegram(group), Locale.of("pl"), Prompt.statement("koniec")));
		Awaitility.await().until(() -> said(group).contains("koniec"));
		assertThat(said(group)).hasSize(2).first().asString().contains("особистий чат");
		assertThat(said(group - 1)).isEmpty();
	}

	@Test
	void ofALongMessageOnlyThePartThatFailedIsSentAgain() {
		String first = "a".repeat(4000);
		String second = "b".repeat(4000);
		Prompt question = new Prompt(first + " " + second, List.of(new Choice("d.1", "Tak", Choice.Weight.MAIN)), null,
				null);
		API.prepare("sendMessage", BotApiStub.result("{\"message_id\":1}"), BotApiStub.GATEWAY_BROKEN);

		post(Outgoing.answer(Address.telegram(this.chat), Locale.of("pl"), question));

		Awaitility.await().until(() -> states().equals(List.of("SENT", "SENT")));
		assertThat(texts()).containsExactly(first, second, second);
	}

	@Test
	void aTelegramThatNeverAnswersIsLeftAfterTheTimeLimit() {
		API.prepare("sendMessage", BotApiStub.never());
		Duration limit = Duration.ofMillis(300);
		try (BotConnection impatient = new BotConnection("1:test", API.url(),
				new TimeLimits(limit, limit, limit, limit))) {
			assertThat(new TelegramMessenger(impatient, this.attachments).deliver(new OutgoingId(1), answer("x")))
				.isInstanceOf(Delivery.Later.class);
		}
	}

	@Test
	void aQuestionTakesThePlaceOfTheOneBefore() {
		Outgoing question = replacing("77",
				new Prompt("Kiedy?", List.of(new Choice("d.1", "10:00", Choice.Weight.COMPACT),
						new Choice("d.b", "Wróć", Choice.Weight.WAY_OUT)), null, null));

		assertThat(deliver(question)).isEqualTo(new Delivery.Sent("77"));
		assertThat(texts()).isEmpty();
		BotApiStub.Call edit = API.calls("editMessageText").stream().filter(this::isOurs).findFirst().orElseThrow();
		assertThat(edit.json().path("message_id").asInt()).isEqualTo(77);
		assertThat(edit.json().at("/reply_markup/inline_keyboard/0/0/callback_data").asText()).isEqualTo("d.1");

		API.prepare("editMessageText", BotApiStub.fault(400, "Bad Request: message is not modified: same content"));
		assertThat(deliver(question)).isEqualTo(new Delivery.Sent("77"));
		assertThat(texts()).isEmpty();

		API.prepare("editMessageText", BotApiStub.fault(400, "Bad Request: message can't be edited"));
		assertThat(deliver(question)).isNotEqualTo(new Delivery.Sent("77"));
		assertThat(texts()).containsExactly("Kiedy?");
	}

	@Test
	void aFileIsUploadedOnceAndAgainOnlyIfTelegramForgotIt() {
		AttachmentId file = this.transactions.execute((status) -> this.attachments
			.keep(new Attachment("Plan ogólny.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.UTF_8))));
		assertThat(file).isNotNull();
		Outgoing message = Outgoing.answer(Address.telegram(this.chat), Locale.of("pl"), Prompt.file("Plan", file));

		deliver(message);
		deliver(message);
		API.prepare("sendDocument", BotApiStub.fault(400, "Bad Request: wrong file identifier/HTTP URL specified"));
		assertThat(deliver(message)).isInstanceOf(Delivery.Sent.class);

		assertThat(API.calls("sendDocument").stream().map((call) -> call.body().contains("%PDF"))).containsExactly(true,
				false, false, true);
		assertThat(API.calls("sendDocument").getFirst().body()).contains("filename=\"Plan ogólny.pdf\"");
	}

	@Test
	void aChannelWhereTheBotMayNotPostIsSetRightByTheOfficeAndTriedAgain() {
		API.prepare("sendMessage", BotApiStub.fault(403, "Forbidden: bot is not a member of the channel chat"));
		Prompt news = Prompt.statement("Zaczynamy")
			.leading(List.of(new Link("Więcej", URI.create("https://example.org/"))));
		Address channel = this.publicChannel.address();

		post(Outgoing.answer(channel, Locale.of("pl"), news));

		Awaitility.await().until(() -> !failedFor(channel).isEmpty());
		assertThat(failedFor(channel).getFirst().reason()).contains("403", "administrator of @konsultacje_test");
		this.outbox.retry(failedFor(channel).getFirst().id());
		Awaitility.await()
			.until(() -> API.calls("sendMessage")
				.stream()
				.anyMatch((call) -> call.chat().equals("@konsultacje_test") && call.json()
					.path("reply_markup")
					.path("inline_keyboard")
					.path(0)
					.path(0)
					.path("url")
					.asText()
					.equals("https://example.org/")));
		assertThat(this.publicChannel.link()).hasToString("https://t.me/konsultacje_test");
	}

	@Test
	void aLinkOpensTheBotAtAPlaceInItsDialogue() {
		Awaitility.await().until(() -> this.botLinks.open("x").isPresent());

		assertThat(this.botLinks.open("dyzur-1_A"))
			.contains(URI.create("https://t.me/dyzurka_test_bot?start=dyzur-1_A"));
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> this.botLinks.open("dyżur 1"));
	}

	@Test
	void theMenuIsSetInEveryLanguageAndItsCommandsAreUnderstood() {
		Awaitility.await().until(() -> API.calls("setMyCommands").size() == 4);

		Set<String> languages = API.calls("setMyCommands")
			.stream()
			.map((call) -> call.json().path("language_code").asText(""))
			.collect(Collectors.toSet());
		assertThat(languages).containsExactlyInAnyOrder("", "pl", "en", "uk");
		assertThat(API.calls("setMyCommands")).as("groups have no menu")
			.allSatisfy((call) -> assertThat(call.json().at("/scope/type").asText()).isEqualTo("all_private_chats"));
		for (Locale language : this.words.languages()) {
			assertThat(Arrays.stream(MenuCommand.values())
				.map((command) -> this.words.hear("/" + command.name(language), LocalDate.EPOCH).command()))
				.containsExactly(Optional.of(Command.RESTART), Optional.of(Command.BOOK), Optional.of(Command.BOOKINGS),
						Optional.of(Command.NEWS), Optional.of(Command.HELP), Optional.of(Command.PERSON),
						Optional.of(Command.LANGUAGE), Optional.of(Command.MY_DATA), Optional.of(Command.ERASE));
		}
	}

	@Test
	void nobodyCallsTheWebhookWhileUpdatesArePolled() throws Exception {
		this.web.perform(request(HttpMethod.POST, "/telegram/webhook").content("{}")).andExpect(status().isNotFound());
	}

	private static Policy policy(int code, String description) {
		return new ApiFault(code, description, null).policy();
	}

	private static List<BotApiStub.Call> answers(String press) {
		return API.calls("answerCallbackQuery")
			.stream()
			.filter((call) -> call.json().path("callback_query_id").asText().equals(press))
			.toList();
	}

	private static List<String> said(long chat) {
		return API.calls("sendMessage")
			.stream()
			.filter((call) -> call.chat().equals(Long.toString(chat)))
			.map(BotApiStub.Call::text)
			.toList();
	}

	private List<FailedMessage> failedFor(Address address) {
		return this.outbox.failed(1000).stream().filter((message) -> message.to().equals(address)).toList();
	}

	private Delivery deliver(Outgoing message) {
		return this.messenger.deliver(new OutgoingId(1), message);
	}

	private void post(Outgoing... messages) {
		this.transactions.executeWithoutResult((status) -> this.outbox.post(List.of(messages)));
	}

	private Outgoing answer(String text) {
		return Outgoing.answer(Address.telegram(this.chat), Locale.of("pl"), Prompt.statement(text));
	}

	private Outgoing replacing(String earlier, Prompt prompt) {
		return new Outgoing(Address.telegram(this.chat), Locale.of("pl"), Urgency.ANSWER, prompt, earlier, false);
	}

	private List<String> texts() {
		return API.calls("sendMessage").stream().filter(this::isOurs).map(BotApiStub.Call::text).toList();
	}

	private boolean isOurs(BotApiStub.Call call) {
		return call.chat().equals(Long.toString(this.chat));
	}

	private List<@Nullable String> states() {
		return this.jdbc.sql("select state from outgoing where identifier = ? order by id")
			.param(Long.toString(this.chat))
			.query(String.class)
			.list();
	}

}
