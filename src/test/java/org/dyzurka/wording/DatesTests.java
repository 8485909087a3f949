package org.dyzurka.wording;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Dates as written, held against ICU's own where it has the form we want.
 */
@SuppressWarnings({ "JavaUtilDate", "StringSplitter" })
class DatesTests {

	private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

	private final Words words = Words.load("bot-scripts", List.of());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			pl | wtorek, 2 września      | we wtorek, 2 września       | wt 2.09
			en | Tuesday, 2 September    | on Tuesday, 2 September     | Tue 2 Sep
			uk | вівторок, 2 вересня     | у вівторок, 2 вересня       | вт 2.09
			""")
	void writesADay(Locale language, String day, String onDay, String shortDay) {
		LocalDate date = LocalDate.of(2025, 9, 2);
		Dates dates = this.words.dates(language);

		assertThat(dates.day(date)).isEqualTo(day);
		assertThat(dates.onDay(date)).isEqualTo(onDay);
		assertThat(dates.shortDay(date)).isEqualTo(shortDay);
	}

	@Test
	void writesEveryDayOfTheYearAsIcuDoes() {
		for (Locale language : this.words.languages()) {
			Dates dates = this.words.dates(language);
			SimpleDateFormat day = icu("EEEE, d MMMM", language);
			SimpleDateFormat dayOfMonth = icu("d MMMM", language);
			for (LocalDate date = FIRST; date.getYear() == FIRST.getYear(); date = date.plusDays(1)) {
				assertThat(dates.day(date)).isEqualTo(day.format(date(date)));
				assertThat(dates.onDay(date)).endsWith(", " + dayOfMonth.format(date(date)));
			}
		}
	}

	@Test
	void putsTheDayOfTheWeekIntoTheAccusative() {
		assertThat(week(Locale.of("pl"))).containsExactly("w poniedziałek", "we wtorek", "w środę", "w czwartek",
				"w piątek", "w sobotę", "w niedzielę");
		assertThat(week(Locale.ENGLISH)).containsExactly("on Monday", "on Tuesday", "on Wednesday", "on Thursday",
				"on Friday", "on Saturday", "on Sunday");
		assertThat(week(Locale.of("uk"))).containsExactly("у понеділок", "у вівторок", "у середу", "у четвер",
				"у пʼятницю", "у суботу", "у неділю");
	}

	private List<String> week(Locale language) {
		LocalDate monday = LocalDate.of(2025, 9, 1);
		return monday.datesUntil(monday.plusDays(7))
			.map((date) -> this.words.dates(language).onDay(date).split(",")[0])
			.toList();
	}

	@Test
	void fitsEveryDayOnAButtonAndIntoATextMessage() {
		for (Locale language : this.words.languages()) {
			Dates dates = this.words.dates(language);
			for (LocalDate date = FIRST; date.getYear() == FIRST.getYear(); date = date.plusDays(1)) {
				assertThat(dates.shortDay(date)).hasSizeLessThanOrEqualTo(12);
				assertThat(dates.shortDay(date, Manner.SCREEN)).isEqualTo(dates.shortDay(date));
				assertThat(dates.shortDay(date, Manner.SMS)).hasSameSizeAs(dates.shortDay(date))
					.doesNotContainPattern("[ąćęłńóśźż]");
			}
		}
		assertThat(this.words.dates(Locale.of("pl")).shortDay(LocalDate.of(2025, 9, 3), Manner.SMS))
			.isEqualTo("sr 3.09");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			pl | 2025-08-25 | 2025-09-26 | 25 sierpnia – 26 września 2025
			pl | 2025-09-04 | 2025-09-08 | 4–8 września 2025
			pl | 2025-12-29 | 2026-01-08 | 29 grudnia 2025 – 8 stycznia 2026
			pl | 2025-09-04 | 2025-09-04 | 4 września 2025
			pl | 2025-09-04 | 2026-09-08 | 4 września 2025 – 8 września 2026
			en | 2025-08-25 | 2025-09-26 | 25 August – 26 September 2025
			uk | 2025-08-25 | 2025-09-26 | 25 серпня – 26 вересня 2025
			""")
	void writesAPeriod(Locale language, LocalDate from, LocalDate to, String period) {
		assertThat(this.words.dates(language).period(from, to)).isEqualTo(period);
	}

	@Test
	void writesPeriodsAsIcuDoesInPolish() {
		DateIntervalFormat icu = DateIntervalFormat.getInstance("yMMMMd", ULocale.forLanguageTag("pl"));
		icu.setTimeZone(TimeZone.GMT_ZONE);
		Dates dates = this.words.dates(Locale.of("pl"));
		for (int length : List.of(1, 21, 33, 200, 400)) {
			for (LocalDate from = FIRST; from.getYear() == FIRST.getYear(); from = from.plusDays(1)) {
				LocalDate to = from.plusDays(length);
				String expected = icu.format(new DateInterval(date(from).getTime(), date(to).getTime()));
				assertThat(dates.period(from, to)).isEqualTo(expected.replace('\u2009', ' '));
			}
		}
	}

	@Test
	void refusesAPeriodThatEndsBeforeItBegins() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.words.dates(Locale.ENGLISH).period(FIRST, FIRST.minusDays(1)));
	}

	@Test
	void writesTimesInTwentyFourHours() {
		assertThat(this.words.languages()).allSatisfy((language) -> {
			assertThat(this.words.dates(language).time(LocalTime.of(10, 30))).isEqualTo("10:30");
			assertThat(this.words.dates(language).time(LocalTime.of(9, 5, 59))).isEqualTo("09:05");
			assertThat(this.words.dates(language).time(LocalTime.of(16, 0))).isEqualTo("16:00");
		});
	}

	private static SimpleDateFormat icu(String pattern, Locale language) {
		SimpleDateFormat format = new SimpleDateFormat(pattern, ULocale.forLocale(language));
		format.setTimeZone(TimeZone.GMT_ZONE);
		return format;
	}

	private static Date date(LocalDate date) {
		return Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
	}

}
