package org.dyzurka.wording;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads words that begin with a digit. Every pattern has bounded repetitions and is tried
 * on short words only, so that none can run away.
 */
final class Figures {

	private static final int LONGEST = 16;

	private static final Pattern WORD = Pattern.compile("([0-9.:/-]{1,10})([^0-9]{0,6})");

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

	private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

	private static final Pattern FULL_DAY = Pattern.compile("([0-9]{1,2})([./-])([0-9]{1,2})\\2([0-9]{4})");

	private static final Pattern DOTTED = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})");

	private static final Pattern SLASHED = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})");

	private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2}):([0-9]{2})");

	private static final List<Part> UNKNOWN = List.of(new Part.Unknown());

	private final Set<String> ordinalEndings;

	private final Set<String> morning;

	private final Set<String> afternoon;

	Figures(Set<String> ordinalEndings, Set<String> morning, Set<String> afternoon) {
		this.ordinalEndings = ordinalEndings;
		this.morning = morning;
		this.afternoon = afternoon;
	}

	List<Part> read(String word) {
		if (word.length() > LONGEST) {
			return UNKNOWN;
		}
		Part whole = figure(word);
		if (!(whole instanceof Part.Unknown)) {
			return List.of(whole);
		}
		Matcher ended = WORD.matcher(word);
		if (!ended.matches() || ended.group(2).isEmpty()) {
			return UNKNOWN;
		}
		Part figure = figure(strip(ended.group(1)));
		String ending = ended.group(2);
		if (this.morning.contains(ending) || this.afternoon.contains(ending)) {
			return List.of(figure, new Part.Half(this.afternoon.contains(ending)));
		}
		return (this.ordinalEndings.contains(ending) && figure instanceof Part.Count) ? List.of(figure) : UNKNOWN;
	}

	/** The hyphen of "2-go" belongs to the ending. */
	private static String strip(String figures) {
		return figures.endsWith("-") ? figures.substring(0, figures.length() - 1) : figures;
	}

	private static Part figure(String word) {
		if (NUMBER.matcher(word).matches()) {
			return new Part.Count(Integer.parseInt(word), true);
		}
		Matcher dotted = DOTTED.matcher(word);
		if (dotted.matches()) {
			return new Part.Dotted(number(dotted, 1), number(dotted, 2), dotted.group(2).length() == 2);
		}
		Matcher clock = CLOCK.matcher(word);
		if (clock.matches()) {
			return new Part.Clock(number(clock, 1), number(clock, 2), clock.group(1).length() == 2);
		}
		Matcher iso = ISO.matcher(word);
		if (iso.matches()) {
			return new Part.Day(number(iso, 3), number(iso, 2), OptionalInt.of(number(iso, 1)));
		}
		Matcher slashed = SLASHED.matcher(word);
		if (slashed.matches()) {
			return slashed(number(slashed, 1), number(slashed, 2), OptionalInt.empty());
		}
		Matcher full = FULL_DAY.matcher(word);
		if (full.matches()) {
			OptionalInt year = OptionalInt.of(number(full, 4));
			return full.group(2).equals("/") ? slashed(number(full, 1), number(full, 3), year)
					: new Part.Day(number(full, 1), number(full, 3), year);
		}
		return new Part.Unknown();
	}

	/** With a slash some write the day first and some the month. */
	private static Part slashed(int first, int second, OptionalInt year) {
		if (first == second || first > 12) {
			return new Part.Day(first, second, year);
		}
		return (second > 12) ? new Part.Day(second, first, year) : new Part.Unknown();
	}

	private static int number(Matcher matcher, int group) {
		return Integer.parseInt(matcher.group(group));
	}

}
