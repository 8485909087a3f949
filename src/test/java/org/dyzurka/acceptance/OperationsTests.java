package org.dyzurka.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.awaitility.Awaitility;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.Bookings;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.resident.Address;
import org.dyzurka.simulator.Chats;
import org.dyzurka.simulator.Faults;
import org.dyzurka.simulator.Phones;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an operator sees of bookings on every channel, some of which go wrong: figures for
 * everything that the page for operators names, the lines of one turn together, and
 * nobody's number, words or code.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
@Isolated("reads what is logged")
class OperationsTests {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private static final String MOBILE = "+48600733811";

	private static final String OPTED_OUT = "+48600733822";

	private static final String CALLER = "+48600733833";

	private static final String MAILBOX = "eulalia.zmyslona@poczta.example.org";

	private static final String TOPIC = "rower za żłobkiem";

	private static final String NEVER_SENT = "czekamy na Bonifacego";

	private final OurLines lines = new OurLines();

	private Program program;

	private List<String> personal;

	@BeforeAll
	void bookOnEveryChannel() {
		this.program = new Program(Instant.parse("2025-08-27T07:00:00Z"), "--dyzurka.twilio.sms-interval=10ms",
				"--logging.level.root=info", "--logging.level.org.dyzurka=debug");
		this.lines.start();
		((Logger) LoggerFactory.getLogger("org.dyzurka")).addAppender(this.lines);
		TelegramStage zofia = new TelegramStage(this.program.bean(Chats.class), "pl");
		bookByTelegramThoughItStumbles(zofia);
		bookByText();
		bookByVoice();
		sendWhatIsRefused();
		List<String> codes = this.program.bean(JdbcClient.class)
			.sql("select code from booking")
			.query((row, number) -> row.getString("code"))
			.list();
		assertThat(codes).hasSize(3);
		this.personal = new ArrayList<>(codes);
		this.personal.addAll(List.of(Long.toString(zofia.resident()), MAILBOX, TOPIC, NEVER_SENT, "Zofia",
				"not_a_secret", "simulator-not-a-secret"));
		for (String number : List.of(MOBILE, OPTED_OUT, CALLER)) {
			this.personal.add(number.substring(3));
		}
	}

	@AfterAll
	void end() {
		((Logger) LoggerFactory.getLogger("org.dyzurka")).detachAppender(this.lines);
		this.program.close();
	}

	@Test
	void noLineKnowsAnybody(CapturedOutput output) {
		List<String> ours = this.lines.events.stream().map(ILoggingEvent::getFormattedMessage).toList();
		assertThat(ours).as("what was done is there")
			.anyMatch((line) -> line.startsWith("A message from TELEGRAM"))
			.anyMatch((line) -> line.startsWith("A message from SMS"))
			.anyMatch((line) -> line.startsWith("A message from VOICE"))
			.anyMatch((line) -> line.startsWith("Message ") && line.contains("failed"));
		for (String word : this.personal) {
			assertThat(ours).as("before anything is masked").noneMatch((line) -> contains(line, word));
			assertThat(output.getAll().lines()).as("of libraries too").noneMatch((line) -> contains(line, word));
		}
	}

	@Test
	void theLinesOfOneTurnBelongTogether() {
		Set<String> heard = turns("A message from SMS:…11");
		Set<String> sent = turns("Message \\d+ to SMS:…11: Sent");
		assertThat(heard).hasSizeGreaterThan(5);
		assertThat(sent).isNotEmpty().isSubsetOf(heard);
		assertThat(this.lines.events).filteredOn((event) -> event.getMessage().startsWith("A message from"))
			.allSatisfy((event) -> assertThat(event.getMDCPropertyMap()).containsKey("turn"));
	}

