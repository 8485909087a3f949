package org.dyzurka.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.dyzurka.acceptance.UnreliableBotApi.Taken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Residents book on a Telegram that fails one request in five.
 */
@Tag("database")
@SpringBootTest(properties = "dyzurka.import=" + Program.SAMPLE)
@Import(DirectConversation.Morning.class)
@DirtiesContext
class UnreliableTelegramTests {

	private static final long SEED = Long.getLong("dyzurka.test.seed", System.nanoTime());

	private static final UnreliableBotApi API = new UnreliableBotApi(SEED);

	private static final long FIRST = 6_000_000_000L;

	private static final int RESIDENTS = 8;

	private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");

	private static final Pattern CODE = Pattern.compile("\\d{3} ?\\d{3}");

	@Autowired
	JdbcClient jdbc;

	private final Set<String> presses = new HashSet<>();

	/** How much of each chat its resident has reacted to. */
	private final Map<Long, Integer> seen = new HashMap<>();

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("dyzurka.telegram.token", () -> "1:test");
		registry.add("dyzurka.telegram.api-url", API::url);
	}

	@AfterAll
	static void close() {
		API.close();
	}

	@Test
	void everyoneBooksAndEveryAnswerArrivesOnceAndInOrder() {
		for (int i = 0; i < RESIDENTS; i++) {
			API.write(FIRST + i, "/start krakow-rodziny-2025_d3");
		}
		Awaitility.await("seed " + SEED).atMost(Duration.ofMinutes(3)).until(() -> {
			for (int i = 0; i < RESIDENTS; i++) {
				goOn(FIRST + i, i);
			}
			return booked() == RESIDENTS;
		});
		Awaitility.await("seed " + SEED)
			.atMost(Duration.ofMinutes(2))
			.until(() -> count("select count(*) from outgoing where state <> 'SENT'") == 0
					&& API.answeredPresses().containsAll(this.presses));

		assertThat(API.faults()).as("seed %d", SEED).hasSizeGreaterThan(10);
		assertThat(count("select count(*) from received")).as("updates that had an effect, seed %d", SEED)
			.isEqualTo(RESIDENTS + this.presses.size());
		for (int i = 0; i < RESIDENTS; i++) {
			long chat = FIRST + i;
			// What it took without the bot hearing so is all that may be there twice
			assertThat(API.taken(chat).stream().filter(Taken::heard).map((taken) -> Integer.toString(taken.message())))
				.as("the messages of a chat in the order of their rows, seed %d", SEED)
				.containsExactlyElementsOf(sent(chat));
			assertThat(API.taken(chat).stream().filter(Taken::heard).map(Taken::text))
				.as("the confirmation, seed %d", SEED)
				.anyMatch((text) -> text.contains("zarezerwowany") && CODE.matcher(text).find());
		}
	}

	/** Presses what leads on in the latest question, once for each. */
	private void goOn(long chat, int number) {
		List<Taken> messages = API.taken(chat);
		int from = this.seen.getOrDefault(chat, 0);
		if (messages.size() == from) {
			return;
		}
		this.seen.put(chat, messages.size());
		Taken last = messages.getLast();
		String onwards = onwards(last, number);
		if (onwards != null && !pressedAlready(messages.subList(0, from), last)) {
			this.presses.add(API.press(chat, last.message(), onwards));
		}
	}

	/** The same question taken twice. */
	private static boolean pressedAlready(List<Taken> reactedTo, Taken last) {
		return reactedTo.stream().anyMatch((earlier) -> earlier.markup().equals(last.markup()));
	}

	private static @Nullable String onwards(Taken question, int number) {
		Map<String, String> buttons = new HashMap<>();
		List<String> times = new ArrayList<>();
		for (JsonNode row : question.markup().path("inline_keyboard")) {
			for (JsonNode button : row) {
				String label = button.path("text").asText();
				String data = button.path("callback_data").asText();
				buttons.put(label, data);
				if (TIME.matcher(label).find()) {
					times.add(data);
				}
			}
		}
		if (!times.isEmpty()) {
			return times.get(number % times.size());
		}
		for (String label : List.of("Polski", "Pomiń", "Wszystko jedno", "Rezerwuję")) {
			for (Map.Entry<String, String> button : buttons.entrySet()) {
				if (button.getKey().startsWith(label)) {
					return button.getValue();
				}
			}
		}
		return null;
	}

	private List<String> sent(long chat) {
		return this.jdbc.sql("select provider_id from outgoing where identifier = ? order by id")
			.param(Long.toString(chat))
			.query((row, number) -> row.getString("provider_id"))
			.list();
	}

	private int booked() {
		return count("select count(*) from booking where live");
	}

	private int count(String sql) {
		return this.jdbc.sql(sql).query(Integer.class).single();
	}

}
