package org.dyzurka.wording;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The project's own words.
 */
class BotScriptsTests {

	private static final LocalDate TODAY = LocalDate.of(2025, 8, 30);

	private final List<Fault> faults = new ArrayList<>();

	private List<Script> scripts = List.of();

	@BeforeEach
	void read() {
		this.scripts = new ScriptFolder.OnDisk(Path.of("bot-scripts")).scripts(this.faults);
	}

	@Test
	void canBeReadInEveryLanguage() {
		assertThat(this.faults).isEmpty();
		assertThat(this.scripts).map(Script::language).isEqualTo(ScriptFolder.LANGUAGES);
	}

	@Test
	void sayTheSameThingsInEveryLanguage() {
		Set<String> polish = this.scripts.getFirst().sentences().keySet();

		assertThat(this.scripts)
			.allSatisfy((script) -> assertThat(script.sentences().keySet()).as(script.file()).isEqualTo(polish));
	}

	@Test
	void meanOneThingEach() {
		assertThat(new Lexicon(this.scripts).conflicts()).isEmpty();
	}

	@Test
	void areUnderstoodWithoutDiacriticsInAnyCase() {
		Words words = Words.load("bot-scripts", List.of());
		for (Script script : this.scripts) {
			script.commands().forEach((command, synonyms) -> {
				for (String synonym : synonyms) {
					for (String typed : List.of(synonym, Plain.of(synonym), synonym.toUpperCase(Locale.ROOT),
							Gsm.latinWithoutMarks(synonym), " " + synonym + "! ")) {
						assertThat(words.hear(typed, TODAY).command()).as(typed).contains(command);
					}
				}
			});
		}
	}

	@Test
	void countTheSameInEveryLanguage() {
		Words words = Words.load("bot-scripts", List.of());
		for (Script script : this.scripts) {
			for (int number = 1; number <= 12; number++) {
				for (String word : script.calendar().numbers().get(number - 1)) {
					assertThat(words.hear(word, TODAY).number()).as(word).hasValue(number);
					assertThat(words.hear(word, TODAY).time()).as(word).isEmpty();
				}
			}
		}
	}

}