	@Test
	void thePageForOperatorsNamesEveryFigureThereIs() throws IOException {
		// Gauges hold what they read weakly, unless told otherwise
		System.gc();
		String figures = this.program.get("/actuator/prometheus");
		Set<String> shown = names("(?m)^# TYPE (\\w+) ", figures);
		Set<String> written = names("(?m)^\\| `([a-z]\\w+)` \\|", Files.readString(Path.of("docs/operations.md")));

		assertThat(shown).containsAll(written);
		assertThat(written).containsAll(names("(?m)^# TYPE (dyzurka_\\w+) ", figures));
		assertThat(figures).as("what was done is counted")
			.contains("dyzurka_bookings_total{change=\"confirmed\"} 3.0")
			.contains("dyzurka_booking_refusals_total{reason=\"no_booking\",wish=\"cancel\"} 1.0")
			.contains("dyzurka_telegram_turn_held 1.0");
		assertThat(figures.lines()).filteredOn((line) -> line.startsWith("dyzurka_"))
			.noneMatch((line) -> line.endsWith("NaN"));
		for (String word : this.personal) {
			assertThat(figures.lines().filter((line) -> line.startsWith("dyzurka_")))
				.noneMatch((line) -> contains(line.replaceAll("} .*", ""), word));
		}
	}

	private void bookByTelegramThoughItStumbles(TelegramStage zofia) {
		zofia.say("/start krakow-rodziny-2025_d1");
		press(zofia, "Polski");
		this.program.bean(Faults.class).next(Faults.Kind.BAD_GATEWAY, 1);
		press(zofia, "10:30");
		hear(zofia, "czeka na Ciebie");
		this.program.bean(Faults.class).next(Faults.Kind.TOO_MANY_REQUESTS, 1);
		zofia.say(TOPIC);
		press(zofia, "polski");
		press(zofia, "Rezerwuję");
		hear(zofia, "Termin zarezerwowany");
	}

	private void bookByText() {
		SmsStage jan = new SmsStage(() -> this.program.bean(Phones.class), MOBILE);
		jan.say("DYZUR");
		for (String keys : new String[] { "1", "1", "2", TOPIC, "1" }) {
			hear(jan, "");
			jan.say(keys);
		}
		hear(jan, "Sprawdz i potwierdz");
		jan.say("1");
		hear(jan, "Termin zarezerwowany");
	}

	private void bookByVoice() {
		CallStage wanda = new CallStage(this.program, CALLER);
		wanda.dial(CALLER);
		for (String key : new String[] { "1", "1", "1", "1", "1", "1" }) {
			wanda.keys(key);
		}
		assertThat(wanda.answers().getFirst().text()).contains("Kod rezerwacji");
		wanda.hangUp();
	}

	/** By an opted-out number, and by a mailbox that there is no server for. */
	private void sendWhatIsRefused() {
		new SmsStage(() -> this.program.bean(Phones.class), OPTED_OUT).unreachable(21610);
		this.program.bean(TransactionTemplate.class).executeWithoutResult((status) -> {
			Prompt words = Prompt.statement(NEVER_SENT);
			this.program.bean(Outbox.class)
				.post(List.of(Outgoing.answer(Address.sms(OPTED_OUT), Locale.of("pl"), words),
						Outgoing.answer(Address.email(MAILBOX), Locale.of("pl"), words)));
			this.program.bean(Bookings.class).cancel(new BookingId(UUID.randomUUID()));
		});
		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> this.program.bean(Outbox.class)
				.failed(10)
				.stream()
				.anyMatch((failed) -> failed.to().equals(Address.sms(OPTED_OUT))));
	}

	private Set<String> turns(String line) {
		return this.lines.events.stream()
			.filter((event) -> Pattern.compile(line).matcher(event.getFormattedMessage()).lookingAt())
			.map((event) -> event.getMDCPropertyMap().getOrDefault("turn", "none"))
			.collect(Collectors.toCollection(HashSet::new));
	}

	private static Set<String> names(String pattern, String text) {
		Set<String> names = new TreeSet<>();
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		while (matcher.find()) {
			names.add(matcher.group(1));
		}
		return names;
	}

	private static boolean contains(String line, String word) {
		return line.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
	}

	private static void press(Stage stage, String label) {
		Awaitility.await(label).atMost(LIMIT).ignoreExceptions().untilAsserted(() -> stage.press(label));
	}

	private static void hear(Stage stage, String expected) {
		Awaitility.await(expected)
			.atMost(LIMIT)
			.untilAsserted(() -> assertThat(stage.answers()).anyMatch((said) -> said.text().contains(expected)));
	}

	/** What our own code says, before anything is masked. */
	private static final class OurLines extends AppenderBase<ILoggingEvent> {

		private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

		@Override
		protected void append(ILoggingEvent event) {
			event.getMDCPropertyMap();
			this.events.add(event);
		}

	}

}
