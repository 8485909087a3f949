package org.dyzurka.wording;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/**
 * Days, times and numbers as a voice says them in one language, all in words, so that
 * nothing is left to the voice: "we wtorek, drugiego września, o godzinie dziesiątej
 * trzydzieści". Numbers follow CLDR; the words around them stand in {@code bot-scripts},
 * section {@code calendar.spoken}.
 */
public final class Spoken {

	private static final String HOME = "PL";

	private static final String HOME_PREFIX = "+48";

	private static final Pattern CODE = Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{2})");

	private static final Pattern BARE_NUMBER = Pattern.compile("\\+?[0-9]{9,}");

	private static final Pattern GROUP = Pattern.compile("[0-9]+|\\p{L}+");

	private final Locale language;

	private final Calendar calendar;

	private final Speech speech;

	private final Numerals numerals;

	Spoken(Locale language, Calendar calendar) {
		this.language = language;
		this.calendar = calendar;
		this.speech = calendar.spoken();
		this.numerals = Numerals.of(language);
	}

	/**
	 * The day with its preposition: "we wtorek, drugiego września".
	 */
	public String onDay(LocalDate date) {
		return this.calendar.onDay().get(date.getDayOfWeek()) + ", " + date(date);
	}

	/**
	 * From the first day to the last, both included and without years: "od dwudziestego
	 * piątego sierpnia do dwudziestego szóstego września"; of a single day its date
	 * alone.
	 * @throws IllegalArgumentException if it ends before it begins
	 */
	public String period(LocalDate from, LocalDate to) {
		if (to.isBefore(from)) {
			throw new IllegalArgumentException("A period ends on its first day or later");
		}
		return from.equals(to) ? date(from) : span(this.speech.period(), date(from), date(to));
	}

	private String date(LocalDate date) {
		String day = this.numerals.daysOf().get(date.getDayOfMonth());
		String month = date.getMonth().getDisplayName(TextStyle.FULL, this.language);
		return this.speech.date().fill(Map.of("day", day, "month", month, "sound", sound(day)));
	}

	/**
	 * When something begins: "o godzinie dziesiątej trzydzieści", "at four p.m.". Seconds
	 * are left out.
	 */
	public String at(LocalTime time) {
		return moment(this.speech.at(), time(time, this.numerals.hoursAt()));
	}

	/**
	 * When something ends: "do godziny dziesiątej trzydzieści".
	 */
	public String until(LocalTime time) {
		return moment(this.speech.until(), time(time, this.numerals.hoursUntil()));
	}

	/**
	 * From one time to another: "od godziny ósmej do godziny dwunastej".
	 */
	public String between(LocalTime from, LocalTime to) {
		return span(this.speech.between(), time(from, this.numerals.hoursUntil()),
				time(to, this.numerals.hoursUntil()));
	}

	private String time(LocalTime time, List<String> hours) {
		return this.speech.twelveHours()
			.map((halves) -> timeInHalves(time, hours, halves))
			.orElseGet(() -> hours.get(time.getHour()) + minutes(time));
	}

	private String timeInHalves(LocalTime time, List<String> hours, Speech.TwelveHours halves) {
		boolean morning = time.getHour() < 12;
		if (time.getHour() % 12 == 0 && time.getMinute() == 0) {
			return morning ? halves.midnight() : halves.noon();
		}
		int hour = (time.getHour() % 12 == 0) ? 12 : time.getHour() % 12;
		return (morning ? halves.morning() : halves.afternoon()).fill(Map.of("time", hours.get(hour) + minutes(time)));
	}

	private String minutes(LocalTime time) {
		if (time.getMinute() == 0) {
			return "";
		}
		String minutes = this.numerals.minutes().get(time.getMinute());
		return (time.getMinute() < 10) ? " " + this.speech.zero() + " " + minutes : " " + minutes;
	}

	/**
	 * A key of the telephone, 0 to 9: "jeden".
	 * @throws IllegalArgumentException if there is no such key
	 */
	public String key(int key) {
		if (key < 0 || key > 9) {
			throw new IllegalArgumentException("No telephone has a key " + key);
		}
		return this.numerals.counting().get(key);
	}

	/**
	 * A key of the telephone by what is printed on it: a digit or the star.
	 * @throws IllegalArgumentException if it is another
	 */
	public String key(char key) {
		return (key == '*') ? this.speech.star() : key(key - '0');
	}

	/**
	 * A booking's code in three numbers, as people say it and write it down: "dwanaście,
	 * trzydzieści cztery, zero sześć".
	 * @throws IllegalArgumentException if these are not six digits
	 */
	public String pairs(String sixDigits) {
		Matcher code = CODE.matcher(sixDigits);
		if (!code.matches()) {
			throw new IllegalArgumentException("A code has six digits");
		}
		return pair(code.group(1)) + ", " + pair(code.group(2)) + ", " + pair(code.group(3));
	}

	private String pair(String digits) {
		return digits.startsWith("0") ? digits(digits) : this.numerals.counting().get(Integer.parseInt(digits));
	}

	/**
	 * A telephone number, digit by digit in the groups in which it is written, or in the
	 * usual ones if it is written without. The prefix of Poland is left out, another
	 * begins with "plus".
	 */
	public String number(String telephone) {
		String written = grouped(telephone.strip().replaceFirst("^00", "+"));
		if (written.startsWith(HOME_PREFIX)) {
			return groups(written.substring(HOME_PREFIX.length()));
		}
		return written.startsWith("+") ? this.speech.plus() + " " + groups(written) : groups(written);
	}

	private static String grouped(String telephone) {
		if (!BARE_NUMBER.matcher(telephone).matches()) {
			return telephone;
		}
		PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
		try {
			return numbers.format(numbers.parse(telephone, HOME), PhoneNumberFormat.INTERNATIONAL);
		}
		catch (NumberParseException ex) {
			return telephone;
		}
	}

	private String groups(String telephone) {
		List<String> groups = new ArrayList<>();
		Matcher group = GROUP.matcher(telephone);
		while (group.find()) {
			boolean digits = Character.isDigit(group.group().charAt(0));
			groups.add(digits ? digits(group.group()) : group.group());
		}
		return String.join(", ", groups);
	}

	private String digits(String digits) {
		return String.join(" ", digits.chars().mapToObj((digit) -> key((char) digit)).toList());
	}

	private static String moment(Template template, String time) {
		return template.fill(Map.of("time", time, "sound", sound(time)));
	}

	private static String span(Template template, String from, String to) {
		return template.fill(Map.of("from", from, "to", to, "sound", sound(from)));
	}

	/**
	 * With what a word begins, on which the preposition before it may depend: "об
	 * одинадцятій", "із сьомої".
	 */
	private static String sound(String word) {
		char first = Character.toLowerCase(word.charAt(0));
		if ("aeiouаеєиіїоуюя".indexOf(first) >= 0) {
			return "vowel";
		}
		return ("зсцчшщж".indexOf(first) >= 0) ? "hissing" : "other";
	}

}
