package org.dyzurka.wording;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every minute of a day, every day of a usual and of a leap year, every code and every
 * key, held against two judges: tables written out by hand from the grammars, and the
 * rules of ICU.
 */
class SpokenAllYearTests {

	private static final Words WORDS = Words.load("bot-scripts", List.of());

	private static final Locale POLISH = Locale.of("pl");

	private static final Locale UKRAINIAN = Locale.of("uk");

	/** Of the hour, after "o" and after "do" alike. */
	private static final List<String> POLISH_HOURS = List.of("zerowej", "pierwszej", "drugiej", "trzeciej", "czwartej",
			"piątej", "szóstej", "siódmej", "ósmej", "dziewiątej", "dziesiątej", "jedenastej", "dwunastej",
			"trzynastej", "czternastej", "piętnastej", "szesnastej", "siedemnastej", "osiemnastej", "dziewiętnastej",
			"dwudziestej", "dwudziestej pierwszej", "dwudziestej drugiej", "dwudziestej trzeciej");

	private static final List<String> UKRAINIAN_HOURS_AT = List.of("о нульовій", "о першій", "о другій", "о третій",
			"о четвертій", "о пʼятій", "о шостій", "о сьомій", "о восьмій", "о девʼятій", "о десятій", "об одинадцятій",
			"о дванадцятій", "о тринадцятій", "о чотирнадцятій", "о пʼятнадцятій", "о шістнадцятій", "о сімнадцятій",
			"о вісімнадцятій", "о девʼятнадцятій", "о двадцятій", "о двадцять першій", "о двадцять другій",
			"о двадцять третій");

	private static final List<String> UKRAINIAN_HOURS_FROM = List.of("з нульової", "з першої", "з другої", "з третьої",
			"із четвертої", "з пʼятої", "із шостої", "із сьомої", "з восьмої", "з девʼятої", "з десятої",
			"з одинадцятої", "з дванадцятої", "з тринадцятої", "із чотирнадцятої", "з пʼятнадцятої", "із шістнадцятої",
			"із сімнадцятої", "з вісімнадцятої", "з девʼятнадцятої", "з двадцятої", "з двадцять першої",
			"з двадцять другої", "з двадцять третьої");

	private static final List<String> ENGLISH_HOURS = List.of("twelve", "one", "two", "three", "four", "five", "six",
			"seven", "eight", "nine", "ten", "eleven");

	private static final List<String> POLISH_DAYS = List.of("pierwszego", "drugiego", "trzeciego", "czwartego",
			"piątego", "szóstego", "siódmego", "ósmego", "dziewiątego", "dziesiątego", "jedenastego", "dwunastego",
			"trzynastego", "czternastego", "piętnastego", "szesnastego", "siedemnastego", "osiemnastego",
			"dziewiętnastego", "dwudziestego", "dwudziestego pierwszego", "dwudziestego drugiego",
			"dwudziestego trzeciego", "dwudziestego czwartego", "dwudziestego piątego", "dwudziestego szóstego",
			"dwudziestego siódmego", "dwudziestego ósmego", "dwudziestego dziewiątego", "trzydziestego",
			"trzydziestego pierwszego");

	private static final List<String> UKRAINIAN_DAYS = List.of("першого", "другого", "третього", "четвертого",
			"пʼятого", "шостого", "сьомого", "восьмого", "девʼятого", "десятого", "одинадцятого", "дванадцятого",
			"тринадцятого", "чотирнадцятого", "пʼятнадцятого", "шістнадцятого", "сімнадцятого", "вісімнадцятого",
			"девʼятнадцятого", "двадцятого", "двадцять першого", "двадцять другого", "двадцять третього",
			"двадцять четвертого", "двадцять пʼятого", "двадцять шостого", "двадцять сьомого", "двадцять восьмого",
			"двадцять девʼятого", "тридцятого", "тридцять першого");

	private static final List<String> ENGLISH_DAYS = List.of("first", "second", "third", "fourth", "fifth", "sixth",
			"seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
			"sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second",
			"twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
			"twenty-ninth", "thirtieth", "thirty-first");

	private static final List<String> POLISH_MONTHS = List.of("stycznia", "lutego", "marca", "kwietnia", "maja",
			"czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia");

	private static final List<String> UKRAINIAN_MONTHS = List.of("січня", "лютого", "березня", "квітня", "травня",
			"червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня");

	private static final List<String> ENGLISH_MONTHS = List.of("January", "February", "March", "April", "May", "June",
			"July", "August", "September", "October", "November", "December");

	private static final List<String> POLISH_WEEK = List.of("w poniedziałek", "we wtorek", "w środę", "w czwartek",
			"w piątek", "w sobotę", "w niedzielę");

	private static final List<String> UKRAINIAN_WEEK = List.of("у понеділок", "у вівторок", "у середу", "у четвер",
			"у пʼятницю", "у суботу", "у неділю");

	private static final List<String> ENGLISH_WEEK = List.of("on Monday", "on Tuesday", "on Wednesday", "on Thursday",
			"on Friday", "on Saturday", "on Sunday");

