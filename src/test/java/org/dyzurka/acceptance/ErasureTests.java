package org.dyzurka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.dyzurka.messaging.AttachmentId;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.resident.Address;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who asks to be forgotten is forgotten: by every table, and no log ever knew them.
 */
@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
@Isolated("reads what is logged")
class ErasureTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final String FIRST_NUMBER = "600 100 300";

	private static final String SECOND_NUMBER = "+48511222333";

	private static final String FIRST_TOPIC = "moja kuzynka Eulalia";

	private static final String SECOND_TOPIC = "złamany rower za żłobkiem";

	private static final String SAID = "mieszkam przy Zmyślonej";

	private static final String TOLD = "czekamy na Bonifacego";

	private static final String[] LOUD = { "--logging.level.root=info", "--logging.level.org.dyzurka=debug" };

	@Test
	void nothingIsLeftOfWhoeverAskedToBeForgotten(CapturedOutput output) {
		String[] town = TelegramTown.settings();
		try (Program program = new Program(Instant.parse("2025-08-27T07:00:00Z"), town[0], town[1], LOUD[0], LOUD[1])) {
			TelegramStage stage = new TelegramStage(TelegramTown.chats(), null);
			String chat = Long.toString(stage.resident());
			List<String> personal = List.of(chat, "600100300", FIRST_NUMBER, "600-100-300", "511222333", "511 222 333",
					FIRST_TOPIC, SECOND_TOPIC, SAID, TOLD, "Zofia");
			assertThat(scan(program).find(personal)).isEmpty();

			talkALot(stage, program);
			DatabaseScan scan = scan(program);
			assertThat(scan.find(personal)).as("the scan finds what is there")
				.anyMatch((cell) -> cell.contains(chat))
				.anyMatch((cell) -> cell.contains("booking.call_back"))
				.anyMatch((cell) -> cell.contains("booking.topic"))
				.anyMatch((cell) -> cell.contains("dialogue.state") && cell.contains(SECOND_TOPIC))
				.anyMatch((cell) -> cell.contains("outgoing.prompt") && cell.contains(TOLD));
			assertThat(places(program)).isPositive();

			stage.say("usuń moje dane");
			hear(stage, "Na pewno?");
			stage.press("Tak, usuń wszystko");
			hear(stage, "Twoje dane są usunięte");

			Awaitility.await().atMost(LIMIT).untilAsserted(() -> assertThat(scan.find(personal)).isEmpty());
			assertThat(places(program)).as("future slots are free").isZero();
			assertThat(count(program, "attachment where until_sent")).isZero();
			assertThat(timerData(program)).allMatch(String::isBlank);
			assertThat(output.getAll()).as("the log was listened to").contains("Loaded ").contains("failed: The file");
			for (String word : personal) {
				assertThat(output.getAll()).doesNotContainIgnoringCase(word);
			}
		}
	}

	/**
	 * A past booking with a number to call back, one ahead, a third place held, a message
	 * that could not be delivered, a new start and a program that started anew.
	 */
	private static void talkALot(TelegramStage stage, Program program) {
		step(stage, () -> stage.say("/start krakow-rodziny-2025_d1"), "Wybierz język");
		step(stage, () -> stage.press("Polski"), "Wybierz godzinę");
		step(stage, () -> stage.press("10:30"), "czeka na Ciebie");
		step(stage, () -> stage.say(FIRST_TOPIC), "W jakim języku");
		callMeBack(stage, FIRST_NUMBER);
		program.pass(Duration.ofDays(7));
		program.restart();
		step(stage, () -> stage.say(SAID), "");
		step(stage, () -> stage.say("/start krakow-rodziny-2025"), "Rezerwacja nie jest obowiązkowa");
		step(stage, () -> stage.press("Zarezerwuj termin"), "Jak chcesz porozmawiać");
		step(stage, () -> stage.press("Na miejscu"), "Wybierz dzień");
		step(stage, () -> stage.press("pn 8.09"), "Wybierz godzinę");
		step(stage, () -> stage.press("15:00"), "czeka na Ciebie");
		step(stage, () -> stage.say(SECOND_TOPIC), "W jakim języku");
		step(stage, () -> stage.press("angielski"), "Czy potrzebujesz ułatwień");
		step(stage, () -> stage.press("Dojazd na wózku"), "Czy potrzebujesz ułatwień");
		step(stage, () -> stage.press("Dalej"), "Sprawdź i potwierdź");
		step(stage, () -> stage.press("Rezerwuję"), "Termin zarezerwowany");
		undeliverable(stage, program);
		step(stage, () -> stage.say("/start krakow-rodziny-2025_d1"), "");
		step(stage, () -> stage.say("/start krakow-rodziny-2025"), "Rezerwacja nie jest obowiązkowa");
		step(stage, () -> stage.press("Zarezerwuj termin"), "Jak chcesz porozmawiać");
		step(stage, () -> stage.press("Przez telefon"), "Wybierz dzień");
		step(stage, () -> stage.press("pn 8.09"), "Wybierz godzinę");
		step(stage, () -> stage.press("09:30"), "czeka na Ciebie");
		step(stage, () -> stage.say(SECOND_TOPIC), "W jakim języku");
		step(stage, () -> stage.press("Wszystko jedno"), "Sprawdź i potwierdź");
		step(stage, () -> stage.press("Wolę, żeby ekspert zadzwonił"), "Na jaki numer");
		step(stage, () -> stage.say(SECOND_NUMBER), "Ekspert zadzwoni");
		assertThat(count(program, "booking_hold")).isOne();
		assertThat(count(program, "booking where live")).isEqualTo(2);
	}

	private static void callMeBack(TelegramStage stage, String number) {
		step(stage, () -> stage.press("polski"), "Sprawdź i potwierdź");
		step(stage, () -> stage.press("Wolę, żeby ekspert zadzwonił"), "Na jaki numer");
		step(stage, () -> stage.say(number), "Ekspert zadzwoni pod numer");
		step(stage, () -> stage.press("Rezerwuję"), "Termin zarezerwowany");
	}

	/** The office sees it as failed, with its words. */
	private static void undeliverable(TelegramStage stage, Program program) {
		Outgoing lost = Outgoing.answer(Address.telegram(stage.resident()), Locale.of("pl"),
				Prompt.file(TOLD, new AttachmentId("0".repeat(64))));
		program.bean(TransactionTemplate.class)
			.executeWithoutResult((status) -> program.bean(Outbox.class).post(List.of(lost)));
		Awaitility.await()
			.atMost(LIMIT)
			.untilAsserted(() -> assertThat(count(program, "outgoing where state = 'FAILED'")).isOne());
	}

	private static void step(TelegramStage stage, Runnable act, String expected) {
		Awaitility.await(expected)
			.atMost(LIMIT)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(20))
			.untilAsserted(act::run);
		hear(stage, expected);
	}

	private static void hear(TelegramStage stage, String expected) {
		AtomicReference<List<Stage.Said>> heard = new AtomicReference<>(List.of());
		Awaitility.await(expected)
			.atMost(LIMIT)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(20))
			.untilAsserted(() -> {
				heard.set(stage.answers());
				assertThat(heard.get()).anyMatch((said) -> said.text().contains(expected));
			});
	}

	/** Seats taken of what lies ahead. */
	private static int places(Program program) {
		return program.bean(JdbcClient.class)
			.sql("select coalesce(sum(taken), 0) from bookable where starts_at > ?")
			.param(Instant.parse("2025-09-03T07:00:00Z").atOffset(ZoneOffset.UTC))
			.query(Integer.class)
			.single();
	}

	private static DatabaseScan scan(Program program) {
		return new DatabaseScan(program.bean(DataSource.class));
	}

	private static int count(Program program, String rows) {
		return program.bean(JdbcClient.class).sql("select count(*) from " + rows).query(Integer.class).single();
	}

	private static List<String> timerData(Program program) {
		return scan(program).contents(List.of("scheduled_tasks"))
			.values()
			.stream()
			.flatMap(List::stream)
			.filter((cell) -> cell.startsWith("scheduled_tasks.task_data: "))
			.map((cell) -> cell.substring("scheduled_tasks.task_data: ".length()).replace("null", ""))
			.toList();
	}

}
