package org.dyzurka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.dyzurka.simulator.Phones;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever called and wrote, and asks to be forgotten, is forgotten: by every table, and
 * no log ever knew them.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
@Isolated("reads what is logged")
class PhoneErasureTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final String[] TO_THE_CODE = { "1", "1", "1", "1", "1", "1" };

	private Program program;

	@BeforeAll
	void start() {
		this.program = new Program(Instant.parse("2025-08-27T07:00:00Z"), "--dyzurka.twilio.sms-interval=10ms",
				"--logging.level.root=info", "--logging.level.org.dyzurka=debug");
	}

	@AfterAll
	void end() {
		this.program.close();
	}

	@Test
	void byTextWithABookingMadeInACallBefore(CapturedOutput output) {
		String number = "+48600444555";
		List<String> personal = spellings(number);
		assertThat(scan(personal)).isEmpty();
		callALot(number);
		CallStage stage = new CallStage(this.program, number);
		write(stage, "USUŃ", "odpisz");
		String answer = together(stage);
		String code = answer.replaceAll("(?s).*odpisz (\\d{4}).*", "$1");
		assertThat(scan(personal)).as("the scan finds what is there")
			.anyMatch((cell) -> cell.startsWith("resident_address"))
			.anyMatch((cell) -> cell.startsWith("outgoing"))
			.anyMatch((cell) -> cell.startsWith("call_wanted"))
			.anyMatch((cell) -> cell.startsWith("wrong_guess"))
			.anyMatch((cell) -> cell.startsWith("spoken_reply"))
			.anyMatch((cell) -> cell.startsWith("dialogue"))
			.anyMatch((cell) -> cell.startsWith("texts_after_calls"))
			.anyMatch((cell) -> cell.startsWith("booking."));
		write(stage, code, "usuniete");
		Awaitility.await().atMost(LIMIT).untilAsserted(() -> assertThat(scan(personal)).isEmpty());
		assertThat(output.getAll()).contains("Loaded ");
		for (String spelling : personal) {
			assertThat(output.getAll()).doesNotContain(spelling);
		}
	}

	@Test
	void byVoiceWithCodeAndNumberFromAnotherTelephone(CapturedOutput output) {
		String number = "+48600555666";
		List<String> personal = spellings(number);
		callALot(number);
		String code = newestCode();
		CallStage other = new CallStage(this.program, "+48126170000");
		other.dial(null);
		for (String keys : new String[] { "1", "4", "4", "1", code, "600555666#", "1" }) {
			other.keys(keys);
		}
		assertThat(other.answers().getFirst().text()).contains("Twoje dane są usunięte");
		Awaitility.await().atMost(LIMIT).untilAsserted(() -> assertThat(scan(personal)).isEmpty());
		for (String spelling : personal) {
			assertThat(output.getAll()).doesNotContain(spelling);
		}
	}

	/**
	 * A booking with a call back, a call that goes on, wrong codes, a person who does not
	 * answer, and text messages both ways.
	 */
	private void callALot(String number) {
		CallStage stage = new CallStage(this.program, number);
		stage.dial(number);
		for (String keys : new String[] { "1", "4", "1", "100000", number.substring(3) + "#" }) {
			stage.keys(keys);
		}
		stage.hangUp();
		stage.dial(number);
		for (String key : TO_THE_CODE) {
			stage.keys(key);
		}
		assertThat(stage.answers().getFirst().text()).contains("Kod rezerwacji");
		stage.hangUp();
		Awaitility.await().atMost(LIMIT).untilAsserted(() -> assertThat(together(stage)).contains("ZMIEN"));
		write(stage, "MOJE", "Twoje rezerwacje: 1");
		write(stage, "REZYGNUJ 100000", "Nie mamy rezerwacji");
		stage.dial(number);
		stage.keys("1");
		stage.keys("0");
		stage.office("silent");
		stage.keys("1");
		assertThat(stage.answers().getFirst().text()).contains("Zapisane.");
		stage.dial(number);
		stage.keys("1");
		stage.keys("1");
		stage.keys("2");
		stage.keys("1");
	}

	private static void write(CallStage stage, String words, String answer) {
		stage.text(words);
		Awaitility.await(answer).atMost(LIMIT).untilAsserted(() -> assertThat(together(stage)).contains(answer));
	}

	private static String together(CallStage stage) {
		return String.join("\n", stage.texts().stream().map(Stage.Said::text).toList());
	}

	private String newestCode() {
		return this.program.bean(JdbcClient.class)
			.sql("select code from booking order by created_at desc limit 1")
			.query(String.class)
			.single();
	}

	/** As it is kept, written by people, and spoken. */
	private static List<String> spellings(String number) {
		String national = number.substring("+48".length());
		String groups = national.replaceAll("(...)(?=.)", "$1 ");
		List<String> spellings = new ArrayList<>(List.of(national, groups, groups.replace(' ', '-')));
		List<String> digits = List.of("zero", "jeden", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem",
				"dziewięć");
		StringBuilder spoken = new StringBuilder();
		for (int i = 0; i < groups.length(); i++) {
			char digit = groups.charAt(i);
			spoken.append((digit == ' ') ? "," : (" " + digits.get(digit - '0')));
		}
		spellings.add(spoken.toString().strip());
		return spellings;
	}

	private List<String> scan(List<String> words) {
		return new DatabaseScan(this.program.bean(DataSource.class)).find(words);
	}

}
