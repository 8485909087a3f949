package org.dyzurka.phone;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.twilio.http.TwilioRestClient;
import org.awaitility.Awaitility;
import org.dyzurka.calllist.Call;
import org.dyzurka.calllist.CallList;
import org.dyzurka.calllist.Reason;
import org.dyzurka.messaging.Delivery;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.OutgoingId;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Resident;
import org.dyzurka.resident.Residents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From a posted message to Twilio's server and back by its reports, over the real SDK,
 * the real outbox and the real database.
 */
@Tag("database")
@SpringBootTest
class SmsSendingTests {

	private static final TwilioStub API = new TwilioStub();

	private static final AtomicInteger NUMBERS = new AtomicInteger(500_000_000);

	@Autowired
	private Outbox outbox;

	@Autowired
	private SmsMessenger messenger;

	@Autowired
	private Reports reports;

	@Autowired
	private Residents residents;

	@Autowired
	private CallList calls;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MovableClock clock;

	private final String number = "+48" + NUMBERS.incrementAndGet();

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("dyzurka.twilio.account-sid", () -> "AC1");
		registry.add("dyzurka.twilio.auth-token", () -> "hush");
		registry.add("dyzurka.twilio.number", () -> "+48221234567");
		registry.add("dyzurka.twilio.api-url", API::url);
		registry.add("dyzurka.twilio.sms-interval", () -> "1ms");
		registry.add("dyzurka.public-url", () -> "https://miasto.example");
	}

	@AfterAll
	static void close() {
		API.close();
	}

	@BeforeEach
	void day() {
		this.clock.set(Instant.parse("2025-09-02T10:00:00Z"));
	}

	@Test
	void whatIsPostedReachesTheNumberAndKeepsItsWordsUntilItIsDelivered() {
		post(answer("Dzien dobry & \"witamy\""));

		Awaitility.await().until(() -> states().equals(List.of("SENT")));
		TwilioStub.Call call = API.attempts(this.number).getFirst();
		assertThat(call.path()).isEqualTo("/2010-04-01/Accounts/AC1/Messages.json");
		assertThat(call.authorization())
			.isEqualTo("Basic " + Base64.getEncoder().encodeToString("AC1:hush".getBytes(StandardCharsets.UTF_8)));
		assertThat(call.form().fields()).containsExactlyInAnyOrderEntriesOf(Map.of("To", List.of(this.number), "From",
				List.of("+48221234567"), "Body", List.of("Dzien dobry & \"witamy\""), "StatusCallback",
				List.of("https://miasto.example/twilio/status"), "ValidityPeriod", List.of("14400")));
		assertThat(wordsKept()).isEqualTo(1);

		this.reports.take(new Report(sid(), "sent", 0));
		assertThat(wordsKept()).isEqualTo(1);
		this.reports.take(new Report(sid(), "delivered", 0));
		assertThat(wordsKept()).isZero();
		assertThat(states()).containsExactly("SENT");
	}

	@Test
	void aLongPromptGoesInPortionsInOrder() {
		post(answer("Zdanie pierwsze. ".repeat(30).strip()));

		Awaitility.await().until(() -> states().equals(List.of("SENT", "SENT")));
		assertThat(API.texts(this.number)).hasSize(2).allMatch((text) -> text.length() <= 306);
	}

	@ParameterizedTest
	@CsvSource({ "400, 21610, Unreachable", "400, 21211, Unreachable", "400, 21201, Unreachable",
			"400, 21614, Unreachable", "400, 21635, Unreachable", "403, 21408, Refused", "400, 21608, Refused",
			"400, 21617, Refused", "429, 20429, Later", "503, 20503, Later", "401, 20003, Later", "500, 20500, Unknown",
			"503, 0, Later" })
	void anAnswerIsAskedForOnceAndHasItsConsequence(int status, int code, String consequence) {
		API.prepare(this.number, TwilioStub.fault(status, code));

		Delivery delivery = deliver();

		assertThat(API.attempts(this.number)).hasSize(1);
		if (code != 0) {
			assertThat(delivery.getClass().getSimpleName()).isEqualTo(consequence);
		}
		assertThat(delivery.toString()).doesNotContain("+48");
	}

	@Test
	void tooManyRequestsHoldUpTheWholeChannelForAsLongAsTwilioSays() {
		API.prepare(this.number, TwilioStub.fault(429, 20429));

		assertThat(deliver()).isEqualTo(new Delivery.Later(Duration.ofSeconds(7), true, "Twilio: 429"));
	}

	@Test
	void whatLeavesItOpenIsAskedForOnce() {
		API.prepare(this.number, TwilioStub.GATEWAY_BROKEN, TwilioStub.CUT_OFF);

		assertThat(deliver()).isInstanceOf(Delivery.Unknown.class);
		assertThat(deliver()).isInstanceOf(Delivery.Unknown.class);
		assertThat(API.attempts(this.number)).hasSize(2);
	}

	@Test
	void aServerThatNeverAnswersIsLeftAfterTheTimeLimitAndAskedWhetherItTookTheMessage() {
		API.prepare(this.number, TwilioStub.takenAndSilent());
		TimeLimits limits = new TimeLimits(Duration.ofMillis(300), Duration.ofMillis(300));
		Instant before = Instant.now();
		try (SingleAttempt server = new SingleAttempt(API.url(), limits)) {
			SmsMessenger impatient = messenger(server);

			assertThat(impatient.deliver(new OutgoingId(1), answer("x"))).isInstanceOf(Delivery.Unknown.class);
			assertThat(impatient.find(answer("x"), before, (sid) -> false))
				.contains(new Delivery.Sent(API.taken(this.number).getFirst().sid()));
			assertThat(impatient.find(answer("x"), before, (sid) -> true)).as("another of ours").isEmpty();
			assertThat(impatient.find(answer("y"), before, (sid) -> false)).as("other words").isEmpty();
			assertThat(impatient.find(answer("x"), before.plus(Duration.ofHours(1)), (sid) -> false)).as("an older one")
				.isEmpty();
		}
		assertThat(API.attempts(this.number)).hasSize(1);
	}

	@Test
	void aServerThatIsNotThereTookNothing() {
		try (SingleAttempt server = new SingleAttempt(URI.create("http://127.0.0.1:1"), TimeLimits.USUAL)) {
			assertThat(messenger(server).deliver(new OutgoingId(1), answer("x"))).isInstanceOf(Delivery.Later.class);
		}
	}

	@Test
	void aMessageThatTwilioTookWithoutSayingSoIsNotSentAgain() {
		API.prepare(this.number, TwilioStub.TAKEN_AND_CUT_OFF);

		post(answer("jeden"), answer("dwa"));

		Awaitility.await().until(() -> states().equals(List.of("SENT", "SENT")));
		assertThat(API.texts(this.number)).containsExactly("jeden", "dwa");
		assertThat(API.lookUps(this.number)).hasSize(1);
		assertThat(sid()).isEqualTo(API.taken(this.number).getFirst().sid());
	}

	@Test
	void aMessageThatTwilioDoesNotHaveIsSentAgain() {
		API.prepare(this.number, TwilioStub.CUT_OFF, TwilioStub.GATEWAY_BROKEN);

		post(answer("jeden"), answer("dwa"));

		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> states().equals(List.of("SENT", "SENT")));
		assertThat(API.texts(this.number)).containsExactly("jeden", "dwa");
		assertThat(API.lookUps(this.number)).hasSize(2);
	}

	@Test
	void aMessageInHandDuringACrashIsLookedForBeforeItIsSentAgain() {
		API.prepare(this.number, TwilioStub.TAKEN_AND_CUT_OFF);
		post(answer("jeden"));
		Awaitility.await().until(() -> states().equals(List.of("WAITING")));

		this.jdbc.sql("update outgoing set state = 'SENDING', claimed_until = next_attempt_at where identifier = ?")
			.param(this.number)
			.update();

		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> states().equals(List.of("SENT")));
		assertThat(API.texts(this.number)).containsExactly("jeden");
	}

	@Test
	void aReportThatComesBeforeTheMessageIsRecordedIsKeptUntilThen() {
		this.reports.take(new Report("SMearly" + NUMBERS.get(), "delivered", 0));
		post(answer("jeden"));
		Awaitility.await().until(() -> states().equals(List.of("SENT")));
		this.jdbc.sql("update outgoing set provider_id = ? where identifier = ?")
			.params("SMearly" + NUMBERS.get(), this.number)
			.update();

		this.reports.applyEarly();

		assertThat(wordsKept()).isZero();
	}

	@Test
	void aTelephoneThatWasOffGetsTheMessageLaterAndWhoeverWritesGetsItBeforeTheAnswer() {
		post(answer("jeden"));
		Awaitility.await().until(() -> states().equals(List.of("SENT")));
		Report off = new Report(sid(), "undelivered", 30003);
		this.reports.take(off);
		this.reports.take(off);
		assertThat(states()).containsExactly("WAITING");

		post(answer("dwa"));

		Awaitility.await().until(() -> states().equals(List.of("SENT", "SENT")));
		assertThat(API.texts(this.number)).containsExactly("jeden", "jeden", "dwa");
	}

	@Test
	void aTelephoneThatStaysOffIsPhonedInTheEnd() {
		post(answer("jeden"));
		Awaitility.await().until(() -> states().equals(List.of("SENT")));
		this.jdbc.sql("update outgoing set attempts = 6 where identifier = ?").param(this.number).update();

		this.reports.take(new Report(sid(), "undelivered", 30003));

		assertThat(states()).containsExactly("FAILED");
		assertThat(callsInstead()).containsExactly(Reason.UNREACHABLE);
	}

	@Test
	void aLandlineIsPhonedAndWhatWasToBeSaidIsKeptForTheOffice() {
		meet();
		API.prepare(this.number, TwilioStub.fault(400, 21635));

		post(answer("jeden"), answer("dwa"));

		Awaitility.await().until(() -> states().equals(List.of("FAILED", "FAILED")));
		assertThat(callsInstead()).containsExactly(Reason.UNREACHABLE);
		assertThat(reachable()).isFalse();
		assertThat(wordsKept()).isEqualTo(2);
	}

	@Test
	void aLandlineOfWhichTwilioLearnsLaterIsPhonedToo() {
		meet();
		post(answer("jeden"));
		Awaitility.await().until(() -> states().equals(List.of("SENT")));

		this.reports.take(new Report(sid(), "undelivered", 30006));

		assertThat(states()).containsExactly("FAILED");
		assertThat(callsInstead()).containsExactly(Reason.UNREACHABLE);
		assertThat(reachable()).isFalse();
	}

	@Test
	void aNumberThatOptedOutIsNeitherSentToNorPhoned() {
		meet();
		API.prepare(this.number, TwilioStub.fault(400, 21610));
		post(answer("jeden"));
		Awaitility.await().until(() -> states().equals(List.of("FAILED")));

		post(answer("dwa"));

		Awaitility.await().until(() -> states().equals(List.of("FAILED", "FAILED")));
		assertThat(API.attempts(this.number)).hasSize(1);
		assertThat(this.residents.optedOut(address())).isTrue();
		assertThat(callsInstead()).isEmpty();
	}

	@Test
	void atNightOnlyAnswersGo() {
		this.clock.set(Instant.parse("2025-09-02T19:00:00Z"));
		post(notice("przypomnienie"), notice("zmiana"));
		post(answer("odpowiedz"));

		Awaitility.await().until(() -> API.texts(this.number).equals(List.of("odpowiedz")));
		Awaitility.await().until(() -> states().equals(List.of("WAITING", "WAITING", "SENT")));

		this.clock.set(Instant.parse("2025-09-03T06:00:00Z"));
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> API.texts(this.number).equals(List.of("odpowiedz", "przypomnienie", "zmiana")));
	}

	private SmsMessenger messenger(SingleAttempt server) {
		TwilioSettings settings = new TwilioSettings("AC1", "hush", "+48221234567", API.url(), Duration.ZERO, Map.of());
		return new SmsMessenger(new TwilioRestClient.Builder("AC1", "hush").httpClient(server).build(), settings,
				URI.create("https://miasto.example/twilio/status"), this.residents, this.transactions);
	}

	private Delivery deliver() {
		return this.messenger.deliver(new OutgoingId(1), answer("x"));
	}

	private void post(Outgoing... messages) {
		this.transactions.executeWithoutResult((status) -> this.outbox.post(List.of(messages)));
	}

	private void meet() {
		this.transactions.executeWithoutResult((status) -> this.residents.meet(address()));
	}

	private Outgoing answer(String text) {
		return Outgoing.answer(address(), Locale.of("pl"), Prompt.statement(text));
	}

	private Outgoing notice(String text) {
		return new Outgoing(address(), Locale.of("pl"), Urgency.NOTICE, Prompt.statement(text), null, false);
	}

	private Address address() {
		return Address.sms(this.number);
	}

	private boolean reachable() {
		return this.residents.at(address()).map(Resident::reachable).orElseThrow();
	}

	private List<Reason> callsInstead() {
		return this.calls.open()
			.stream()
			.map(Call::wanted)
			.filter((wanted) -> this.number.equals(wanted.number()))
			.map((wanted) -> wanted.reason())
			.toList();
	}

	private String sid() {
		return this.jdbc.sql("select provider_id from outgoing where identifier = ? order by id limit 1")
			.param(this.number)
			.query(String.class)
			.single();
	}

	private int wordsKept() {
		return this.jdbc.sql("select count(prompt) from outgoing where identifier = ?")
			.param(this.number)
			.query(Integer.class)
			.single();
	}

	private List<@Nullable String> states() {
		return this.jdbc.sql("select state from outgoing where identifier = ? order by id")
			.param(this.number)
			.query(String.class)
			.list();
	}

	@TestConfiguration
	static class Time {

		@Bean
		@Primary
		MovableClock movableClock() {
			return new MovableClock();
		}

	}

}
