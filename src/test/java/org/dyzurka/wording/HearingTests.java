package org.dyzurka.wording;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is made of a resident's words.
 */
class HearingTests {

	/** A Saturday. */
	private static final LocalDate TODAY = LocalDate.of(2025, 8, 30);

	private static final Words WORDS = Words.load("bot-scripts", List.of());

	@ParameterizedTest
	@CsvSource({ "2, 2", "2., 2", "'2)', 2", "#2, 2", "2️⃣, 2", "２, 2", "0, 0", "dwa, 2", "Dwie osoby, 2", "trzecią, 3",
			"dziewięć, 9", "DZIEWIEC, 9", "dwanaście, 12", "two, 2", "the second one, -1", "second, 2", "2nd, 2",
			"twelve, 12", "два, 2", "Двоє, 2", "п'ять, 5", "п’ять, 5", "пʼять, 5", "пять, 5", "дванадцять, 12",
			"опція 2, -1", "номер 2, 2", "482913, 482913", "123456789, 123456789", "1234567890, -1", "dwa trzy, -1",
			"mam 2 dzieci, -1", "-2, -1", "2.5.5, -1", "dwaj, -1" })
	void hearsNumbersInFiguresAndWords(String text, int number) {
		assertThat(hear(text).number().orElse(-1)).isEqualTo(number);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			wtorek              | 2025-09-02
			WTOREK!             | 2025-09-02
			we wtorek           | 2025-09-02
			poproszę we wtorek  | 2025-09-02
			w srode             | 2025-09-03
			sobota              | 2025-08-30
			nd                  | 2025-08-31
			2.09                | 2025-09-02
			2.9.                | 2025-09-02
			02.09.2025          | 2025-09-02
			2.09.2025 r.        | 2025-09-02
			2-09-2025           | 2025-09-02
			2 września          | 2025-09-02
			2 wrzesnia          | 2025-09-02
			2 WRZ               | 2025-09-02
			2 września 2025 r.  | 2025-09-02
			2 września 2026     | 2026-09-02
			2-go września       | 2025-09-02
			wtorek 2 września   | 2025-09-02
			wt 2.09             | 2025-09-02
			2025-09-02          | 2025-09-02
			2026-09-02          | 2026-09-02
			1 sierpnia          | 2026-08-01
			30.08               | 2025-08-30
			29.02               | 2028-02-29
			jutro               | 2025-08-31
			pojutrze            | 2025-09-01
			dzisiaj             | 2025-08-30
			tuesday             | 2025-09-02
			on Tuesday, please  | 2025-09-02
			September 2         | 2025-09-02
			the 2nd of Sept.    | 2025-09-02
			13/9                | 2025-09-13
			9/13                | 2025-09-13
			the day after tomorrow | 2025-09-01
			завтра              | 2025-08-31
			післязавтра         | 2025-09-01
			у вівторок          | 2025-09-02
			в середу            | 2025-09-03
			п'ятниця            | 2025-09-05
			у пятницю           | 2025-09-05
			2 вересня           | 2025-09-02
			2-го вересня        | 2025-09-02
			""")
	void hearsDaysNearestFirst(String text, LocalDate date) {
		assertThat(hear(text).date()).contains(date);
		assertThat(hear(text).time()).isEmpty();
		assertThat(hear(text).number()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nie we wtorek", "not on Tuesday", "wtorek albo środa", "wtorek 3 września", "31.09",
			"32.01", "0.09", "9/2", "30 lutego", "29.02.2026", "september", "wtorek 2", "2 września 3 września",
			"mogę przyjść we wtorek", "1.2.3.4", "2026-13-01", "9999-99-99", "jutro pojutrze", "ma", "" })
	void leavesDoubtfulDaysEmpty(String text) {
		assertThat(hear(text).date()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "10:30, 10:30", "10.30, 10:30", "o 10, 10:00", "o 10:30, 10:30", "o 10.30, 10:30", "o 10.10, 10:10",
			"o godzinie 10, 10:00", "godz. 16, 16:00", "10, 10:00", "9:05, 09:05", "09:05, 09:05", "00:00, 00:00",
			"at 10, 10:00", "2 pm, 14:00", "2pm, 14:00", "2:30pm, 14:30", "12 am, 00:00", "12 pm, 12:00",
			"11 a.m., 11:00", "10 o'clock, 10:00", "о 10, 10:00", "об 11:15, 11:15", "10 година, 10:00",
			"2 po południu, 14:00", "12.10, 12:10", "16.05, 16:05" })
	void hearsTimes(String text, LocalTime time) {
		assertThat(hear(text).time()).contains(time);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2", "9", "2.09", "12.09", "2:30", "o 2", "24:00", "10:60", "25", "13 am", "10:30 11:30",
			"dziesięć", "10 10" })
	void leavesDoubtfulTimesEmpty(String text) {
		assertThat(hear(text).time()).isEmpty();
	}

	@Test
	void hearsAWeekdaySaidAlone() {
		assertThat(hear("w poniedzialek").weekday()).contains(DayOfWeek.MONDAY);
		assertThat(hear("poniedziałek, 8 września").weekday()).isEmpty();
		assertThat(hear("jutro").weekday()).isEmpty();
	}

	@Test
	void hearsDayAndTimeTogether() {
		Heard heard = hear("we wtorek, 2 września o 10:30");

		assertThat(heard.date()).contains(LocalDate.of(2025, 9, 2));
		assertThat(heard.time()).contains(LocalTime.of(10, 30));
		assertThat(heard.number()).isEmpty();
		assertThat(hear("jutro o 10").date()).contains(LocalDate.of(2025, 8, 31));
		assertThat(hear("jutro o 10").time()).contains(LocalTime.of(10, 0));
	}

	@Test
	void takesTwelveTenForADayAndATime() {
		assertThat(hear("12.10").date()).contains(LocalDate.of(2025, 10, 12));
		assertThat(hear("12.10").time()).contains(LocalTime.of(12, 10));
	}

	@ParameterizedTest
	@CsvSource({ "pomoc, HELP", "POMÓŻ!, HELP", "pomoz, HELP", "/pomoc, HELP", "/help@DyzurkaBot, HELP", "?, HELP",
			"/start, RESTART", "od początku, RESTART", "Wróć, BACK", "back, BACK", "назад, BACK", "język, LANGUAGE",
			"/language, LANGUAGE", "мова, LANGUAGE", "człowiek, PERSON", "czlowiek, PERSON",
			"зв’язок з людиною, PERSON", "/moje_rezerwacje, BOOKINGS", "my bookings, BOOKINGS",
			"мої бронювання, BOOKINGS", "STOP, STOP", "Стоп., STOP", "usuń moje dane, ERASE", "/usun, ERASE",
			"delete my data, ERASE", "moje dane, MY_DATA", "/moje, BOOKINGS", "rezerwuj, BOOK", "book, BOOK",
			"записатися, BOOK", "więcej, MORE", "more, MORE", "ще, MORE", "jeszcze   raz, REPEAT", "*, REPEAT" })
	void understandsCommandsInEveryLanguage(String text, Command command) {
		assertThat(hear(text).command()).contains(command);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/start krakow-2025", "/", "/@", "/x@", "nie chcę pomocy", "stop please", "dwa", "wtorek" })
	void takesNothingElseForACommand(String text) {
		assertThat(hear(text).command()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "123456", "123 456", "123-456", "12 34 56", "1 2 3 4 5 6", " 123456. ", "#123456",
			"kod 123456", "KOD: 123456", "kod rezerwacji 123 456", "numer 123456", "nr 123456!", "code 123456",
			"booking code 12 34 56, please", "код 123456", "１２３４５６" })
	void hearsACodeAlone(String text) {
		assertThat(hear(text).code()).contains("123456");
		assertThat(hear(text).command()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			REZYGNUJ 123456                 | GIVE_UP
			rezygnuj123456                  | GIVE_UP
			Rezygnuję, kod 12 34 56.        | GIVE_UP
			123456 rezygnuj                 | GIVE_UP
			proszę odwołać rezerwację 123456 | -
			proszę anuluj 123 456           | GIVE_UP
			ANULUJ: 123456                  | GIVE_UP
			ODWOLAJ 123456                  | GIVE_UP
			ZMIEN 123456                    | MOVE
			zmień termin 123456             | MOVE
			Przenieś nr 123456              | MOVE
			give up 123456                  | GIVE_UP
			drop 123456                     | GIVE_UP
			CANCEL 123456                   | GIVE_UP
			change my booking 123456        | MOVE
			MOVE 123-456                    | MOVE
			Скасувати 123456                | GIVE_UP
			відмовляюсь 123456              | GIVE_UP
			Змінити, код 123456             | MOVE
			moja 123456 rezerwacja          | BOOKINGS
			""")
	void hearsACodeBesideACommand(String text, String command) {
		assertThat(hear(text).command().map(Command::name).orElse("-")).isEqualTo(command);
		assertThat(hear(text).code()).isEqualTo(command.equals("-") ? Optional.empty() : Optional.of("123456"));
		assertThat(hear(text).number()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "12345", "1234567", "12 3456", "1234 56", "12.34.56", "02-09-25", "2.9.2025", "-123456",
			"+123456", "/start 123456", "/rezygnuj 123456", "nie rezygnuj 123456", "wtorek 123456", "123456 654321",
			"rezygnuj 12345", "rezygnuj K7M2", "rezygnuj zmień 123456", "123:456", "123456x",
			"proszę proszę proszę proszę proszę proszę proszę proszę proszę proszę proszę proszę nie 123456" })
	void leavesADoubtfulCodeEmpty(String text) {
		assertThat(hear(text).code()).isEmpty();
	}