	private static final List<String> POLISH_NUMBERS = List.of("zero", "jeden", "dwa", "trzy", "cztery", "pięć",
			"sześć", "siedem", "osiem", "dziewięć", "dziesięć", "jedenaście", "dwanaście", "trzynaście", "czternaście",
			"piętnaście", "szesnaście", "siedemnaście", "osiemnaście", "dziewiętnaście");

	private static final List<String> POLISH_TENS = List.of("dwadzieścia", "trzydzieści", "czterdzieści",
			"pięćdziesiąt", "sześćdziesiąt", "siedemdziesiąt", "osiemdziesiąt", "dziewięćdziesiąt");

	private static final List<String> UKRAINIAN_NUMBERS = List.of("нуль", "один", "два", "три", "чотири", "пʼять",
			"шість", "сім", "вісім", "девʼять", "десять", "одинадцять", "дванадцять", "тринадцять", "чотирнадцять",
			"пʼятнадцять", "шістнадцять", "сімнадцять", "вісімнадцять", "девʼятнадцять");

	private static final List<String> UKRAINIAN_TENS = List.of("двадцять", "тридцять", "сорок", "пʼятдесят",
			"шістдесят", "сімдесят", "вісімдесят", "девʼяносто");

	private static final List<String> ENGLISH_NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six",
			"seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
			"seventeen", "eighteen", "nineteen");

	private static final List<String> ENGLISH_TENS = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy",
			"eighty", "ninety");

	@Test
	void saysEveryMinuteAsPolishGrammarHasIt() {
		Spoken polish = WORDS.spoken(POLISH);
		forEveryMinute((time) -> {
			int minute = time.getMinute();
			String minutes = number(POLISH_NUMBERS, POLISH_TENS, " ", minute);
			String feminine = (minute > 20) ? minutes.replaceFirst("dwa$", "dwie") : minutes;
			String said = POLISH_HOURS.get(time.getHour()) + minutes(minute, "zero", feminine);
			assertThat(polish.at(time)).isEqualTo("o godzinie " + said);
			assertThat(polish.until(time)).isEqualTo("do godziny " + said);
			assertThat(polish.between(time, LocalTime.NOON)).isEqualTo("od godziny " + said + " do godziny dwunastej");
		});
	}

	@Test
	void saysEveryMinuteAsUkrainianGrammarHasIt() {
		Spoken ukrainian = WORDS.spoken(UKRAINIAN);
		forEveryMinute((time) -> {
			int minute = time.getMinute();
			String masculine = number(UKRAINIAN_NUMBERS, UKRAINIAN_TENS, " ", minute);
			String feminine = masculine.replaceFirst("один$", "одна").replaceFirst("два$", "дві");
			String minutes = minutes(minute, "нуль", feminine);
			String from = UKRAINIAN_HOURS_FROM.get(time.getHour()) + minutes;
			assertThat(ukrainian.at(time)).isEqualTo(UKRAINIAN_HOURS_AT.get(time.getHour()) + minutes);
			assertThat(ukrainian.between(time, LocalTime.NOON)).isEqualTo(from + " до дванадцятої");
			assertThat(ukrainian.until(time)).isEqualTo(from.replaceFirst("^і?з ", "до "));
		});
	}

	@Test
	void saysEveryMinuteAsEnglishHasIt() {
		Spoken english = WORDS.spoken(Locale.ENGLISH);
		forEveryMinute((time) -> {
			String minutes = minutes(time.getMinute(), "oh",
					number(ENGLISH_NUMBERS, ENGLISH_TENS, "-", time.getMinute()));
			String half = (time.getHour() < 12) ? " a.m." : " p.m.";
			String said = ENGLISH_HOURS.get(time.getHour() % 12) + minutes + half;
			if (time.equals(LocalTime.MIDNIGHT)) {
				said = "twelve midnight";
			}
			else if (time.equals(LocalTime.NOON)) {
				said = "twelve noon";
			}
			assertThat(english.at(time)).isEqualTo("at " + said);
			assertThat(english.until(time)).isEqualTo("until " + said);
			assertThat(english.between(time, LocalTime.NOON)).isEqualTo("between " + said + " and twelve noon");
		});
	}

	@Test
	void saysEveryMinuteAsTheRulesOfIcuDo() {
		RuleBasedNumberFormat polish = icu(POLISH);
		RuleBasedNumberFormat ukrainian = icu(UKRAINIAN);
		RuleBasedNumberFormat english = icu(Locale.ENGLISH);
		forEveryMinute((time) -> {
			int hour = time.getHour();
			int minute = time.getMinute();
			String gender = (minute < 10) ? "masculine" : "feminine";
			String inPolish = minutes(minute, "zero", polish.format(minute, "%spellout-cardinal-" + gender));
			String inUkrainian = minutes(minute, "нуль", ukrainian.format(minute, "%spellout-cardinal-feminine"));
			String inEnglish = minutes(minute, "oh", english.format(minute, "%spellout-cardinal"));
			assertThat(WORDS.spoken(POLISH).at(time))
				.endsWith(" " + polish.format(hour, "%spellout-ordinal-feminine-locative") + inPolish);
			assertThat(WORDS.spoken(POLISH).until(time))
				.endsWith(" " + polish.format(hour, "%spellout-ordinal-feminine-genitive") + inPolish);
			assertThat(WORDS.spoken(UKRAINIAN).at(time))
				.endsWith(" " + ukrainian.format(hour, "%spellout-ordinal-feminine-locative") + inUkrainian);
			assertThat(WORDS.spoken(UKRAINIAN).until(time))
				.endsWith(" " + ukrainian.format(hour, "%spellout-ordinal-feminine-genitive") + inUkrainian);
			if (hour % 12 != 0) {
				assertThat(WORDS.spoken(Locale.ENGLISH).at(time))
					.startsWith("at " + english.format(hour % 12, "%spellout-cardinal") + inEnglish + " ");
			}
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { 2027, 2028 })
	void saysEveryDayAsTheGrammarsHaveIt(int year) {
		forEveryDay(year, (date) -> {
			int weekday = date.getDayOfWeek().getValue() - 1;
			int day = date.getDayOfMonth() - 1;
			int month = date.getMonthValue() - 1;
			assertThat(WORDS.spoken(POLISH).onDay(date))
				.isEqualTo(POLISH_WEEK.get(weekday) + ", " + POLISH_DAYS.get(day) + " " + POLISH_MONTHS.get(month));
			assertThat(WORDS.spoken(UKRAINIAN).onDay(date)).isEqualTo(
					UKRAINIAN_WEEK.get(weekday) + ", " + UKRAINIAN_DAYS.get(day) + " " + UKRAINIAN_MONTHS.get(month));
			assertThat(WORDS.spoken(Locale.ENGLISH).onDay(date)).isEqualTo(
					ENGLISH_WEEK.get(weekday) + ", the " + ENGLISH_DAYS.get(day) + " of " + ENGLISH_MONTHS.get(month));
		});
	}

	@ParameterizedTest
	@CsvSource({ "pl, %spellout-ordinal-masculine-genitive, ' '", "uk, %spellout-ordinal-neuter-genitive, ' '",
			"en, %spellout-ordinal, ' of '" })
	void saysEveryDayAsTheRulesOfIcuDo(Locale language, String rule, String link) {
		RuleBasedNumberFormat icu = icu(language);
		forEveryDay(2028, (date) -> {
			String month = date.getMonth().getDisplayName(TextStyle.FULL, language);
			assertThat(WORDS.spoken(language).onDay(date))
				.endsWith(" " + icu.format(date.getDayOfMonth(), rule) + link + month);
		});
	}

	@Test
	void saysEveryPairOfACode() {
		for (int pair = 0; pair < 100; pair++) {
			String code = "%02d".formatted(pair).repeat(3);
			String polish = pair(POLISH_NUMBERS, POLISH_TENS, " ", pair);
			String ukrainian = pair(UKRAINIAN_NUMBERS, UKRAINIAN_TENS, " ", pair);
			String english = pair(ENGLISH_NUMBERS, ENGLISH_TENS, "-", pair);
			assertThat(WORDS.spoken(POLISH).pairs(code)).isEqualTo(String.join(", ", polish, polish, polish));
			assertThat(WORDS.spoken(UKRAINIAN).pairs(code))
				.isEqualTo(String.join(", ", ukrainian, ukrainian, ukrainian));
			assertThat(WORDS.spoken(Locale.ENGLISH).pairs(code))
				.isEqualTo(String.join(", ", english, english, english));
		}
	}

	private static String pair(List<String> numbers, List<String> tens, String link, int pair) {
		String said = number(numbers, tens, link, pair);
		return (pair < 10) ? numbers.getFirst() + " " + said : said;
	}

	private static String number(List<String> numbers, List<String> tens, String link, int number) {
		if (number < numbers.size()) {
			return numbers.get(number);
		}
		String ten = tens.get(number / 10 - 2);
		return (number % 10 == 0) ? ten : ten + link + numbers.get(number % 10);
	}

	private static String minutes(int minute, String zero, String said) {
		if (minute == 0) {
			return "";
		}
		return (minute < 10) ? " " + zero + " " + said : " " + said;
	}

	private static RuleBasedNumberFormat icu(Locale language) {
		return new RuleBasedNumberFormat(ULocale.forLocale(language), RuleBasedNumberFormat.SPELLOUT);
	}

	private static void forEveryMinute(Consumer<LocalTime> check) {
		for (int minute = 0; minute < 24 * 60; minute++) {
			check.accept(LocalTime.of(minute / 60, minute % 60));
		}
	}

	private static void forEveryDay(int year, Consumer<LocalDate> check) {
		LocalDate first = LocalDate.of(year, 1, 1);
		first.datesUntil(first.plusYears(1)).forEach(check);
	}

}
