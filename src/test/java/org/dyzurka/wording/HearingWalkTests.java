package org.dyzurka.wording;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Anything at all may be typed: seeded random texts, and texts made to run a careless
 * pattern into the ground.
 */
class HearingWalkTests {

	private static final int LONGEST = 4096;

	private static final LocalDate TODAY = LocalDate.of(2025, 8, 30);

	private static final List<String> SCRAPS = List.of("2", "10", "10:30", "2.09", "2026-09-02", "wtorek", "we wtorek",
			"września", "sept", "о", "at", "pm", "jutro", "завтра", "dwa", "p.m.", "pomoc", "/start", "*", ".", ":",
			"-", "/", ",", " ", "\n", "\u0000", "ż", "ї", "ї", "🙂", "2️⃣", "\uD800", "ﷺ", "İ", "'", "’",
			"99999999999", "123456", "12 34", "rezygnuj", "kod", "ukr");

	private final Words words = Words.load("bot-scripts", List.of());

	@Test
	void hearsAnyTextSafely() {
		long seed = 20250830;
		Random random = new Random(seed);
		for (int round = 0; round < 6_000; round++) {
			String text = text(random, (round % 100 == 0) ? LONGEST : 24);
			Heard heard = this.words.hear(text, TODAY);
			String told = "seed " + seed + ", round " + round + ": " + text;
			assertThat(heard.plain()).as(told).isEqualTo(Plain.of(text));
			assertThat(Plain.of(heard.plain())).as(told).isEqualTo(heard.plain());
			assertThat(this.words.hear(heard.plain(), TODAY)).as(told).isEqualTo(heard);
			assertThat(heard.number().orElse(0)).as(told).isBetween(0, 999_999_999);
			assertThat(heard.code().orElse("000000")).as(told).matches("[0-9]{6}");
			assertThat(this.words.languageOf(text).orElse(Locale.ENGLISH)).as(told).isIn(this.words.languages());
			if (heard.command().isPresent() || heard.language().isPresent()) {
				assertThat(heard.date()).as(told).isEmpty();
				assertThat(heard.time()).as(told).isEmpty();
				assertThat(heard.number()).as(told).isEmpty();
			}
		}
	}

	private static String text(Random random, int longest) {
		int length = random.nextInt(longest);
		StringBuilder text = new StringBuilder();
		while (text.length() < length) {
			switch (random.nextInt(4)) {
				case 0 -> text.append((char) random.nextInt(0x10000));
				case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
				default ->
					text.append(SCRAPS.get(random.nextInt(SCRAPS.size()))).append(random.nextBoolean() ? " " : "");
			}
		}
		return text.substring(0, length);
	}

	@Test
	void hearsTheLongestTextsAtOnce() {
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			for (String scrap : SCRAPS) {
				String text = scrap.repeat(LONGEST).substring(0, LONGEST);
				for (int round = 0; round < 5; round++) {
					this.words.hear(text, TODAY);
					this.words.hear("/" + text.substring(2) + "x", TODAY);
				}
			}
		});
	}

	@Test
	void countsTheYearsOfALeapDayAndTheTurnOfTheYear() {
		LocalDate newYearsEve = LocalDate.of(2027, 12, 31);

		assertThat(this.words.hear("1 stycznia", newYearsEve).date()).contains(LocalDate.of(2028, 1, 1));
		assertThat(this.words.hear("31.12", newYearsEve).date()).contains(newYearsEve);
		assertThat(this.words.hear("jutro", newYearsEve).date()).contains(LocalDate.of(2028, 1, 1));
		assertThat(this.words.hear("29 lutego", newYearsEve).date()).contains(LocalDate.of(2028, 2, 29));
	}

	@Test
	void hearsADateWithoutAYearNeverInThePast() {
		LocalDate today = TODAY;
		for (int i = 0; i < 800; i++) {
			LocalDate now = today.plusDays(i);
			for (String day : List.of("wtorek", "2.09", "29.02", "31 грудня", "today")) {
				assertThat(this.words.hear(day, now).date())
					.hasValueSatisfying((date) -> assertThat(date).as(day + " on " + now).isAfterOrEqualTo(now));
			}
		}
	}

}
