package org.dyzurka.phone;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.dyzurka.PublicUrl;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.GroupId;
import org.dyzurka.booking.HoldResult;
import org.dyzurka.booking.Rules;
import org.dyzurka.booking.Scope;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.calllist.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Twilio's webhooks for text messages, from the signed request to the answer at Twilio's
 * server.
 */
class SmsWebhookTests extends SmsTest {

	private static final String EMPTY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

	@LocalServerPort
	private int port;

	@Autowired
	private Bookings bookings;

	@Autowired
	private Bookables bookables;

	private final Signature signature = new Signature("hush", PublicUrl.of(ORIGIN));

	private final HttpClient http = HttpClient.newHttpClient();

	private int messages;

	@AfterEach
	void hangUp() {
		this.http.close();
	}

	@Test
	void aTextIsAnsweredByAMessageAndItsWebhookByNothing() throws Exception {
		HttpResponse<String> response = text("dzień dobry");

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/xml"));
		assertThat(response.body()).isEqualTo(EMPTY);
		Awaitility.await().until(() -> !API.taken(this.number).isEmpty());
	}

	@Test
	void theSameMessageAgainHasTheSameAnswerAndNoSecondEffect() throws Exception {
		Map<String, String> fields = sms("dzień dobry");

		assertThat(perform("/twilio/sms", fields).body()).isEqualTo(EMPTY);
		Awaitility.await().until(() -> rows() > 0);
		int once = rows();
		assertThat(perform("/twilio/sms", fields).body()).isEqualTo(EMPTY);

		assertThat(rows()).isEqualTo(once);
	}