	@Test
	void hearsACodeAndANumberInSixDigits() {
		assertThat(hear("482913").code()).contains("482913");
		assertThat(hear("482913").number()).hasValue(482913);
		assertThat(hear("010101").code()).contains("010101");
	}

	@ParameterizedTest
	@CsvSource({ "DYZUR, BOOK", "dyżur, BOOK", "duty, BOOK", "book, BOOK", "черга, BOOK", "запис, BOOK",
			"rezygnuj, GIVE_UP", "REZYGNACJA, GIVE_UP", "zrezygnuj, GIVE_UP", "anuluj, GIVE_UP", "odwołaj, GIVE_UP",
			"give up, GIVE_UP", "drop, GIVE_UP", "CANCEL, GIVE_UP", "відмовляюсь, GIVE_UP", "скасувати, GIVE_UP",
			"zmień, MOVE", "ZMIEN, MOVE", "przenies, MOVE", "zmień termin, MOVE", "change, MOVE", "move, MOVE",
			"змінити, MOVE", "zmień język, LANGUAGE", "USUN, ERASE", "usuń rezerwację, GIVE_UP" })
	void understandsWhatIsSentByTextMessage(String text, Command command) {
		assertThat(hear(text).command()).contains(command);
	}

	@ParameterizedTest
	@CsvSource({ "ENGLISH, en", "English please, en", "in English, en", "po angielsku, en", "angielski, en",
			"англійська, en", "UKR, uk", "UKRAINSKA, uk", "ukraiński, uk", "Ukrainian, uk", "Українська, uk",
			"українською, uk", "POLSKI, pl", "po polsku proszę, pl", "polish, pl", "польська, pl" })
	void hearsTheNameOfALanguage(String text, Locale language) {
		assertThat(hear(text).language()).contains(language);
		assertThat(hear(text).command()).isEmpty();
		assertThat(hear(text).number()).isEmpty();
		assertThat(WORDS.languageOf(text)).contains(language);
	}

