package org.dyzurka.phone;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.twilio.http.TwilioRestClient;
import org.awaitility.Awaitility;
import org.dyzurka.messaging.Delivery;
import org.dyzurka.messaging.OutgoingId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From a posted message to Twilio's server, over the real SDK, the real outbox and the
 * real database.
 */
class SmsSendingTests extends SmsTest {

	@Autowired
	private SmsMessenger messenger;

	@Autowired
	private Reports reports;

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
	void aTwilioThatIsOnlyPlayedLivesInTheTimeOfTheProgram() {
		API.prepare(this.number, TwilioStub.TAKEN_AND_CUT_OFF);
		API.live(this.clock);
		try {
			post(answer("jeden"));
			Awaitility.await().until(() -> states().equals(List.of("SENT")));
		}
		finally {
			API.live(Clock.systemUTC());
		}
		assertThat(API.texts(this.number)).containsExactly("jeden");
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
				URI.create("https://miasto.example/twilio/status"), this.residents, this.transactions,
				Clock.systemUTC());
	}

	private Delivery deliver() {
		return this.messenger.deliver(new OutgoingId(1), answer("x"));
	}

}
