package org.dyzurka.simulator;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PhonesTests {

	private static final String ANNA = "+48600000001";

	private static final String SMS = "/twilio/sms";

	private static final String STATUS = "/twilio/status";

	private final PhoneFaults faults = new PhoneFaults();

	private StandInProgram program;

	private Phones phones;

	private TwilioMessages messages;

	@BeforeEach
	void connect() throws IOException {
		this.program = new StandInProgram();
		TwilioAccount account = this.program.account();
		Exchange exchange = new Exchange(Clock.fixed(Instant.parse("2025-08-27T07:00:00Z"), ZoneOffset.UTC));
		TwilioWebhooks webhooks = new TwilioWebhooks(account);
		this.phones = new Phones(account, exchange, webhooks);
		this.messages = new TwilioMessages(account, exchange,
				new TwilioReports(account, exchange, webhooks, this.faults));
	}

	@AfterEach
	void disconnect() {
		this.faults.mend();
		this.program.close();
	}

	@Test
	void aTextReachesTheWebhookSigned() {
		PhoneMessage text = this.phones.text(ANNA, "DYŻUR & więcej");

		StandInProgram.Asked asked = this.program.last(SMS);
		assertThat(asked.signed()).isTrue();
		assertThat(asked.token()).isNotBlank();
		assertThat(asked.form()).containsAllEntriesOf(Map.of("From", ANNA, "To", StandInProgram.NUMBER, "Body",
				"DYŻUR & więcej", "NumMedia", "0", "NumSegments", "1", "FromCountry", "PL", "SmsStatus", "received"));
		assertThat(asked.form()).containsEntry("MessageSid", text.sid()).containsEntry("SmsSid", text.sid());
		assertThat(text.sid()).matches("SM[0-9a-f]{32}");
		assertThat(text.errorCode()).isNull();
		assertThat(this.phones.thread(ANNA).messages()).containsExactly(text);
	}

	@Test
	void theSameTextAgainIsTheSameRequest() {
		PhoneMessage text = this.phones.text(ANNA, "1");
		this.phones.repeat(text.sid());

		assertThat(this.program.asked(SMS)).hasSize(2).allMatch(StandInProgram.Asked::signed);
		assertThat(this.program.asked(SMS)).extracting(StandInProgram.Asked::token)
			.containsOnly(this.program.last(SMS).token());
		assertThat(this.program.asked(SMS)).extracting(StandInProgram.Asked::form)
			.containsOnly(this.program.last(SMS).form());
	}

	@ParameterizedTest
	@CsvSource({ "500, text/html, oops, 11200", "200, text/plain, <Response/>, 12300",
			"200, application/xml, <Response, 12100",
			"200, text/xml, <Response><Message>a</Message></Response>, 12200" })
	void aBadAnswerIsSeenOnTheMessage(int status, String type, String body, int code) {
		this.program.answers(SMS, (asked) -> new StandInProgram.Answer(status, type, body));

		assertThat(this.phones.text(ANNA, "DYZUR").errorCode()).isEqualTo(code);
	}

	@Test
	void aProgramThatIsDownIsSeenOnTheMessage() {
		this.program.close();

		assertThat(this.phones.text(ANNA, "DYZUR").errorCode()).isEqualTo(11200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "+48120000099", "600000000", "anonymous", StandInProgram.NUMBER })
	void onlyMobileNumbersText(String number) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.phones.text(number, "DYZUR"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "STOP", " stop ", "Cancel", "END", "QUIT", "UNSUBSCRIBE", "OPTOUT" })
	void aStopWordOptsOutAndIsForwarded(String word) {
		this.phones.text(ANNA, word);

		assertThat(this.program.last(SMS).form()).containsEntry("Body", word);
		assertThat(this.phones.thread(ANNA).optedOut()).isTrue();
		assertThat(refusal(ANNA, "Dzień dobry")).isEqualTo(21610);

		this.phones.text(ANNA, "start");
		assertThat(this.phones.thread(ANNA).optedOut()).isFalse();
		assertThat(send(ANNA, "Dzień dobry")).isNotBlank();
	}

	@Test
	void aStopWordAmongOthersIsAnOrdinaryWord() {
		this.phones.text(ANNA, "STOP PLEASE");

		assertThat(this.phones.thread(ANNA).optedOut()).isFalse();
	}

	@Test
	void aMessageIsReportedSentThenDelivered() {
		String sid = send(ANNA, "Zażółć");

		Awaitility.await().until(() -> this.program.asked(STATUS).size() == 2);
		assertThat(this.program.asked(STATUS)).allMatch(StandInProgram.Asked::signed)
			.extracting((asked) -> asked.form().get("MessageStatus"))
			.containsExactly("sent", "delivered");
		assertThat(this.program.last(STATUS).form())
			.containsAllEntriesOf(Map.of("MessageSid", sid, "SmsSid", sid, "To", ANNA, "From", StandInProgram.NUMBER,
					"SmsStatus", "delivered", "AccountSid", StandInProgram.ACCOUNT))
			.doesNotContainKey("ErrorCode");
		assertThat(this.phones.thread(ANNA).messages()).singleElement().satisfies((message) -> {
			assertThat(message.fromProgram()).isTrue();
			assertThat(message.status()).isEqualTo(PhoneMessage.Status.DELIVERED);
			assertThat(message.encoding()).isEqualTo(SmsEncoding.UCS_2);
			assertThat(message.sent()).isEqualTo(Instant.parse("2025-08-27T07:00:00Z"));
		});
	}

	@Test
	void anUnreachableHandsetIsReported() {
		this.phones.fail(ANNA, 30003);
		send(ANNA, "Dzień dobry");

		Awaitility.await().until(() -> this.program.asked(STATUS).size() == 2);
		assertThat(this.program.last(STATUS).form())
			.containsAllEntriesOf(Map.of("MessageStatus", "undelivered", "ErrorCode", "30003"));
	}

	@Test
	void aNumberCanBeMadeToBeRefused() {
		this.phones.fail(ANNA, 21408);
		assertThat(refusal(ANNA, "Dzień dobry")).isEqualTo(21408);

		this.phones.fail(ANNA, null);
		assertThat(send(ANNA, "Dzień dobry")).isNotBlank();
	}

	@ParameterizedTest
	@CsvSource({ "DOUBLED, 'sent,sent,delivered,delivered'", "OUT_OF_ORDER, 'delivered,sent'" })
	void reportsCanGoWrong(PhoneFaults.Report fault, String order) {
		this.faults.nextReports(fault, 1);
		send(ANNA, "Dzień dobry");

		List<String> expected = List.of(order.split(","));
		Awaitility.await().until(() -> this.program.asked(STATUS).size() == expected.size());
		assertThat(this.program.asked(STATUS)).extracting((asked) -> asked.form().get("MessageStatus"))
			.containsExactlyElementsOf(expected);
	}

	@ParameterizedTest
	@EnumSource(value = PhoneFaults.Report.class, names = { "LOST", "LATE" })
	void reportsCanBeMissing(PhoneFaults.Report fault) throws Exception {
		this.faults.nextReports(fault, 1);
		send(ANNA, "pierwsza");
		awaitDelivered();
		send(ANNA, "druga");

		Awaitility.await().until(() -> this.program.asked(STATUS).size() == 2);
		this.faults.mend();
		int all = (fault == PhoneFaults.Report.LATE) ? 4 : 2;
		Awaitility.await().until(() -> this.program.asked(STATUS).size() == all);
	}

	@Test
	void aWatcherIsToldOfWhatIsNew() throws Exception {
		PhoneThread before = this.phones.thread(ANNA);
		try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<PhoneThread> newer = others
				.submit(() -> this.phones.awaitNewer(ANNA, before.version(), Duration.ofSeconds(30)));
			send(ANNA, "Dzień dobry");

			PhoneThread after = newer.get(10, TimeUnit.SECONDS);
			assertThat(after.version()).isGreaterThan(before.version());
			assertThat(after.messages()).hasSize(1);
		}
	}

	@Test
	void aRepeatedTextOfNobodyIsUnknown() {
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> this.phones.repeat("SM0"));
	}

	private void awaitDelivered() {
		Awaitility.await()
			.until(() -> this.phones.thread(ANNA).messages().getLast().status() == PhoneMessage.Status.DELIVERED);
	}

	private String send(String to, String body) {
		return this.messages.create(params(to, body)).path("sid").asString();
	}

	private int refusal(String to, String body) {
		try {
			this.messages.create(params(to, body));
		}
		catch (TwilioRefusal ex) {
			return ex.code();
		}
		throw new AssertionError("was not refused");
	}

	private Map<String, String[]> params(String to, String body) {
		return Map.of("To", new String[] { to }, "From", new String[] { StandInProgram.NUMBER }, "Body",
				new String[] { body }, "StatusCallback", new String[] { this.program.url() + STATUS });
	}

}
