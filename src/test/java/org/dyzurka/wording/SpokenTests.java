package org.dyzurka.wording;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What a voice says, sentence by sentence. {@link SpokenAllYearTests} goes through all
 * days and minutes.
 */
class SpokenTests {

	private static final Words WORDS = Words.load("bot-scripts", List.of());

	private static final Locale POLISH = Locale.of("pl");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			pl | 2025-09-02 | we wtorek, drugiego września
			pl | 2025-09-03 | w środę, trzeciego września
			pl | 2025-08-31 | w niedzielę, trzydziestego pierwszego sierpnia
			en | 2025-09-02 | on Tuesday, the second of September
			en | 2025-08-31 | on Sunday, the thirty-first of August
			uk | 2025-09-02 | у вівторок, другого вересня
			uk | 2025-09-05 | у пʼятницю, пʼятого вересня
			uk | 2025-08-31 | у неділю, тридцять першого серпня
			""")
	void saysADay(Locale language, LocalDate date, String said) {
		assertThat(WORDS.spoken(language).onDay(date)).isEqualTo(said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			pl | 10:30 | o godzinie dziesiątej trzydzieści        | do godziny dziesiątej trzydzieści
			pl | 10:05 | o godzinie dziesiątej zero pięć          | do godziny dziesiątej zero pięć
			pl | 10:02 | o godzinie dziesiątej zero dwa           | do godziny dziesiątej zero dwa
			pl | 10:22 | o godzinie dziesiątej dwadzieścia dwie   | do godziny dziesiątej dwadzieścia dwie
			pl | 10:21 | o godzinie dziesiątej dwadzieścia jeden  | do godziny dziesiątej dwadzieścia jeden
			pl | 10:00 | o godzinie dziesiątej                    | do godziny dziesiątej
			pl | 16:00 | o godzinie szesnastej                    | do godziny szesnastej
			en | 10:30 | at ten thirty a.m.                       | until ten thirty a.m.
			en | 16:00 | at four p.m.                             | until four p.m.
			en | 10:05 | at ten oh five a.m.                      | until ten oh five a.m.
			en | 12:00 | at twelve noon                           | until twelve noon
			en | 12:30 | at twelve thirty p.m.                    | until twelve thirty p.m.
			en | 00:00 | at twelve midnight                       | until twelve midnight
			en | 00:45 | at twelve forty-five a.m.                | until twelve forty-five a.m.
			uk | 10:30 | о десятій тридцять                       | до десятої тридцять
			uk | 11:00 | об одинадцятій                           | до одинадцятої
			uk | 11:05 | об одинадцятій нуль пʼять                | до одинадцятої нуль пʼять
			uk | 15:22 | о пʼятнадцятій двадцять дві              | до пʼятнадцятої двадцять дві
			""")
	void saysATime(Locale language, LocalTime time, String at, String until) {
		assertThat(WORDS.spoken(language).at(time)).isEqualTo(at);
		assertThat(WORDS.spoken(language).until(time)).isEqualTo(until);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			pl | 08:00 | 12:00 | od godziny ósmej do godziny dwunastej
			pl | 16:30 | 18:05 | od godziny szesnastej trzydzieści do godziny osiemnastej zero pięć
			en | 08:00 | 12:00 | between eight a.m. and twelve noon
			uk | 08:00 | 12:00 | з восьмої до дванадцятої
			uk | 07:00 | 11:00 | із сьомої до одинадцятої
			uk | 11:00 | 16:00 | з одинадцятої до шістнадцятої
			uk | 16:00 | 18:00 | із шістнадцятої до вісімнадцятої
			""")
	void saysFromWhenUntilWhen(Locale language, LocalTime from, LocalTime to, String said) {
		assertThat(WORDS.spoken(language).between(from, to)).isEqualTo(said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			pl | 2025-08-25 | 2025-09-26 | od dwudziestego piątego sierpnia do dwudziestego szóstego września
			pl | 2025-12-29 | 2026-01-08 | od dwudziestego dziewiątego grudnia do ósmego stycznia
			pl | 2025-09-04 | 2025-09-04 | czwartego września
			en | 2025-08-25 | 2025-09-26 | from the twenty-fifth of August to the twenty-sixth of September
			uk | 2025-08-25 | 2025-09-26 | з двадцять пʼятого серпня до двадцять шостого вересня
			uk | 2025-09-07 | 2025-09-11 | із сьомого вересня до одинадцятого вересня
			""")
	void saysAPeriod(Locale language, LocalDate from, LocalDate to, String said) {
		assertThat(WORDS.spoken(language).period(from, to)).isEqualTo(said);
	}

	@Test
	void refusesAPeriodThatEndsBeforeItBegins() {
		LocalDate day = LocalDate.of(2025, 9, 2);

		assertThatIllegalArgumentException().isThrownBy(() -> WORDS.spoken(POLISH).period(day, day.minusDays(1)));
	}

	@Test
	void namesEveryKey() {
		assertThat(keys(POLISH)).containsExactly("zero", "jeden", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem",
				"osiem", "dziewięć", "gwiazdka");
		assertThat(keys(Locale.ENGLISH)).containsExactly("zero", "one", "two", "three", "four", "five", "six", "seven",
				"eight", "nine", "star");
		assertThat(keys(Locale.of("uk"))).containsExactly("нуль", "один", "два", "три", "чотири", "пʼять", "шість",
				"сім", "вісім", "девʼять", "зірочка");
		assertThat(WORDS.spoken(POLISH).key(7)).isEqualTo("siedem");
	}

	private static List<String> keys(Locale language) {
		return "0123456789*".chars().mapToObj((key) -> WORDS.spoken(language).key((char) key)).toList();
	}

	@Test
	void refusesKeysThatNoTelephoneHas() {
		assertThatIllegalArgumentException().isThrownBy(() -> WORDS.spoken(POLISH).key(10));
		assertThatIllegalArgumentException().isThrownBy(() -> WORDS.spoken(POLISH).key(-1));
		assertThatIllegalArgumentException().isThrownBy(() -> WORDS.spoken(POLISH).key('a'));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			pl | 123456 | dwanaście, trzydzieści cztery, pięćdziesiąt sześć
			pl | 010000 | zero jeden, zero zero, zero zero
			pl | 112090 | jedenaście, dwadzieścia, dziewięćdziesiąt
			en | 123456 | twelve, thirty-four, fifty-six
			en | 019900 | zero one, ninety-nine, zero zero
			uk | 123456 | дванадцять, тридцять чотири, пʼятдесят шість
			uk | 014000 | нуль один, сорок, нуль нуль
			""")
	void saysACodeInPairs(Locale language, String code, String said) {
		assertThat(WORDS.spoken(language).pairs(code)).isEqualTo(said);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "12345", "1234567", "12 34 56", "12345a", "١٢٣٤٥٦" })
	void refusesACodeThatIsNone(String code) {
		assertThatIllegalArgumentException().isThrownBy(() -> WORDS.spoken(POLISH).pairs(code));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			pl | +48 12 616 12 05   | jeden dwa, sześć jeden sześć, jeden dwa, zero pięć
			pl | 12 616 12 05       | jeden dwa, sześć jeden sześć, jeden dwa, zero pięć
			pl | (12) 616-12-05     | jeden dwa, sześć jeden sześć, jeden dwa, zero pięć
			pl | +48126161205       | jeden dwa, sześć jeden sześć, jeden dwa, zero pięć
			pl | 0048126161205      | jeden dwa, sześć jeden sześć, jeden dwa, zero pięć
			pl | 600100200          | sześć zero zero, jeden zero zero, dwa zero zero
			pl | 19 115             | jeden dziewięć, jeden jeden pięć
			pl | 12 616 12 05 wew. 3 | jeden dwa, sześć jeden sześć, jeden dwa, zero pięć, wew, trzy
			en | +48 600 100 200    | six zero zero, one zero zero, two zero zero
			en | +380 44 123 45 67  | plus three eight zero, four four, one two three, four five, six seven
			uk | +380441234567      | плюс три вісім нуль, чотири чотири, один два три, чотири пʼять шість сім
			uk | +48 12 616         | один два, шість один шість
			""")
	void saysATelephoneNumberInItsGroups(Locale language, String number, String said) {
		assertThat(WORDS.spoken(language).number(number)).isEqualTo(said);
	}

	@Test
	void saysTheSameInManyThreads() throws Exception {
		Spoken polish = WORDS.spoken(POLISH);
		LocalTime time = LocalTime.of(17, 22);
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<Future<List<String>>> said = threads.invokeAll(Collections.nCopies(64,
					() -> IntStream.range(0, 500).mapToObj((i) -> polish.at(time)).distinct().toList()));
			for (Future<List<String>> one : said) {
				assertThat(one.get()).containsExactly("o godzinie siedemnastej dwadzieścia dwie");
			}
		}
	}

	@Test
	void refusesScriptsThatLackWhatAVoiceSays(@TempDir Path folder) {
		TestScripts scripts = TestScripts.in(folder);
		scripts.write("pl.yaml", scripts.basis("pl.yaml").substring(0, scripts.basis("pl.yaml").indexOf("  spoken:")));
		scripts.write("en.yaml",
				scripts.basis("en.yaml")
					.replace("at: \"at {time}\"", "at: \"at {tme}\"")
					.replace("and {to}", "and later")
					.replace(", midnight: twelve midnight", "")
					.replace("    star: star", "    asterisk: star"));
		scripts.write("uk.yaml", scripts.basis("uk.yaml").replace("other {о}} {time}", "other {о} {time}"));

		assertThat(scripts.faults()).map((fault) -> fault.replaceFirst(":\\d+", ""))
			.containsExactlyInAnyOrder("pl.yaml calendar.spoken: is missing; write the section \"spoken:\"",
					"en.yaml calendar.spoken.at: is said with {time}; write each of them, and no other",
					"en.yaml calendar.spoken.between: is said with {from} and {to}; write each of them, and no other",
					"en.yaml calendar.spoken.twelve-hours.midnight: is missing; write \"midnight:\" and one text",
					"en.yaml calendar.spoken.star: is missing; write \"star:\" and one text",
					"en.yaml calendar.spoken.asterisk: is not known here; known are date, period, at, until, between, "
							+ "twelve-hours, zero, plus, star",
					"uk.yaml calendar.spoken.at: is said with {time}; write each of them, and no other");
	}

}
