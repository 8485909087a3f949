package org.dyzurka.simulator;

import java.io.ByteArrayInputStream;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import okhttp3.OkHttpClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The library that the program itself uses speaks with the simulator, over HTTP.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dyzurka.simulator.enabled=true", "dyzurka.telegram.token=1:test",
				"dyzurka.telegram.api-url=http://localhost:1", "dyzurka.telegram.channel=@probny_kanal" })
@SuppressWarnings("AddressSelection")
class BotApiTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Chats chats;

	@Autowired
	private ChannelPosts channel;

	@Autowired
	private Faults faults;

	@Autowired
	private UpdateQueue updates;

	private OkHttpTelegramClient bot;

	private long anna;

	@BeforeEach
	void someoneHasWritten() throws TelegramApiException {
		this.bot = bot("1:test");
		this.updates.allow(Set.of());
		this.anna = this.chats.arrive("Anna", "pl").id();
		this.chats.start(this.anna, "form-7");
	}

	@AfterEach
	void nothingIsLeftToHear() {
		this.faults.mend();
		this.updates.webhook(null, true);
	}

	@Test
	void introducesTheBot() throws TelegramApiException {
		assertThat(this.bot.execute(new GetMe()).getIsBot()).isTrue();
	}

	@Test
	void postsInTheChannelWhileTheBotMay() throws TelegramApiException {
		InlineKeyboardButton link = new InlineKeyboardButton("Umów dyżur");
		link.setUrl("https://t.me/dyzurka_bot?start=x");
		SendMessage post = SendMessage.builder()
			.chatId("@probny_kanal")
			.text("Zaczynamy")
			.replyMarkup(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(link))))
			.build();

		Message posted = this.bot.execute(post);

		assertThat(posted.getChat().getType()).isEqualTo("channel");
		assertThat(this.channel.view().posts()).last().satisfies((shown) -> {
			assertThat(shown.words()).isEqualTo("Zaczynamy");
			assertThat(shown.keyboard().getFirst().getFirst().url()).isEqualTo("https://t.me/dyzurka_bot?start=x");
		});
		this.channel.appoint(false);
		assertThat(refusal(() -> this.bot.execute(post)).getErrorCode()).isEqualTo(403);
		this.channel.appoint(true);
		assertThat(refusal(() -> this.bot.execute(new SendMessage("@another", "x"))).getErrorCode()).isEqualTo(400);
	}

	@Test
	void refusesAnotherToken() {
		assertThat(refusal(() -> bot("1:other").execute(new GetMe())).getErrorCode()).isEqualTo(401);
	}

	@Test
	void whatAResidentWritesIsHeardUntilConfirmed() throws TelegramApiException {
		Update first = hear(0).getFirst();
		assertThat(first.getMessage().getText()).isEqualTo("/start form-7");
		assertThat(first.getMessage().getEntities()).extracting(MessageEntity::getType).containsExactly("bot_command");
		assertThat(first.getMessage().getFrom().getLanguageCode()).isEqualTo("pl");
		assertThat(hear(0)).hasSize(1);

		this.chats.shareContact(this.anna, "+48600000000", true);
		List<Update> second = hear(first.getUpdateId() + 1);
		assertThat(second).singleElement()
			.extracting((update) -> update.getMessage().getContact().getUserId())
			.isEqualTo(this.anna);
	}

	@Test
	void aLongPollEndsWithTheFirstUpdate() throws Exception {
		int next = hear(0).getLast().getUpdateId() + 1;
		try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<List<Update>> heard = others
				.submit(() -> this.bot.execute(GetUpdates.builder().offset(next).timeout(20).build()));
			this.chats.write(this.anna, "dzień dobry");

			assertThat(heard.get(10, TimeUnit.SECONDS)).hasSize(1);
		}
	}

	@Test
	void aSecondPollEndsTheFirst() throws Exception {
		int next = hear(0).getLast().getUpdateId() + 1;
		try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<TelegramApiRequestException> first = others
				.submit(() -> refusal(() -> this.bot.execute(GetUpdates.builder().offset(next).timeout(20).build())));
			Awaitility.await().until(() -> {
				hear(next);
				return first.isDone();
			});

			assertThat(first.get().getErrorCode()).isEqualTo(409);
		}
	}

	@Test
	void afterAQuietWeekTheNumbersBeginElsewhere() throws TelegramApiException {
		int next = hear(0).getLast().getUpdateId() + 1;
		hear(next);
		this.updates.renumber();
		this.chats.write(this.anna, "jestem znowu");

		assertThat(hear(next)).hasSize(1);
	}

	@Test
	void aPressedButtonIsAskedAndAnswered() throws TelegramApiException {
		int next = hear(0).getLast().getUpdateId() + 1;
		Message question = this.bot.execute(question("Kiedy?", "Wtorek", "d.1"));

		assertThat(this.chats.press(this.anna, "Wtorek")).isInstanceOf(Chats.Pressed.Asked.class);
		Update pressed = hear(next).getFirst();
		assertThat(pressed.getCallbackQuery().getData()).isEqualTo("d.1");
		assertThat(pressed.getCallbackQuery().getMessage().getMessageId()).isEqualTo(question.getMessageId());
		assertThat(this.chats.view(this.anna).pending()).isEqualTo(1);

		AnswerCallbackQuery answer = AnswerCallbackQuery.builder()
			.callbackQueryId(pressed.getCallbackQuery().getId())
			.text("Zapisane")
			.build();
		this.bot.execute(answer);
		assertThat(this.chats.view(this.anna).toasts()).extracting(ChatView.Toast::text).containsExactly("Zapisane");
		assertThat(this.chats.view(this.anna).pending()).isZero();
		assertThat(refusal(() -> this.bot.execute(answer)).getApiResponse()).contains("query is too old");
	}

	@Test
	void aMessageIsChangedInPlaceAndItsButtonsGo() throws TelegramApiException {
		Message question = this.bot.execute(question("Kiedy?", "Wtorek", "d.1"));
		EditMessageText change = EditMessageText.builder()
			.chatId(this.anna)
			.messageId(question.getMessageId())
			.text("<b>Wtorek</b> &amp; 10:30")
			.parseMode("HTML")
			.build();
		this.bot.execute(change);

		ChatMessage seen = this.chats.view(this.anna).messages().getLast();
		assertThat(seen.content())
			.isEqualTo(new Content.Text("Wtorek & 10:30", List.of(new Entity("bold", 0, 6, null))));
		assertThat(seen.keyboard()).isEmpty();
		assertThat(refusal(() -> this.bot.execute(change)).getApiResponse()).contains("message is not modified");

		this.bot.execute(new DeleteMessage(String.valueOf(this.anna), question.getMessageId()));
		assertThat(refusal(() -> this.bot.execute(change)).getApiResponse()).contains("message to edit not found");
	}

	@Test
	void aDocumentIsSentOnceAndThenByItsId() throws TelegramApiException {
		byte[] content = "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8);
		Message sent = this.bot.execute(SendDocument.builder()
			.chatId(this.anna)
			.document(new InputFile(new ByteArrayInputStream(content), "termin ąę.ics"))
			.caption("Termin")
			.build());
		String id = sent.getDocument().getFileId();
		this.bot.execute(SendDocument.builder().chatId(this.anna).document(new InputFile(id)).build());

		assertThat(this.chats.view(this.anna).messages().getLast().content())
			.isInstanceOfSatisfying(Content.Document.class, (document) -> {
				assertThat(document.name()).isEqualTo("termin ąę.ics");
				assertThat(this.chats.file(document.fileId()).orElseThrow().bytes()).isEqualTo(content);
			});
		assertThat(refusal(() -> this.bot
			.execute(SendDocument.builder().chatId(this.anna).document(new InputFile("UNKNOWN")).build()))
			.getApiResponse()).contains("wrong file identifier");
	}

	@Test
	void whoHasBlockedTheBotIsNotReached() throws TelegramApiException {
		int next = hear(0).getLast().getUpdateId() + 1;
		this.chats.block(this.anna, true);

		assertThat(hear(next).getFirst().getMyChatMember().getNewChatMember().getStatus()).isEqualTo("kicked");
		TelegramApiRequestException refused = refusal(() -> this.bot.execute(message("Jest Pani tam?")));
		assertThat(refused.getErrorCode()).isEqualTo(403);
		assertThat(refused.getApiResponse()).contains("bot was blocked by the user");
	}

	@Test
	void whoHasNeverWrittenIsNotFound() {
		long stranger = this.chats.arrive("Jan", null).id();

		assertThat(refusal(() -> this.bot.execute(new SendMessage(String.valueOf(stranger), "Halo"))).getApiResponse())
			.contains("chat not found");
	}

	@Test
	void whatTelegramWouldRefuseIsRefused() {
		assertThat(refusal(() -> this.bot.execute(message("ą".repeat(4097)))).getApiResponse())
			.contains("message is too long");
		assertThat(refusal(() -> this.bot.execute(question("Kiedy?", "Wtorek", "ą".repeat(33)))).getApiResponse())
			.contains("BUTTON_DATA_INVALID");
		SendMessage broken = message("<b>bez końca");
		broken.setParseMode("HTML");
		assertThat(refusal(() -> this.bot.execute(broken)).getApiResponse()).contains("can't parse entities");
	}

	@Test
	void whoWritesTooFastIsToldToWait() {
		TelegramApiRequestException refused = refusal(() -> {
			for (int message = 0; message < 40; message++) {
				this.bot.execute(message("Wiadomość " + message));
			}
		});

		assertThat(refused.getErrorCode()).isEqualTo(429);
		assertThat(refused.getParameters().getRetryAfter()).isPositive();
	}

	@Test
	void failsOnDemandAsOftenAsAsked() throws TelegramApiException {
		this.faults.next(Faults.Kind.TOO_MANY_REQUESTS, 1);
		assertThat(refusal(() -> this.bot.execute(message("a"))).getParameters().getRetryAfter()).isEqualTo(3);
		this.faults.next(Faults.Kind.SERVER_ERROR, 1);
		assertThat(refusal(() -> this.bot.execute(message("b"))).getErrorCode()).isEqualTo(500);
		this.faults.next(Faults.Kind.BAD_GATEWAY, 1);
		assertThat(refusal(() -> this.bot.execute(message("c")))).hasMessageContaining("deserialize");

		assertThat(this.bot.execute(message("d")).getText()).isEqualTo("d");
	}

	@Test
	void isDownUntilItIsUpAgain() throws TelegramApiException {
		this.faults.down(true);
		assertThat(refusal(() -> hear(0))).hasMessageContaining("deserialize");
		this.faults.down(false);

		assertThat(hear(0)).isNotEmpty();
	}

	@Test
	void aWebhookHearsEachUpdateUntilItAgreesAndEndsThePolls() throws Exception {
		List<String> heard = new CopyOnWriteArrayList<>();
		HttpServer program = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		program.createContext("/hook", (exchange) -> {
			heard.add(exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token") + " "
					+ new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			exchange.sendResponseHeaders((heard.size() == 1) ? 503 : 200, -1);
			exchange.close();
		});
		program.start();
		try {
			this.bot.execute(SetWebhook.builder()
				.url("http://127.0.0.1:" + program.getAddress().getPort() + "/hook")
				.secretToken("hidden")
				.dropPendingUpdates(true)
				.build());
			this.chats.write(this.anna, "dzień dobry");
			Awaitility.await().until(() -> heard.size() == 2 && this.updates.size() == 0);

			assertThat(heard.getFirst()).startsWith("hidden ").contains("dzień dobry").isEqualTo(heard.getLast());
			assertThat(refusal(() -> hear(0)).getErrorCode()).isEqualTo(409);
		}
		finally {
			program.stop(0);
		}
	}

	@Test
	void aWebhookMustBeSafeToUse() {
		assertThat(refusal(() -> this.bot.execute(SetWebhook.builder().url("http://example.org/hook").build()))
			.getApiResponse()).contains("HTTPS");
	}

	@Test
	void keepsSilentUntilMended() {
		this.faults.next(Faults.Kind.SILENCE, 1);
		OkHttpTelegramClient hasty = new OkHttpTelegramClient(new ObjectMapper(),
				new OkHttpClient.Builder().readTimeout(Duration.ofMillis(300)).build(), "1:test", url());

		assertThatExceptionOfType(TelegramApiException.class).isThrownBy(() -> hasty.execute(message("halo")))
			.withStackTraceContaining(SocketTimeoutException.class.getName());
	}

	@Test
	void theMenuIsTheMostParticularOne() throws TelegramApiException {
		this.bot.execute(SetMyCommands.builder().command(new BotCommand("help", "Help")).build());
		this.bot.execute(SetMyCommands.builder().command(new BotCommand("pomoc", "Pomoc")).languageCode("pl").build());

		assertThat(this.chats.view(this.anna).commands()).extracting(ChatView.Command::command)
			.containsExactly("pomoc");
		assertThat(this.chats.view(5_000_000_003L).commands()).extracting(ChatView.Command::command)
			.containsExactly("help");
	}

	private List<Update> hear(int offset) throws TelegramApiException {
		return this.bot.execute(GetUpdates.builder().offset(offset).timeout(0).build());
	}

	private SendMessage message(String text) {
		return new SendMessage(String.valueOf(this.anna), text);
	}

	private SendMessage question(String text, String label, String data) {
		SendMessage question = message(text);
		question.setReplyMarkup(new InlineKeyboardMarkup(
				List.of(new InlineKeyboardRow(InlineKeyboardButton.builder().text(label).callbackData(data).build()))));
		return question;
	}

	private OkHttpTelegramClient bot(String token) {
		return new OkHttpTelegramClient(new ObjectMapper(),
				new OkHttpClient.Builder().readTimeout(Duration.ofSeconds(60)).build(), token, url());
	}

	private TelegramUrl url() {
		return TelegramUrl.builder().schema("http").host("localhost").port(this.port).build();
	}

	private static TelegramApiRequestException refusal(ThrowingCallable call) {
		return catchThrowableOfType(TelegramApiRequestException.class, call);
	}

}