	@ParameterizedTest
	@ValueSource(strings = { "język", "nie po angielsku", "german", "", "english polski", "wtorek" })
	void takesNothingElseForALanguage(String text) {
		assertThat(hear(text).language()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			DYZUR                                  | pl
			dyżur                                  | pl
			dzien dobry, chcialbym porozmawiac     | pl
			czy można przyjść                      | pl
			rezerwuj wtorek                        | pl
			duty                                   | en
			start, please                          | en
			BOOK                                   | en
			Hello, I want to talk to a human       | en
			запис                                  | uk
			черга                                  | uk
			Хочу поговорити з експертом            | uk
			przepraszam, czy mówi ktoś po angielsku | pl
			""")
	void hearsTheLanguageOfTheFirstWords(String text, Locale language) {
		assertThat(WORDS.languageOf(text)).contains(language);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "stop", "START", "?", "2", "123456", "10:30", "hello dyżur", "x y z", "Straße",
			"do it", "🙂" })
	void guessesNoLanguage(String text) {
		assertThat(WORDS.languageOf(text)).isEmpty();
	}

	@Test
	void hearsEveryDayAsItIsWritten() {
		for (Locale language : WORDS.languages()) {
			Dates dates = WORDS.dates(language);
			for (LocalDate day = TODAY; day.isBefore(TODAY.plusYears(1)); day = day.plusDays(1)) {
				assertThat(hear(dates.day(day)).date()).as(dates.day(day)).contains(day);
				assertThat(hear(dates.onDay(day)).date()).as(dates.onDay(day)).contains(day);
				assertThat(hear(dates.shortDay(day)).date()).as(dates.shortDay(day)).contains(day);
				assertThat(hear(dates.shortDay(day, Manner.SMS)).date()).contains(day);
			}
		}
	}

	@Test
	void hearsEveryMinuteAsItIsWritten() {
		Dates dates = WORDS.dates(Locale.ENGLISH);
		for (int minute = 0; minute < 24 * 60; minute++) {
			LocalTime time = LocalTime.of(minute / 60, minute % 60);
			assertThat(hear(dates.time(time)).time()).contains(time);
		}
	}

	private Heard hear(String text) {
		return WORDS.hear(text, TODAY);
	}

}
