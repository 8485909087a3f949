package org.dyzurka.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Makes what it can of a resident's words, in all languages at once.
 */
final class Hearing {

	private final Lexicon lexicon;

	Hearing(List<Script> scripts) {
		this.lexicon = new Lexicon(scripts);
	}

	Heard hear(String text, LocalDate today) {
		String plain = Plain.of(text);
		Optional<Command> command = this.lexicon.command(plain);
		if (command.isPresent()) {
			return plainly(plain, command, Optional.empty(), Optional.empty());
		}
		Optional<Locale> language = this.lexicon.language(plain);
		if (language.isPresent()) {
			return plainly(plain, Optional.empty(), Optional.empty(), language);
		}
		Optional<Coded> coded = Coded.read(plain, this.lexicon);
		Optional<String> code = coded.map(Coded::code);
		if (coded.isPresent() && coded.get().command().isPresent()) {
			return plainly(plain, coded.get().command(), code, Optional.empty());
		}
		Reading reading = Reading.of(this.lexicon.parts(plain), today);
		return new Heard(plain, reading.number(), reading.date(), reading.weekday(), reading.time(), Optional.empty(),
				code, Optional.empty());
	}

	/**
	 * The language that the text names.
	 */
	Optional<Locale> language(String text) {
		return this.lexicon.language(Plain.of(text));
	}

	private static Heard plainly(String plain, Optional<Command> command, Optional<String> code,
			Optional<Locale> language) {
		return new Heard(plain, OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty(), command,
				code, language);
	}

}
