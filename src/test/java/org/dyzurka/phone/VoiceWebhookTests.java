package org.dyzurka.phone;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.dyzurka.PublicUrl;
import org.dyzurka.StrictTwiml;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@Telephone
class VoiceWebhookTests {

	private static final AtomicInteger calls = new AtomicInteger();

	private final HttpClient http = HttpClient.newHttpClient();

	private final Signature signature = new Signature(Telephone.TOKEN, PublicUrl.of(Telephone.ORIGIN));

	private final String call = "CA" + calls.incrementAndGet();

	private final String caller = "+4860010" + String.format("%04d", calls.get());

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AtomicBoolean databaseAway;

	@AfterEach
	void bringTheDatabaseBack() {
		this.databaseAway.set(false);
	}

	@Test
	void aCallIsAnsweredWithAQuestion() {
		HttpResponse<String> answer = post("", Map.of());

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/xml;charset=UTF-8");
		assertThat(Objects.requireNonNull(StrictTwiml.of(answer.body()).gather())).containsEntry("action",
				Telephone.ORIGIN + "/twilio/voice?step=1");
	}

	@Test
	void theSameStepAgainIsAnsweredTheSameAndHasNoSecondEffect() {
		String first = body("", Map.of());
		String second = body("?step=1", Map.of("Digits", "1"));

		assertThat(second).isNotEqualTo(first);
		assertThat(body("?step=1", Map.of("Digits", "1"))).isEqualTo(second);
		assertThat(body("?step=1", Map.of("Digits", "9"))).isEqualTo(second);
		assertThat(body("", Map.of())).isEqualTo(first);
		assertThat(steps()).isEqualTo(2);
		String third = body("?step=2", Map.of("Digits", "1"));
		assertThat(body("?step=1", Map.of("Digits", "1"))).isEqualTo(second);
		assertThat(body("?step=2", Map.of("Digits", "2"))).isEqualTo(third);
	}

	@Test
	void anAnswerThatComesManyTimesAtOnceHasOneEffect() throws Exception {
		body("", Map.of());
		List<Callable<String>> repeats = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			repeats.add(() -> body("?step=1", Map.of("Digits", "1")));
		}
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<String> answers = new ArrayList<>();
			for (Future<String> answer : threads.invokeAll(repeats)) {
				answers.add(answer.get());
			}
			assertThat(new HashSet<>(answers)).hasSize(1);
		}
		assertThat(steps()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?step=2", "?step=17", "?step=-1", "?step=x", "?step=99999", "?step=1.5", "?step=%00" })
	void aStepThatNoQuestionLedToHasNoEffect(String query) {
		body("", Map.of());

		assertThat(post(query, Map.of("Digits", "1")).statusCode()).isEqualTo(400);
		assertThat(steps()).isEqualTo(1);
		assertThat(body("?step=1", Map.of("Digits", "1"))).contains("<Gather");
	}

	@Test
	void aRequestWithoutCallHasNoEffect() {
		assertThat(post("", Map.of("CallSid", "")).statusCode()).isEqualTo(400);
		assertThat(post("", Map.of("CallSid", "x".repeat(80))).statusCode()).isEqualTo(400);
	}

	@Test
	void silenceSpeechAndAnythingElseLeadSomewhere() {
		body("", Map.of());
		int step = 1;
		for (Map<String, String> answer : List.<Map<String, String>>of(Map.of(), Map.of("Digits", ""),
				Map.of("SpeechResult", "po polsku proszę"), Map.of("Digits", "*"), Map.of("Digits", "hangup"),
				Map.of("Digits", "#"), Map.of("Digits", "123456789012345678901234567890123456789012345678"),
				Map.of("SpeechResult", "ż\u0000".repeat(4000)), Map.of("DialCallStatus", "no-answer"),
				Map.of("DialCallStatus", "completed"))) {
			String said = body("?step=" + step++, answer);
			StrictTwiml twiml = StrictTwiml.of(said);
			assertThat(twiml.spoken()).as(answer.toString()).isNotBlank();
			assertThat(said).doesNotContain("automat teraz nie działa");
			if (twiml.gather() == null) {
				return;
			}
		}
	}

	@Test
	void twoCallersWhoWithholdTheirNumberAreTwoResidents() {
		post("", Map.of("From", "+266696687", "CallSid", this.call + "a"));
		post("", Map.of("From", "anonymous", "CallSid", this.call + "b"));

		assertThat(this.jdbc.sql("select count(*) from dialogue where identifier in (?, ?)")
			.params(this.call + "a", this.call + "b")
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void whileTheDatabaseIsAwayCallersHearAnApologyAndTheNumberOfTheOffice() {
		body("", Map.of());
		this.databaseAway.set(true);
		long before = System.nanoTime();

		HttpResponse<String> answer = post("?step=1", Map.of("Digits", "1"));

		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
		assertThat(answer.statusCode()).isEqualTo(200);
		StrictTwiml twiml = StrictTwiml.of(answer.body());
		assertThat(twiml.hangsUp()).isTrue();
		assertThat(twiml.said()).hasSize(3);
		assertThat(twiml.spoken()).contains("pod numer jeden dwa,", "at one two,", "за номером один два,");
		this.databaseAway.set(false);
		assertThat(body("?step=1", Map.of("Digits", "1"))).contains("<Gather");
	}

	private HttpResponse<String> post(String query, Map<String, String> answer) {
		Map<String, String> fields = new TreeMap<>(Map.of("CallSid", this.call, "From", this.caller, "To",
				"+48221234567", "CallStatus", "in-progress", "Direction", "inbound"));
		fields.putAll(answer);
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		String target = VoiceWebhook.PATH + query;
		String signed = new String(this.signature.of(Telephone.ORIGIN + target, Form.of(body)),
				StandardCharsets.US_ASCII);
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + target))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header(SignatureFilter.HEADER, signed)
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		try {
			return this.http.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String body(String query, Map<String, String> answer) {
		HttpResponse<String> response = post(query, answer);
		assertThat(response.statusCode()).isEqualTo(200);
		return response.body();
	}

	private int steps() {
		return this.jdbc.sql("select count(*) from spoken_reply where call_id = ?")
			.param(this.call)
			.query(Integer.class)
			.single();
	}

}
