package org.dyzurka.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The bot's words in every language: says what a room wants said, writes dates, and makes
 * what it can of a resident's words. Each language has words of its own; none stands in
 * for another.
 */
public final class Words {

	private static final Logger logger = LoggerFactory.getLogger(Words.class);

	private static final String SETTING = "dyzurka.bot-scripts";

	private final Map<String, Tongue> tongues;

	private final Hearing hearing;

	private final WrittenIn writtenIn;

	private Words(List<Script> scripts) {
		Map<String, Tongue> tongues = new LinkedHashMap<>();
		for (Script script : scripts) {
			tongues.put(script.language().getLanguage(), new Tongue(script));
		}
		this.tongues = tongues;
		this.hearing = new Hearing(scripts);
		this.writtenIn = new WrittenIn(scripts);
	}

	/**
	 * Reads and checks the words.
	 * @param folder the folder of the files; blank for the default
	 * @param vocabularies what the rooms can say
	 * @throws InvalidConfigurationPropertyValueException if anything is wrong with the
	 * words; its reason has one line for each fault
	 */
	static Words load(String folder, Collection<Vocabulary> vocabularies) {
		ScriptFolder source = ScriptFolder.of(folder);
		if (!source.isReachable()) {
			throw new InvalidConfigurationPropertyValueException(SETTING, source.toString(),
					"there is no such folder; name the one with pl.yaml, en.yaml and uk.yaml, or leave the setting out");
		}
		List<Fault> faults = new ArrayList<>();
		List<Script> scripts = source.scripts(faults);
		ScriptCheck check = new ScriptCheck(vocabularies);
		check.check(scripts);
		faults.addAll(check.faults());
		if (!check.unspokenScenes().isEmpty()) {
			logger.info("Scenes in bot-scripts of which no room says anything: {}", check.unspokenScenes());
		}
		faults.sort(Comparator.comparing(Fault::file).thenComparingInt(Fault::line));
		if (!faults.isEmpty()) {
			throw new InvalidConfigurationPropertyValueException(SETTING, source.toString(),
					faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
		}
		return new Words(scripts);
	}

	/**
	 * Polish, English and Ukrainian, in this order, without countries.
	 */
	public List<Locale> languages() {
		return ScriptFolder.LANGUAGES;
	}

	/**
	 * The sentence, ready for the person.
	 * @param phrase what to say
	 * @param language one of the {@link #languages()}, with or without a country
	 * @param manner how it reaches the person; by SMS Latin letters come without the
	 * marks that GSM 03.38 lacks, those of the arguments too
	 * @param arguments exactly those the phrase names: {@link Phrase#numbers()} as whole
	 * numbers, the others as text already written for a reader
	 * @throws IllegalArgumentException if the language, the phrase or an argument is not
	 * known: a fault in the program
	 */
	public String say(Phrase phrase, Locale language, Manner manner, Map<String, ?> arguments) {
		if (!phrase.arguments().equals(arguments.keySet())) {
			throw new IllegalArgumentException(
					phrase.key() + " is said with " + phrase.arguments() + ", not with " + arguments.keySet());
		}
		arguments.forEach((name, value) -> {
			boolean number = value instanceof Integer || value instanceof Long;
			if (phrase.numbers().contains(name) ? !number : !(value instanceof CharSequence)) {
				throw new IllegalArgumentException(phrase.key() + " takes no " + value.getClass() + " as " + name);
			}
		});
		String said = tongue(language).say(phrase.key(), manner, arguments);
		return write(said, manner);
	}

	/**
	 * Foreign text, such as a title or a name, as it goes into words of that manner: by
	 * SMS Latin letters lose the marks that GSM 03.38 lacks.
	 */
	public String write(String text, Manner manner) {
		return (manner == Manner.SMS) ? Gsm.writable(text) : text;
	}

	/**
	 * Dates and times as written in that language.
	 * @throws IllegalArgumentException if the language is not one of the
	 * {@link #languages()}
	 */
	public Dates dates(Locale language) {
		return tongue(language).dates;
	}

	/**
	 * Days, times and numbers as a voice says them in that language.
	 * @throws IllegalArgumentException if the language is not one of the
	 * {@link #languages()}
	 */
	public Spoken spoken(Locale language) {
		return tongue(language).spoken;
	}

	/**
	 * What can be made of words, in all languages at once. Any text is safe, and takes
	 * time in proportion to its length.
	 * @param today the day from which "tomorrow" and dates without a year are counted
	 */
	public Heard hear(String text, LocalDate today) {
		return this.hearing.hear(text, today);
	}

	/**
	 * The language a resident's first words call for: the one they name, else the one
	 * they are evidently written in. Empty if they might be of several, such as "stop".
	 */
	public Optional<Locale> languageOf(String text) {
		return this.hearing.language(text).or(() -> this.writtenIn.languageOf(text));
	}

	/**
	 * The one word by which a resident asks for something, to be told them: the first in
	 * {@code bot-scripts} that is a single word, and none that carriers act on.
	 */
	public Optional<String> oneWord(Command command, Locale language) {
		return tongue(language).commands.getOrDefault(command, List.of())
			.stream()
			.filter((word) -> word.chars().allMatch(Character::isLetter) && !SmsRules.isReserved(word))
			.findFirst();
	}

	private Tongue tongue(Locale language) {
		Tongue tongue = this.tongues.get(language.getLanguage());
		if (tongue == null) {
			throw new IllegalArgumentException("No words in the language \"" + language + "\"");
		}
		return tongue;
	}

	/** One language, ready to speak. */
	private static final class Tongue {

		private final Map<String, Map<Manner, Template>> sentences = new HashMap<>();

		private final Dates dates;

		private final Spoken spoken;

		private final Map<Command, List<String>> commands;

		Tongue(Script script) {
			this.dates = new Dates(script.language(), script.calendar());
			this.spoken = new Spoken(script.language(), script.calendar());
			this.commands = script.commands();
			script.sentences().forEach((key, sentence) -> {
				Map<Manner, Template> templates = new HashMap<>();
				for (Manner manner : Manner.values()) {
					Entry.Text text = sentence.text(manner);
					if (text != null) {
						templates.put(manner, new Template(text.value(), script.language()));
					}
				}
				this.sentences.put(key, templates);
			});
		}

		String say(String key, Manner manner, Map<String, ?> arguments) {
			Template sentence = this.sentences.getOrDefault(key, Map.of()).get(manner);
			if (sentence == null) {
				throw new IllegalArgumentException(key + " has no words for " + manner + "; is it in a Vocabulary?");
			}
			return sentence.fill(arguments);
		}

	}

}
