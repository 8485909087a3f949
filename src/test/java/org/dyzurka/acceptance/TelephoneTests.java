package org.dyzurka.acceptance;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.dyzurka.BesideOthers;
import org.dyzurka.simulator.CallView;
import org.dyzurka.simulator.Calls;
import org.dyzurka.simulator.PhoneMessage;
import org.dyzurka.simulator.Phones;
import org.dyzurka.simulator.Spoken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The telephone that the simulator plays, against the real webhooks: what is booked by
 * voice is moved by SMS, and the expert sees it.
 */
@Tag("database")
@BesideOthers
class TelephoneTests {

	private static final String ANNA = "+48600100200";

	private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

	private static final Pattern FEED = Pattern.compile("http://[^\"]+(/calendar/[^\"]+\\.ics)");

	private static final Pattern START = Pattern.compile("DTSTART;TZID=Europe/Warsaw:(\\d{8}T\\d{6})");

	private static final int MOST_QUESTIONS = 4;

	private static Program program;

	@BeforeAll
	static void start() {
		program = new Program(Instant.parse("2025-08-27T07:00:00Z"));
	}

	@AfterAll
	static void stop() {
		if (program != null) {
			program.close();
		}
	}

	@Test
	void whatIsBookedByVoiceIsMovedBySmsAndSeenByTheExpert() {
		String code = bookByVoice();
		assertThat(start(code)).startsWith("20250829T1000");

		text("ZMIEN " + code);
		text("2");
		for (int i = 0; i < MOST_QUESTIONS && start(code).startsWith("20250829"); i++) {
			text("1");
		}

		assertThat(start(code)).startsWith("20250908T");
		assertThat(answers().getLast()).contains("8.09");
	}

	/** Polish, by telephone, the first day, the first time, any language, yes. */
	private static String bookByVoice() {
		Calls calls = program.bean(Calls.class);
		CallView call = calls.dial(ANNA);
		for (String key : List.of("1", "1", "1", "1", "1", "1")) {
			call = calls.press(call.sid(), key);
			assertThat(calls.repeat(call.sid()).problems()).isEmpty();
		}
		assertThat(heard(call)).contains("Termin jest zarezerwowany");
		calls.hangUp(call.sid());
		return code(awaitAnswers(1).getLast());
	}

	private static void text(String body) {
		int before = answers().size();
		PhoneMessage text = program.bean(Phones.class).text(ANNA, body);
		assertThat(text.errorCode()).isNull();
		awaitAnswers(before + 1);
	}

	/** When the event with this code starts, in the calendar of its expert. */
	private static String start(String code) {
		for (String event : feeds().replace("\r\n ", "").split("BEGIN:VEVENT", -1)) {
			Matcher start = START.matcher(event);
			if (event.contains(code) && start.find()) {
				return start.group(1);
			}
		}
		throw new AssertionError("In no calendar: " + code);
	}

	private static String heard(CallView call) {
		return call.spoken().stream().map(Spoken::text).collect(Collectors.joining("\n"));
	}

	private static List<String> awaitAnswers(int count) {
		return Awaitility.await().until(TelephoneTests::answers, (answers) -> answers.size() >= count);
	}

	private static List<String> answers() {
		return program.bean(Phones.class)
			.thread(ANNA)
			.messages()
			.stream()
			.filter(PhoneMessage::fromProgram)
			.map(PhoneMessage::body)
			.toList();
	}

	private static String code(String text) {
		Matcher found = CODE.matcher(text);
		assertThat(found.find()).as(text).isTrue();
		return found.group(1);
	}

	private static String feeds() {
		return FEED.matcher(program.get("/simulator/experts"))
			.results()
			.map((feed) -> program.get(feed.group(1)))
			.collect(Collectors.joining());
	}

}
