package org.dyzurka.wording;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the words of all languages mean. A word means one thing in all of them; one that
 * would mean two is a fault.
 */
final class Lexicon {

	/** A time is said in fewer words; more are a remark, not an answer. */
	private static final int MOST_WORDS = 12;

	private static final int LONGEST_PHRASE = 4;

	private static final int SHORTEST_MONTH = 3;

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;!?()·•–—]+");

	private static final String ENDS = ".!?,…";

	private static final List<TextStyle> STYLES = List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT,
			TextStyle.SHORT_STANDALONE);

	private final Map<String, Command> commands = new HashMap<>();

	private final Map<String, Locale> languages = new HashMap<>();

	private final Map<String, Part> words = new HashMap<>();

	private final List<Fault> conflicts = new ArrayList<>();

	private final Figures figures;

	Lexicon(List<Script> scripts) {
		Set<String> endings = new HashSet<>();
		Set<String> morning = new HashSet<>();
		Set<String> afternoon = new HashSet<>();
		for (Script script : scripts) {
			Calendar calendar = script.calendar();
			calendar.ordinalEndings().forEach((ending) -> endings.add(phrase(ending)));
			calendar.morning().forEach((word) -> morning.add(phrase(word)));
			calendar.afternoon().forEach((word) -> afternoon.add(phrase(word)));
			learn(script);
		}
		this.figures = new Figures(endings, morning, afternoon);
		learnMonthBeginnings(scripts);
		for (Script script : scripts) {
			script.commands().forEach((command, synonyms) -> learn(script, command, synonyms));
			script.languages().forEach((language, names) -> learn(script, language, names));
		}
	}

	/** Words that would mean two things. */
	List<Fault> conflicts() {
		return List.copyOf(this.conflicts);
	}

	/**
	 * The command that the whole text is, with or without Telegram's slash and the bot's
	 * name behind it. A slash command with more behind it, such as the /start of a deep
	 * link, is none.
	 */
	Optional<Command> command(String plain) {
		Command command = this.commands.get(plain);
		if (command == null) {
			command = this.commands.get(withoutEnd(withoutSlash(plain), 1));
		}
		return Optional.ofNullable(command);
	}

	private static String withoutSlash(String plain) {
		if (!plain.startsWith("/") || plain.indexOf(' ') >= 0) {
			return plain;
		}
		int bot = plain.indexOf('@');
		return plain.substring(1, (bot > 0) ? bot : plain.length()).replace('_', ' ');
	}

	/**
	 * The language that the whole text names, with or without words that change nothing.
	 */
	Optional<Locale> language(String plain) {
		Locale language = this.languages.get(phrase(plain));
		return Optional.ofNullable((language != null) ? language : this.languages.get(withoutAsides(plain)));
	}

	/**
	 * The words of a text but for those that change nothing.
	 */
	String withoutAsides(String plain) {
		String[] tokens = tokens(plain);
		List<String> telling = new ArrayList<>();
		List<Part> parts = new ArrayList<>();
		for (int i = 0; i < tokens.length;) {
			int length = addLongest(tokens, i, parts);
			if (!(parts.getLast() instanceof Part.Aside)) {
				telling.addAll(List.of(tokens).subList(i, i + length));
			}
			i += length;
		}
		return String.join(" ", telling);
	}

	/**
	 * The meanings of the words, in their order; one {@link Part.Unknown} if there are
	 * too many.
	 */
	List<Part> parts(String plain) {
		String[] tokens = tokens(plain);
		if (tokens.length > MOST_WORDS) {
			return List.of(new Part.Unknown());
		}
		List<Part> parts = new ArrayList<>();
		for (int i = 0; i < tokens.length;) {
			i += addLongest(tokens, i, parts);
		}
		return parts;
	}

	private int addLongest(String[] tokens, int from, List<Part> parts) {
		for (int length = Math.min(LONGEST_PHRASE, tokens.length - from); length > 0; length--) {
			Part known = this.words.get(String.join(" ", List.of(tokens).subList(from, from + length)));
			if (known != null) {
				parts.add(known);
				return length;
			}
		}
		boolean figures = !tokens[from].isEmpty() && tokens[from].charAt(0) >= '0' && tokens[from].charAt(0) <= '9';
		parts.addAll(figures ? this.figures.read(tokens[from]) : List.of(new Part.Unknown()));
		return 1;
	}

	static String[] tokens(String plain) {
		String[] tokens = BETWEEN_WORDS.split(plain.strip(), MOST_WORDS + 2);
		List<String> words = new ArrayList<>();
		for (String token : tokens) {
			String word = withoutEnd(token.startsWith("#") ? token.substring(1) : token, 0);
			if (!word.isEmpty()) {
				words.add(word);
			}
		}
		return words.toArray(String[]::new);
	}

	/** Without the punctuation at its end, but for the first signs. */
	private static String withoutEnd(String text, int kept) {
		int end = text.length();
		while (end > kept && ENDS.indexOf(text.charAt(end - 1)) >= 0) {
			end--;
		}
		return text.substring(0, end);
	}

	/** A synonym as it will be looked up. */
	private static String phrase(String text) {
		return String.join(" ", tokens(Plain.of(text)));
	}

	private void learn(Script script) {
		Calendar calendar = script.calendar();
		Locale language = script.language();
		for (DayOfWeek day : DayOfWeek.values()) {
			Part meaning = new Part.Weekday(day);
			STYLES.forEach((style) -> learn(script, day.getDisplayName(style, language), meaning));
			learn(script, calendar.onDay().getOrDefault(day, ""), meaning);
			learn(script, lastWord(calendar.onDay().getOrDefault(day, "")), meaning);
			learn(script, calendar.shortDay().getOrDefault(day, ""), meaning);
			learn(script, calendar.heardDays().getOrDefault(day, List.of()), meaning);
		}
		for (Month month : Month.values()) {
			STYLES.forEach((style) -> learn(script, month.getDisplayName(style, language), new Part.MonthName(month)));
		}
		for (int i = 0; i < calendar.months().size(); i++) {
			learn(script, calendar.months().get(i), new Part.MonthName(Month.of(i + 1)));
		}
		for (int i = 0; i < calendar.relative().size(); i++) {
			learn(script, calendar.relative().get(i), new Part.Relative(i));
		}
		for (int i = 0; i < calendar.numbers().size(); i++) {
			learn(script, calendar.numbers().get(i), new Part.Count(i + 1, false));
		}
		learn(script, calendar.at(), new Part.At());
		learn(script, calendar.morning(), new Part.Half(false));
		learn(script, calendar.afternoon(), new Part.Half(true));
		learn(script, calendar.asides(), new Part.Aside());
	}

	private void learn(Script script, List<String> texts, Part meaning) {
		texts.forEach((text) -> learn(script, text, meaning));
	}

	private void learn(Script script, String text, Part meaning) {
		String phrase = phrase(text);
		// CLDR abbreviates some months to figures
		if (phrase.isEmpty() || Character.isDigit(phrase.charAt(0))) {
			return;
		}
		Part known = this.words.putIfAbsent(phrase, meaning);
		if (known != null && !known.equals(meaning)) {
			refuse(script, text, "calendar");
		}
	}

	private void learn(Script script, Command command, List<String> synonyms) {
		for (String synonym : synonyms) {
			String plain = Plain.of(synonym);
			Command known = this.commands.putIfAbsent(plain, command);
			String phrase = phrase(synonym);
			if ((known != null && known != command) || this.words.containsKey(phrase)
					|| this.languages.containsKey(phrase)) {
				refuse(script, synonym, "commands." + command.name().toLowerCase(Locale.ROOT).replace('_', '-'));
			}
		}
	}

	private void learn(Script script, Locale language, List<String> names) {
		for (String name : names) {
			String phrase = phrase(name);
			Locale known = this.languages.putIfAbsent(phrase, language);
			if ((known != null && !known.equals(language)) || this.words.containsKey(phrase)
					|| this.commands.containsKey(Plain.of(name))) {
				refuse(script, name, "languages." + language.getLanguage());
			}
		}
	}

	private void refuse(Script script, String word, String key) {
		this.conflicts.add(script.fault(word, key,
				"\"" + word + "\" means something else already; remove it in one of the places"));
	}

	/** People shorten "września" as they like; what could be two months is none. */
	private void learnMonthBeginnings(List<Script> scripts) {
		Map<String, Set<Month>> beginnings = new HashMap<>();
		for (Script script : scripts) {
			for (Month month : Month.values()) {
				for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
					String name = phrase(month.getDisplayName(style, script.language()));
					IntStream.range(SHORTEST_MONTH, Math.max(SHORTEST_MONTH, name.length()))
						.forEach((length) -> beginnings
							.computeIfAbsent(name.substring(0, length), (beginning) -> new HashSet<>())
							.add(month));
				}
			}
		}
		beginnings.forEach((beginning, months) -> {
			if (months.size() == 1) {
				this.words.putIfAbsent(beginning, new Part.MonthName(months.iterator().next()));
			}
		});
	}

	private static String lastWord(String text) {
		return text.substring(text.lastIndexOf(' ') + 1);
	}

}
