package org.dyzurka.intake;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import org.dyzurka.consultation.Slug;
import org.dyzurka.duty.WalkInShare;

/**
 * The shapes of values in consultation files.
 */
final class Shapes {

	private static final Pattern KEY_SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,49}");

	private static final Pattern WORD_SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,49}");

	private static final Pattern EMAIL_SHAPE = Pattern
		.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

	private static final Pattern NUMBER_SHAPE = Pattern.compile("\\+[0-9][0-9 -]{5,24}");

	private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

	private static final DateTimeFormatter TIME_FORMAT = DateTimeFormatter.ofPattern("HH:mm")
		.withResolverStyle(ResolverStyle.STRICT);

	private static final DateTimeFormatter MOMENT_FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm")
		.withResolverStyle(ResolverStyle.STRICT);

	static final Shape<String> TEXT = new Shape<>((text) -> Optional.of(text.strip()), "a text");

	static final Shape<String> NAME = TEXT.where((text) -> text.length() <= 200);

	static final Shape<String> KEY = matching(KEY_SHAPE, "an id of letters, digits, - and _, at most 50");

	static final Shape<String> WORD = matching(WORD_SHAPE, "a word of small letters, digits and -, such as form");

	static final Shape<Slug> SLUG = Shape.parsed(Slug::new,
			"1 to 50 small letters, digits and -, such as krakow-rodziny-2025");

	static final Shape<LocalDate> DATE = Shape.parsed(LocalDate::parse, "a day such as 2025-08-29")
		.where((date) -> date.getYear() >= 1900 && date.getYear() < 3000);

	static final Shape<LocalTime> TIME = Shape.parsed((text) -> LocalTime.parse(text, TIME_FORMAT),
			"a time such as \"09:30\"");

	static final Shape<LocalDateTime> MOMENT = Shape.parsed((text) -> LocalDateTime.parse(text, MOMENT_FORMAT),
			"a day and time such as 2025-08-25T09:00");

	static final Shape<Duration> SLOT = Shape.parsed(Duration::parse, "whole minutes such as PT15M, at most PT24H")
		.where((length) -> length.toMinutes() >= 1 && length.equals(Duration.ofMinutes(length.toMinutes()))
				&& length.compareTo(Duration.ofDays(1)) <= 0);

	static final Shape<Duration> NOTICE = Shape.parsed(Duration::parse, "a length of time such as PT1H, not negative")
		.where((length) -> !length.isNegative() && length.compareTo(Duration.ofDays(366)) <= 0);

	/** Shorter, and nobody has the time to answer. */
	static final Shape<Duration> OFFER = Shape
		.parsed(Duration::parse, "a length of time such as PT2H, 15 minutes or more")
		.where((length) -> length.toMinutes() >= 15 && length.compareTo(Duration.ofDays(366)) <= 0);

	static final Shape<Period> RETENTION = Shape.parsed(Period::parse, "a length of time such as P30D or P25Y")
		.where((period) -> !period.isNegative() && !period.isZero() && period.getYears() <= 100
				&& period.toTotalMonths() <= 1200 && period.getDays() <= 36_600);

	/** Months and years have no fixed length, and a promise to delete needs one. */
	static final Shape<Period> RETENTION_IN_DAYS = new Shape<>(RETENTION.reading(), "days such as P30D, or weeks")
		.where((period) -> period.toTotalMonths() == 0);

	static final Shape<String> TELEPHONE = new Shape<>((text) -> Optional.of(text.strip()).filter(Shapes::isTelephone),
			"a number with its country such as \"+48 12 000 00 10\"");

	static final Shape<String> EMAIL = matching(EMAIL_SHAPE, "an e-mail address such as name@example.org")
		.where((text) -> text.length() <= 254);

	static final Shape<String> URL = new Shape<>((text) -> Optional.of(text.strip()).filter(Shapes::isUrl),
			"an address such as https://example.org/");

	static final Shape<Locale> LANGUAGE = new Shape<>(
			(text) -> Optional.of(text).filter(LANGUAGES::contains).map(Locale::of),
			"a language of two letters (ISO 639) such as pl");

	static final Shape<Boolean> FLAG = oneOf(List.of("true", "false")).as(Boolean::valueOf);

	static final Shape<BigDecimal> SHARE = Shape.parsed(BigDecimal::new, "a share from 0 to less than 1, such as 0.2")
		.where((share) -> share.precision() <= 10 && Math.abs(share.scale()) <= 10 && WalkInShare.isValid(share));

	private Shapes() {
	}

	static Shape<Integer> count(int least, int most) {
		return Shape.parsed(Integer::valueOf, "a whole number from " + least + " to " + most)
			.where((number) -> number >= least && number <= most);
	}

	static Shape<String> oneOf(List<String> words) {
		return new Shape<>((text) -> Optional.of(text).filter(words::contains),
				(words.size() == 1) ? words.getFirst() : "one of " + String.join(", ", words));
	}

	private static Shape<String> matching(Pattern pattern, String hint) {
		return new Shape<>((text) -> Optional.of(text).filter((each) -> pattern.matcher(each).matches()), hint);
	}

	/**
	 * The shape alone is judged: numbers made up for samples are well formed, but given
	 * to nobody.
	 */
	private static boolean isTelephone(String text) {
		if (!NUMBER_SHAPE.matcher(text).matches()) {
			return false;
		}
		try {
			PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
			return numbers.isPossibleNumber(numbers.parse(text, null));
		}
		catch (NumberParseException ex) {
			return false;
		}
	}

	private static boolean isUrl(String text) {
		try {
			URI uri = URI.create(text);
			return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
