package org.dyzurka.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

import com.twilio.base.ResourceSet;
import com.twilio.exception.ApiException;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Twilio's own library speaks with the simulator, over HTTP.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dyzurka.simulator.enabled=true", "dyzurka.telegram.token=1:test",
				"dyzurka.telegram.api-url=http://localhost:1",
				"dyzurka.twilio.account-sid=AC0123456789abcdef0123456789abcdef", "dyzurka.twilio.auth-token=secret",
				"dyzurka.twilio.number=+48120000012", "dyzurka.twilio.api-url=http://localhost:1" })
class TwilioApiTests {

	private static final String ACCOUNT = StandInProgram.ACCOUNT;

	private static final String NUMBER = StandInProgram.NUMBER;

	private static final String ANNA = "+48600000001";

	@LocalServerPort
	private int port;

	@Autowired
	private Phones phones;

	@Autowired
	private PhoneFaults faults;

	private TwilioRestClient client;

	@BeforeEach
	void connect() {
		this.client = client(StandInProgram.TOKEN);
	}

	@AfterEach
	void mend() {
		this.faults.mend();
		this.phones.fail(ANNA, null);
	}

	@Test
	void takesAMessageAndBringsIt() {
		Message message = sms(ANNA, "Zażółć gęślą jaźń").create(this.client);

		assertThat(message.getSid()).matches("SM[0-9a-f]{32}");
		assertThat(message.getStatus()).isEqualTo(Message.Status.QUEUED);
		assertThat(message.getBody()).isEqualTo("Zażółć gęślą jaźń");
		assertThat(message.getNumSegments()).isEqualTo("1");
		assertThat(message.getDirection()).isEqualTo(Message.Direction.OUTBOUND_API);
		assertThat(message.getDateCreated()).isNotNull();
		assertThat(message.getDateSent()).isNull();
		Awaitility.await()
			.until(() -> Message.fetcher(message.getSid()).fetch(this.client).getStatus() == Message.Status.DELIVERED);
		assertThat(this.phones.thread(ANNA).messages()).extracting(PhoneMessage::sid).contains(message.getSid());
	}

	@Test
	void straightensTheSignsThatCostASegment() {
		Message message = sms(ANNA, "„Plan” – część…").setSmartEncoded(true).create(this.client);

		assertThat(message.getBody()).isEqualTo("\"Plan\" - część...");
	}

	@ParameterizedTest
	@CsvSource({ "banana, a, 21211", "+4860000000, a, 21211", "+48120000099, a, 21635", "+48800123456, a, 21614",
			NUMBER + ", a, 21266", ANNA + ", ' ', 21602" })
	void refusesWithTwiliosCode(String to, String body, int code) {
		ApiException refusal = refusal(sms(to, body));

		assertThat(refusal.getCode()).isEqualTo(code);
		assertThat(refusal.getStatusCode()).isEqualTo(400);
		assertThat(refusal.getMoreInfo()).endsWith("/" + code);
	}

	@Test
	void refusesWhatIsTooLongOrTooLate() {
		assertThat(refusal(sms(ANNA, "a".repeat(1601))).getCode()).isEqualTo(21617);
		assertThat(refusal(sms(ANNA, "a").setValidityPeriod(36_001)).getCode()).isEqualTo(90007);
		assertThat(refusal(sms(ANNA, "a").setValidityPeriod(0)).getCode()).isEqualTo(90007);
		assertThat(refusal(sms(ANNA, "a").setStatusCallback(URI.create("/twilio/status"))).getCode()).isEqualTo(21609);
		assertThat(refusal(Message.creator(new PhoneNumber(ANNA), new PhoneNumber("+48120000099"), "a")).getCode())
			.isEqualTo(21606);
	}

	@Test
	void refusesAnotherToken() {
		ApiException refusal = catchThrowableOfType(ApiException.class, () -> sms(ANNA, "a").create(client("other")));

		assertThat(refusal.getCode()).isEqualTo(20003);
		assertThat(refusal.getStatusCode()).isEqualTo(401);
	}

	@Test
	void refusesWhatItDoesNotKnow() throws Exception {
		String form = "To=%2B48600000001&From=%2B48120000012&Body=a";
		assertThat(post("Messages.json", "application/x-www-form-urlencoded", form).statusCode()).isEqualTo(201);
		assertThat(post("Messages.json", "application/x-www-form-urlencoded", form + "&Bodyy=b").body())
			.contains("\"code\":20001");
		assertThat(post("Messages.json", "application/x-www-form-urlencoded", form + "&Body=b").statusCode())
			.isEqualTo(400);
		assertThat(post("Messages.json", "application/json", "{}").statusCode()).isEqualTo(415);
		assertThat(post("Calls.json", "application/x-www-form-urlencoded", "").body()).contains("\"code\":20404");
		ApiException nobody = catchThrowableOfType(ApiException.class,
				() -> Message.fetcher("SM00000000000000000000000000000000").fetch(this.client));
		assertThat(nobody.getCode()).isEqualTo(20404);
	}