	@Test
	void aForgedMessageHasNoEffect() throws Exception {
		String body = encoded(sms("dzień dobry"));
		assertThat(perform("/twilio/sms", body, null).statusCode()).isEqualTo(403);
		assertThat(perform("/twilio/sms", body, "x").statusCode()).isEqualTo(403);
		assertThat(perform("/twilio/status", encoded(status("SMx", "failed", "30006")), "x").statusCode())
			.isEqualTo(403);

		assertThat(rows()).isZero();
		assertThat(this.residents.at(address())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "60123", "INFO-MIASTO", "+", "anonymous", "whatsapp:+48501" })
	void aSenderThatCannotBeAnsweredIsLeft(String from) throws Exception {
		Map<String, String> fields = sms("hej");
		fields.put("From", from);

		assertThat(perform("/twilio/sms", fields).body()).isEqualTo(EMPTY);

		assertThat(this.jdbc.sql("select count(*) from resident_address where identifier = ?")
			.param(from)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void whateverAMessageHoldsItIsAnswered() throws Exception {
		Map<String, String> picture = sms("");
		picture.put("NumMedia", "1");
		Map<String, String> wordless = sms("");
		wordless.remove("Body");
		Map<String, String> unnamed = sms("hej");
		unnamed.remove("MessageSid");
		for (Map<String, String> fields : List.of(picture, wordless, sms("\u0000a\u0007\r\n\u202e"),
				sms("ż".repeat(9_000)), sms("🙂".repeat(1_000)), unnamed)) {
			assertThat(perform("/twilio/sms", fields).statusCode()).isEqualTo(200);
		}

		Awaitility.await().until(() -> API.taken(this.number).size() >= 5);
	}

	@Test
	void whoStopsIsSilentlyWrittenToNoMoreUntilTheyStart() throws Exception {
		text("hej");
		Awaitility.await().until(() -> !API.taken(this.number).isEmpty() && unsent() == 0);
		int before = rows();
		Map<String, String> stop = sms(" stop ");

		assertThat(perform("/twilio/sms", stop).body()).isEqualTo(EMPTY);

		assertThat(rows()).isEqualTo(before);
		assertThat(this.residents.optedOut(address())).isTrue();
		assertThat(resident().reachable()).isFalse();
		assertThat(this.jdbc.sql("select word from opt_out where identifier = ?")
			.param(this.number)
			.query(String.class)
			.single()).isEqualTo("STOP");
		assertThat(callsInstead()).as("nothing of theirs remains").isEmpty();

		text("start");
		assertThat(this.residents.optedOut(address())).isFalse();
		assertThat(resident().reachable()).isTrue();
		assertThat(rows()).as("the word goes on into the conversation").isGreaterThan(before);

		perform("/twilio/sms", stop);
		assertThat(this.residents.optedOut(address())).as("the old word, repeated").isFalse();
	}

	@Test
	void ifABookingRemainsTheOfficeHearsOfIt() throws Exception {
		text("hej");
		book();

		text("CANCEL");

		assertThat(callsInstead()).containsExactly(Reason.STOPPED);
	}

	@Test
	void whoWritesCanBeWrittenToAgain() throws Exception {
		this.transactions.executeWithoutResult((status) -> {
			this.residents.meet(address());
			this.residents.unreachable(address());
		});

		text("hej");

		assertThat(resident().reachable()).isTrue();
	}

	@Test
	void aForgottenResidentLeavesNoOptOut() throws Exception {
		text("hej");
		text("STOP");

		this.transactions.executeWithoutResult((status) -> this.residents.erase(resident().id()));

		assertThat(this.residents.optedOut(address())).isFalse();
	}

	@Test
	void aReportIsTakenInHoweverOftenAndInWhateverOrderItComes() throws Exception {
		text("hej");
		Awaitility.await().until(() -> !API.taken(this.number).isEmpty() && unsent() == 0);
		String sid = API.taken(this.number).getFirst().sid();

		for (String status : List.of("undelivered", "sent", "undelivered", "queued")) {
			assertThat(perform("/twilio/status", status(sid, status, "30006")).statusCode()).isEqualTo(200);
		}

		assertThat(this.jdbc.sql("select count(*) from twilio_report where sid = ?")
			.param(sid)
			.query(Integer.class)
			.single()).isEqualTo(3);
		assertThat(callsInstead()).containsExactly(Reason.UNREACHABLE);
	}

	@Test
	void aReportOfACallOrOfNothingIsTakenInToo() throws Exception {
		assertThat(perform("/twilio/status", Map.of("CallSid", "CA1", "CallStatus", "completed")).statusCode())
			.isEqualTo(200);
		assertThat(perform("/twilio/status", Map.of()).statusCode()).isEqualTo(200);
		assertThat(perform("/twilio/status", status("SM1", "new-status", "many")).statusCode()).isEqualTo(200);
	}

	@Test
	void whileTheDatabaseIsAwayTwilioIsToldToUseItsFallback() throws Exception {
		this.jdbc.sql("alter table dialogue rename to dialogue_away").update();
		this.jdbc.sql("alter table received rename to received_away").update();
		try {
			assertThat(text("hej").statusCode()).isEqualTo(503);
		}
		finally {
			this.jdbc.sql("alter table received_away rename to received").update();
			this.jdbc.sql("alter table dialogue_away rename to dialogue").update();
		}
	}

	private HttpResponse<String> text(String body) throws Exception {
		return perform("/twilio/sms", sms(body));
	}

	private Map<String, String> sms(String body) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("MessageSid", "SM%s%d".formatted(this.number.substring(1), ++this.messages));
		fields.put("From", this.number);
		fields.put("To", "+48221234567");
		fields.put("Body", body);
		fields.put("NumMedia", "0");
		return fields;
	}

	private static Map<String, String> status(String sid, String status, String code) {
		return Map.of("MessageSid", sid, "MessageStatus", status, "ErrorCode", code);
	}

	private HttpResponse<String> perform(String path, Map<String, String> fields) throws Exception {
		String body = encoded(fields);
		String signed = new String(this.signature.of(ORIGIN + path, Form.of(body)), StandardCharsets.US_ASCII);
		return perform(path, body, signed);
	}

	private HttpResponse<String> perform(String path, String body, @Nullable String signature) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
			.POST(HttpRequest.BodyPublishers.ofString(body));
		if (signature != null) {
			request.header(SignatureFilter.HEADER, signature);
		}
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String encoded(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private void book() {
		Instant start = this.clock.instant().plus(Duration.ofDays(7));
		BookableId slot = BookableId.random();
		Scope scope = Scope.random();
		this.transactions.executeWithoutResult((status) -> {
			this.bookables.rule(scope,
					new Rules(2, Duration.ofHours(2), Duration.ofHours(1), Duration.ofDays(30), Duration.ofHours(2)));
			this.bookables.register(slot, scope, new GroupId(slot.value()),
					new TimeRange(start, start.plus(Duration.ofMinutes(15))), 1);
		});
		this.transactions.executeWithoutResult((status) -> {
			HoldResult held = this.bookings.hold(resident().id(), slot, 1, Duration.ofMinutes(15), null);
			assertThat(held).isInstanceOfSatisfying(HoldResult.Held.class,
					(hold) -> this.bookings.confirm(hold.hold(), Details.NONE));
		});
	}

	private int rows() {
		return count("select count(*) from outgoing where identifier = ?");
	}

	private int unsent() {
		return count("select count(*) from outgoing where identifier = ? and state <> 'SENT'");
	}

	private int count(String sql) {
		return this.jdbc.sql(sql).param(this.number).query(Integer.class).single();
	}

}
