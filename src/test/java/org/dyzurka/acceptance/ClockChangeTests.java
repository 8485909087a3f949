package org.dyzurka.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.dyzurka.booking.Bookings;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Residents;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A duty on the night when clocks are put back: its hour from 2 to 3 comes twice.
 */
class ClockChangeTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final String CONSULTATION = "src/test/resources/consultations/clock-change.yaml";

	@Test
	void theHourThatComesTwiceIsToldApart() {
		String[] settings = Stream
			.concat(Stream.of(TelegramTown.settings()), Stream.of("--dyzurka.import=" + CONSULTATION))
			.toArray(String[]::new);
		try (Program program = new Program(Instant.parse("2026-10-20T06:00:00Z"), settings)) {
			TelegramStage resident = new TelegramStage(TelegramTown.chats(), "pl");
			resident.say("/start zmiana-czasu");
			press(resident, "Polski");
			press(resident, "Zarezerwuj termin");
			assertThat(buttons(resident, "Przez telefon"))
				.contains("Jak mają jeździć nocne autobusy,…, wt 27.10 · 12 miejsc");
			press(resident, "Przez telefon");
			press(resident, "nd 25.10");
			assertThat(buttons(resident, "01:30")).containsSubsequence("01:30", "02:00 (czas letni)",
					"02:30 (czas letni)", "02:00 (czas zimowy)", "02:30 (czas zimowy)", "03:00");
			resident.say("02:00");
			press(resident, "02:00 (czas zimowy)");
			press(resident, "Pomiń");
			press(resident, "Rezerwuję");
			buttons(resident, "Zrezygnuj z terminu");

			assertThat(said(resident)).contains("02:00 (czas zimowy)–02:30 (czas zimowy)");
			Address address = Address.telegram(resident.resident());
			assertThat(program.bean(Bookings.class).ahead(program.bean(Residents.class).at(address).orElseThrow().id()))
				.singleElement()
				.satisfies((booking) -> assertThat(booking.time().start())
					.isEqualTo(Instant.parse("2026-10-25T01:00:00Z")));
		}
	}

	private static void press(TelegramStage resident, String label) {
		Awaitility.await().atMost(LIMIT).untilAsserted(() -> resident.press(label));
	}

	/** The choices of the bot's answer, once one of them begins so. */
	private static List<String> buttons(TelegramStage resident, String one) {
		Awaitility.await()
			.atMost(LIMIT)
			.untilAsserted(() -> assertThat(resident.answers())
				.anySatisfy((said) -> assertThat(said.buttons()).anyMatch((label) -> label.startsWith(one))));
		return resident.answers().getLast().buttons();
	}

	private static String said(TelegramStage resident) {
		return String.join("\n", resident.answers().stream().map(Stage.Said::text).toList());
	}

}