	@Test
	void listsByNumberAndTimeInPages() {
		String someone = "+48600000077";
		for (int i = 0; i < 5; i++) {
			sms(someone, "nr " + i).create(this.client);
		}
		sms(ANNA, "inny").create(this.client);
		ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);

		assertThat(bodies(Message.reader().setTo(someone).setPageSize(2L).read(this.client))).containsExactly("nr 4",
				"nr 3", "nr 2", "nr 1", "nr 0");
		assertThat(bodies(Message.reader()
			.setTo(someone)
			.setFrom(NUMBER)
			.setDateSentAfter(now.minusHours(1))
			.setDateSentBefore(now.plusHours(1))
			.read(this.client))).hasSize(5);
		assertThat(bodies(Message.reader().setTo(someone).setDateSentAfter(now.plusHours(1)).read(this.client)))
			.isEmpty();
		assertThat(bodies(Message.reader().setTo(someone).setDateSentBefore(now.minusHours(1)).read(this.client)))
			.isEmpty();
		assertThat(bodies(Message.reader().setFrom(someone).read(this.client))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "TOO_MANY_REQUESTS, 429, 20429", "UNAVAILABLE, 503, 20503", "BAD_GATEWAY, 502, <html>" })
	void goesWrongOnDemand(PhoneFaults.Kind fault, int status, String within) throws Exception {
		this.faults.next(fault, 1);
		int before = this.phones.thread(ANNA).messages().size();

		HttpResponse<String> answer = post("Messages.json", "application/x-www-form-urlencoded",
				"To=%2B48600000001&From=%2B48120000012&Body=a");
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).contains(within);
		assertThat(this.phones.thread(ANNA).messages()).hasSize(before);
	}

	@Test
	void isDownUntilItIsUp() {
		this.faults.down(true);
		assertThat(catchThrowableOfType(ApiException.class, () -> Message.reader().read(this.client)).getStatusCode())
			.isEqualTo(503);

		this.faults.down(false);
		assertThat(Message.reader().read(this.client)).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SILENCE", "SILENCE_AFTER_ACCEPTING" })
	void keepsSilentWithAndWithoutTakingTheMessage(PhoneFaults.Kind fault) throws Exception {
		this.faults.next(fault, 1);
		String body = "cisza " + fault;
		try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<HttpResponse<String>> answer = others
				.submit(() -> post("Messages.json", "application/x-www-form-urlencoded",
						"To=%2B48600000001&From=%2B48120000012&Body=" + body.replace(" ", "+")));
			Awaitility.await().until(() -> this.faults.state().left() == 0);
			if (fault == PhoneFaults.Kind.SILENCE_AFTER_ACCEPTING) {
				Awaitility.await().until(() -> arrived(body));
			}
			assertThat(answer).isNotDone();
			this.faults.mend();

			assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(502);
			assertThat(arrived(body)).isEqualTo(fault == PhoneFaults.Kind.SILENCE_AFTER_ACCEPTING);
		}
	}

	private boolean arrived(String body) {
		return this.phones.thread(ANNA).messages().stream().anyMatch((message) -> message.body().equals(body));
	}

	private static MessageCreator sms(String to, String body) {
		return Message.creator(new PhoneNumber(to), new PhoneNumber(NUMBER), body);
	}

	private ApiException refusal(MessageCreator creator) {
		ApiException refusal = catchThrowableOfType(ApiException.class, () -> creator.create(this.client));
		assertThat(refusal).isNotNull();
		return refusal;
	}

	private static List<String> bodies(ResourceSet<Message> messages) {
		return StreamSupport.stream(messages.spliterator(), false).map(Message::getBody).toList();
	}

	private HttpResponse<String> post(String resource, String type, String body)
			throws IOException, InterruptedException {
		String credentials = ACCOUNT + ":" + StandInProgram.TOKEN;
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(HttpRequest.newBuilder(address("/2010-04-01/Accounts/" + ACCOUNT + "/" + resource))
				.header("Authorization",
						"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
				.header("Content-Type", type)
				.POST(HttpRequest.BodyPublishers.ofString(body))
				.build(), HttpResponse.BodyHandlers.ofString());
		}
	}

	private URI address(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private TwilioRestClient client(String token) {
		return new TwilioRestClient.Builder(ACCOUNT, token).httpClient(new Redirected()).build();
	}

	/** The library knows one host only. */
	private final class Redirected extends NetworkHttpClient {

		@Override
		public Response makeRequest(Request request) {
			URI asked = URI.create(request.constructURL().toString());
			Request here = new Request(request.getMethod(),
					address(asked.getRawPath() + ((asked.getRawQuery() != null) ? "?" + asked.getRawQuery() : ""))
						.toString());
			here.setAuth(request.getUsername(), request.getPassword());
			here.setContentType(request.getContentType());
			request.getPostParams()
				.forEach((name, values) -> values.forEach((value) -> here.addPostParam(name, value)));
			return super.makeRequest(here);
		}

		@Override
		public Response reliableRequest(Request request) {
			return makeRequest(request);
		}

	}

}
