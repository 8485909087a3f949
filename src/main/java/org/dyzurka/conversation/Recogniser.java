package org.dyzurka.conversation;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.dyzurka.messaging.Choice.Weight;
import org.dyzurka.wording.Heard;
import org.dyzurka.wording.Plain;

/**
 * Finds the choice that typed words mean. One digit means one thing on every channel: 1
 * to 5 the choices, 8 the next page, 9 back, 0 a person.
 */
final class Recogniser {

	private static final int CHOICES_BY_DIGIT = 5;

	private static final int SHORTEST_PART = 3;

	private static final int LONGEST_ENDING = 2;

	private Recogniser() {
	}

	/** The option whose label was written out. */
	static Optional<Option> exactly(Asked asked, Heard heard) {
		return only(asked.options(), (option) -> Plain.of(option.label()).equals(heard.plain()));
	}

	/** The option that a single digit stands for. */
	static Optional<Option> byDigit(Asked asked, String text) {
		String digit = text.strip();
		if (digit.length() != 1 || !Character.isDigit(digit.charAt(0))) {
			return Optional.empty();
		}
		int value = Character.digit(digit.charAt(0), 10);
		return switch (value) {
			case 0 -> byId(asked, Option.PERSON);
			case 8 -> byId(asked, Option.NEXT_PAGE);
			case 9 -> byId(asked, Option.BACK);
			default -> {
				List<Option> choices = asked.options()
					.stream()
					.filter((option) -> option.weight() != Weight.WAY_OUT)
					.toList();
				yield (value <= Math.min(CHOICES_BY_DIGIT, choices.size())) ? Optional.of(choices.get(value - 1))
						: Optional.empty();
			}
		};
	}

	/** The only option of that time, that day, or with those words in its label. */
	static Optional<Option> loosely(Asked asked, Heard heard) {
		Optional<Option> byTime = heard.time()
			.flatMap((time) -> only(asked.options(), (option) -> time.equals(option.time())));
		if (byTime.isPresent()) {
			return byTime;
		}
		Optional<Option> byDay = heard.date()
			.flatMap((day) -> only(asked.options(), (option) -> day.equals(option.day())));
		if (byDay.isPresent()) {
			return byDay;
		}
		// Who says "Monday" means the Monday on offer, not that of next week
		Optional<Option> byWeekday = heard.weekday()
			.flatMap((weekday) -> only(asked.options(), (option) -> isOn(weekday, option)));
		if (byWeekday.isPresent()) {
			return byWeekday;
		}
		if (heard.plain().length() < SHORTEST_PART) {
			return Optional.empty();
		}
		return only(asked.options(), (option) -> (" " + Plain.of(option.label())).contains(" " + heard.plain()));
	}

	private static boolean isOn(DayOfWeek weekday, Option option) {
		return option.day() != null && option.day().getDayOfWeek() == weekday;
	}

	/**
	 * The option that sounds like it, the shortest if several do: "dziesiąta trzydzieści"
	 * is heard where the label says "o godzinie dziesiątej trzydzieści".
	 */
	static Optional<Option> bySound(Asked asked, Heard heard) {
		List<String> said = words(heard.plain());
		Optional<Option> best = Optional.empty();
		int fewest = Integer.MAX_VALUE;
		for (Option option : asked.options()) {
			List<String> label = words(Plain.of(option.label()));
			if (said.isEmpty() || label.size() > fewest || !within(said, label)) {
				continue;
			}
			best = (label.size() < fewest) ? Optional.of(option) : Optional.empty();
			fewest = label.size();
		}
		return best;
	}

	private static List<String> words(String plain) {
		return Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS)
			.splitAsStream(plain)
			.filter((word) -> !word.isEmpty())
			.toList();
	}

	private static boolean within(List<String> said, List<String> label) {
		int at = 0;
		for (String word : said) {
			while (at < label.size() && !alike(word, label.get(at))) {
				at++;
			}
			if (at++ == label.size()) {
				return false;
			}
		}
		return true;
	}

	/** The same word, but for an ending. */
	private static boolean alike(String one, String other) {
		int common = 0;
		while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
			common++;
		}
		int ending = Math.max(one.length(), other.length()) - common;
		return ending == 0 || (common >= SHORTEST_PART && ending <= LONGEST_ENDING);
	}

	static Optional<Option> byId(Asked asked, String id) {
		return asked.options().stream().filter((option) -> option.id().equals(id)).findFirst();
	}

	private static Optional<Option> only(List<Option> options, Predicate<Option> wanted) {
		List<Option> found = options.stream().filter(wanted).limit(2).toList();
		return (found.size() == 1) ? Optional.of(found.getFirst()) : Optional.empty();
	}

}
