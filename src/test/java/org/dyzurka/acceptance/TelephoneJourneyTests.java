package org.dyzurka.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.dyzurka.Dyzurka;
import org.dyzurka.TestDatabase;
import org.dyzurka.simulator.CallView;
import org.dyzurka.simulator.Calls;
import org.dyzurka.simulator.PhoneMessage;
import org.dyzurka.simulator.Phones;
import org.dyzurka.simulator.Spoken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole way by telephone, as the simulator plays it towards the real webhooks: booked
 * in a call, moved by text message, seen in the expert's calendar.
 */
@Tag("database")
class TelephoneJourneyTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final String NUMBER = "+48600100200";

	private static final Pattern CODE = Pattern.compile("ZMIEN (\\d{6})");

	private static final Pattern SAME_CODE = Pattern.compile("Kod ten sam: (\\d{6})");

	private final int port = freePort();

	private ConfigurableApplicationContext program;

	private Calls calls;

	private Phones phones;

	@BeforeEach
	void start() {
		String origin = "http://localhost:" + this.port;
		List<String> settings = List.of("--server.port=" + this.port, "--dyzurka.public-url=" + origin,
				"--dyzurka.simulator.enabled=true", "--dyzurka.clock.start=2025-08-27T07:00:00Z",
				"--dyzurka.import=" + Program.SAMPLE);
		this.program = new SpringApplicationBuilder(Dyzurka.class)
			.run(Stream.concat(settings.stream(), Stream.of(TestDatabase.fresh().arguments())).toArray(String[]::new));
		this.calls = this.program.getBean(Calls.class);
		this.phones = this.program.getBean(Phones.class);
	}

	@AfterEach
	void stop() {
		this.program.close();
	}

	@Test
	void aBookingMadeInACallIsMovedByTextMessageAndSeenInTheExpertsCalendar() {
		CallView call = this.calls.dial(NUMBER);
		assertThat(spoken(call)).contains("Dzień dobry", "For English: press two.");
		for (String key : List.of("1", "1", "1", "1", "1")) {
			call = this.calls.press(call.sid(), key);
			assertThat(call.problems()).isEmpty();
		}
		assertThat(spoken(call)).contains("w piątek, dwudziestego dziewiątego sierpnia", "o godzinie dziesiątej");
		call = this.calls.press(call.sid(), "1");
		assertThat(spoken(call)).contains("Powtarzam");
		assertThat(this.calls.hangUp(call.sid()).ended()).isTrue();

		String code = text("ZMIEN", CODE);
		assertThat(events(code)).singleElement().asString().contains("20250829T100000");

		send("ZMIEN " + code, "1");
		send("2", "1");
		send("1", "1");
		this.phones.text(NUMBER, "1");
		assertThat(text("Termin zmieniony", SAME_CODE)).isEqualTo(code);
		Awaitility.await()
			.atMost(LIMIT)
			.untilAsserted(() -> assertThat(events(code)).singleElement().asString().contains("20250908T090000"));
	}

	@Test
	void zeroLeadsToThePersonAndIfNobodyAnswersToACallBack() {
		CallView call = this.calls.press(this.calls.dial("anonymous").sid(), "1");
		call = this.calls.press(call.sid(), "0");
		assertThat(call.waiting()).isInstanceOf(CallView.Waiting.Ringing.class);
		call = this.calls.office(call.sid(), false);
		assertThat(spoken(call)).contains("Nikt teraz nie odbiera", "oddzwonić");
		call = this.calls.press(this.calls.press(call.sid(), "1").sid(), "600100200#");
		assertThat(call.ended()).isTrue();
		assertThat(call.problems()).isEmpty();
	}

	private static String spoken(CallView call) {
		return call.spoken().stream().map(Spoken::text).collect(Collectors.joining(" "));
	}

	/** Texts, and waits until the answer offers that choice. */
	private void send(String words, String choice) {
		int before = texts().size();
		this.phones.text(NUMBER, words);
		Awaitility.await()
			.atMost(LIMIT)
			.untilAsserted(() -> assertThat(texts()).hasSizeGreaterThan(before)
				.last()
				.asString()
				.contains("\n" + choice + " "));
	}

	/**
	 * What the first group finds in the last text message, once one contains the words.
	 */
	private String text(String words, Pattern pattern) {
		Awaitility.await()
			.atMost(LIMIT)
			.untilAsserted(() -> assertThat(texts()).isNotEmpty().last().asString().contains(words));
		Matcher found = pattern.matcher(texts().getLast());
		assertThat(found.find()).as(texts().getLast()).isTrue();
		return found.group(1);
	}

	private List<String> texts() {
		return this.phones.thread(NUMBER)
			.messages()
			.stream()
			.filter(PhoneMessage::fromProgram)
			.map(PhoneMessage::body)
			.toList();
	}

	/** The events of all experts that carry a code, their lines unfolded. */
	private List<String> events(String code) {
		Matcher feed = Pattern.compile("\"feed\"\\s*:\\s*\"([^\"]+)\"").matcher(get("/simulator/experts"));
		List<String> events = new ArrayList<>();
		while (feed.find()) {
			String calendar = Program.send(HttpRequest.newBuilder(URI.create(feed.group(1))).build()).body();
			events.addAll(List.of(calendar.replace("\r\n ", "").split("BEGIN:VEVENT")));
		}
		return events.stream().filter((event) -> event.contains(code)).toList();
	}

	private String get(String path) {
		return Program.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).build()).body();
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
