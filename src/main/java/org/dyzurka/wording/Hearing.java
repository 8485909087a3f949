package org.dyzurka.wording;

import java.time.LocalDate;
import java.util.List;
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
			return new Heard(plain, OptionalInt.empty(), Optional.empty(), Optional.empty(), command);
		}
		Reading reading = Reading.of(this.lexicon.parts(plain), today);
		return new Heard(plain, reading.number(), reading.date(), reading.time(), Optional.empty());
	}

}
