package org.dyzurka.wording;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells in which language a text is evidently written: by its letters, else by words that
 * only one of the languages has.
 */
final class WrittenIn {

	/** Shorter words are too much alike: "do" is a word in two languages. */
	private static final int SHORTEST = 3;

	private static final Locale POLISH = Locale.of("pl");

	private static final Locale UKRAINIAN = Locale.of("uk");

	private static final Pattern POLISH_LETTER = Pattern.compile("[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]");

	private final Map<String, Set<Locale>> words = new HashMap<>();

	WrittenIn(List<Script> scripts) {
		for (Script script : scripts) {
			Calendar calendar = script.calendar();
			script.commands().values().forEach((texts) -> learn(script, texts));
			script.languages().values().forEach((texts) -> learn(script, texts));
			calendar.relative().forEach((texts) -> learn(script, texts));
			calendar.numbers().forEach((texts) -> learn(script, texts));
			learn(script, calendar.onDay().values());
			learn(script, calendar.asides());
		}
	}

	private void learn(Script script, Collection<String> texts) {
		for (String text : texts) {
			for (String word : Lexicon.tokens(Plain.of(text))) {
				this.words.computeIfAbsent(word, (any) -> new HashSet<>()).add(script.language());
			}
		}
	}

	/**
	 * The language, if all evidence is for the same.
	 */
	Optional<Locale> languageOf(String text) {
		if (Gsm.hasCyrillic(text)) {
			return Optional.of(UKRAINIAN);
		}
		Set<Locale> evident = new HashSet<>();
		if (POLISH_LETTER.matcher(text).find()) {
			evident.add(POLISH);
		}
		for (String word : Lexicon.tokens(Plain.of(text))) {
			Set<Locale> languages = this.words.getOrDefault(word, Set.of());
			if (word.length() >= SHORTEST && languages.size() == 1) {
				evident.addAll(languages);
			}
		}
		return (evident.size() == 1) ? evident.stream().findFirst() : Optional.empty();
	}

}
