package org.dyzurka.wording;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Files that cannot be read, or not as what they should be: each is refused in one line
 * that says what to do.
 */
class ScriptFilesTests {

	@TempDir
	private Path folder;

	private TestScripts scripts;

	@BeforeEach
	void copyTheWordsUnderstood() {
		this.scripts = TestScripts.in(this.folder);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                                    | pl.yaml: the file has no sections
			'# nothing'                           | pl.yaml: the file has no sections
			'just words'                          | pl.yaml:1: the file has no sections
			'- a'                                 | pl.yaml:1: the file has no sections
			'a: &x {b: c}'                        | pl.yaml:1: anchors
			'a: {b: *x}'                          | pl.yaml:1: anchors
			'a: !!java.net.URL {b: c}'            | pl.yaml:1: tags
			'a: {b: !x c}'                        | pl.yaml:1: tags
			'a: {b: {c: {d: {e: {f: g}}}}}'       | pl.yaml:1: nested too deep
			'a: b: c'                             | pl.yaml:1: this is not YAML
			'a: "b'                               | pl.yaml:1: this is not YAML
			'? [a]: b'                            | pl.yaml:1: a name is expected
			'{[a]: b}'                            | pl.yaml:1: a name is expected
			""")
	void refusesWhatIsNotAFileOfWords(String content, String beginning) {
		this.scripts.write("pl.yaml", content);

		assertThat(this.scripts.faults()).singleElement().asString().startsWith(beginning);
	}

	@Test
	void tellsAMissingSectionOnce() {
		this.scripts.write("pl.yaml", "pick: {ask: A}");

		assertThat(this.scripts.faults()).containsExactly(
				"pl.yaml:1 calendar: is missing; write the section \"calendar:\"",
				"pl.yaml:1 commands: is missing; write the section \"commands:\"",
				"pl.yaml:1 languages: is missing; write the section \"languages:\"");
	}

	@Test
	void refusesASecondDocument() {
		this.scripts.write("pl.yaml", "a: {b: c}\n---\na: {b: c}\n");

		assertThat(this.scripts.faults()).singleElement().asString().startsWith("pl.yaml:3: a second document");
	}

	@Test
	void refusesTabs() {
		this.scripts.write("pl.yaml", "a:\n\tb: c\n");

		assertThat(this.scripts.faults()).singleElement().asString().startsWith("pl.yaml:2: a tab stands here");
	}

	@Test
	void refusesOtherEncodings() {
		byte[] windows = "pick: {ask: 'Zażółć'}".getBytes(Charset.forName("windows-1250"));
		this.scripts.write("pl.yaml", windows);

		assertThat(this.scripts.faults()).singleElement().asString().startsWith("pl.yaml: the file is not in UTF-8");
	}

	@Test
	void readsAByteOrderMarkAndWindowsLineEnds() {
		this.scripts.write("pl.yaml", "\uFEFF" + this.scripts.basis("pl.yaml").replace("\n", "\r\n"));

		assertThat(this.scripts.faults()).isEmpty();
	}

	@Test
	void refusesAHugeFileAtOnce() {
		byte[] huge = new byte[100_000_000];
		Arrays.fill(huge, (byte) 'a');
		this.scripts.write("pl.yaml", huge);

		assertTimeoutPreemptively(Duration.ofSeconds(10),
				() -> assertThat(this.scripts.faults()).singleElement()
					.asString()
					.contains("longer than 1000000 bytes"));
	}

	@Test
	void refusesABottomlessFileAtOnce() {
		this.scripts.write("pl.yaml", "a: " + "[".repeat(900_000));

		assertTimeoutPreemptively(Duration.ofSeconds(10),
				() -> assertThat(this.scripts.faults()).singleElement()
					.asString()
					.startsWith("pl.yaml:1: nested too deep"));
	}

	@Test
	void refusesNamesWrittenTwiceOrBadly() {
		this.scripts.with("pl.yaml", "pick:\n  ask: A\n  ask: B\n  Asking_: C\n").with("pick: {ask: A}");
		this.scripts.write("pl.yaml", "pick:\n  ask: A\n  ask: B\n  Asking_: C\n" + this.scripts.basis("pl.yaml"));

		assertThat(this.scripts.faults(Line.of("pick.ask"))).hasSize(3)
			.anySatisfy((fault) -> assertThat(fault).startsWith("pl.yaml:3 pick.ask: written twice"))
			.anySatisfy((fault) -> assertThat(fault).startsWith("pl.yaml:4 pick.Asking_: a name has small letters"))
			.anySatisfy((fault) -> assertThat(fault).startsWith("pl.yaml:4 pick.Asking_: is never said"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			'pick: A'                               | pl.yaml:1 pick: a sentence belongs into a scene
			'pick: {ask: [A, B]}'                   | pl.yaml:1 pick.ask: write one text
			'pick: {ask: ""}'                       | pl.yaml:1 pick.ask: there is no text
			'pick: {ask: }'                         | pl.yaml:1 pick.ask: there is no text
			'pick: {ask: {screen: A, letter: B}}'   | pl.yaml:1 pick.ask.letter: beside
			'pick: {ask: {screen: {a: B}}}'         | pl.yaml:1 pick.ask: there is no text
			""")
	void refusesSentencesInTheWrongShape(String scene, String beginning) {
		this.scripts.with("pl.yaml", scene).with("en.yaml", "pick: {ask: A}").with("uk.yaml", "pick: {ask: A}");

		assertThat(this.scripts.faults(Line.of("pick.ask")))
			.anySatisfy((fault) -> assertThat(fault).startsWith(beginning));
	}

	@Test
	void refusesCommandsAndCalendarThatLackSomething() {
		this.scripts.write("pl.yaml",
				this.scripts.basis("pl.yaml")
					.replace("  help: [", "  hlp: [")
					.replace("on: we wtorek, ", "")
					.replace("short: wt", "short: wtorek")
					.replace("  tomorrow: [jutro]", "  tomorrow: jutro")
					.replace("  today: [dziś, dzisiaj]", "  today: [dziś, '']")
					.replace("    12: [", "    13: ["));

		assertThat(this.scripts.faults()).map((fault) -> fault.replaceFirst(":\\d+", ""))
			.anySatisfy((fault) -> assertThat(fault).startsWith("pl.yaml commands.help: is missing"))
			.anySatisfy((fault) -> assertThat(fault).startsWith("pl.yaml commands.hlp: is not known here"))
			.anySatisfy((fault) -> assertThat(fault).startsWith("pl.yaml calendar.days.tuesday.on: is missing"))
			.anySatisfy((fault) -> assertThat(fault).startsWith("pl.yaml calendar.days.tuesday.short: longer than"))
			.anySatisfy((fault) -> assertThat(fault).startsWith("pl.yaml calendar.tomorrow: is a list"))
			.anySatisfy((fault) -> assertThat(fault).startsWith("pl.yaml calendar.today: there is no word"))
			.anySatisfy((fault) -> assertThat(fault).startsWith("pl.yaml calendar.numbers.12: is missing"))
			.anySatisfy((fault) -> assertThat(fault).startsWith("pl.yaml calendar.numbers.13: is not known here"))
			.hasSize(8);
	}

	@Test
	void refusesNamesOfLanguagesThatLackSomethingOrMeanTwoThings() {
		this.scripts.write("en.yaml",
				this.scripts.basis("en.yaml")
					.replace("  pl: [polish, in polish]", "  de: [german]")
					.replace("  en: [english,", "  en: [tuesday, stop, polski, english,"));

		assertThat(this.scripts.faults()).map((fault) -> fault.replaceFirst(":\\d+", ""))
			.containsExactlyInAnyOrder("en.yaml languages.pl: is missing; write \"pl: [word, another word]\"",
					"en.yaml languages.de: is not known here; known are pl, en, uk",
					"en.yaml languages.en: \"tuesday\" means something else already; remove it in one of the places",
					"en.yaml languages.en: \"stop\" means something else already; remove it in one of the places",
					"en.yaml languages.en: \"polski\" means something else already; remove it in one of the places");
	}

	@ParameterizedTest
	@CsvSource({ "pl.yaml, polish", "en.yaml, polski" })
	void refusesACommandThatNamesALanguage(String file, String name) {
		this.scripts.write(file, this.scripts.basis(file).replace("  help: [", "  help: [" + name + ", "));

		assertThat(this.scripts.faults()).singleElement().asString().contains("\"" + name + "\" means something else");
	}

	@Test
	void refusesAMissingFileByName() throws IOException {
		Files.delete(this.folder.resolve("uk.yaml"));

		assertThat(this.scripts.faults()).singleElement()
			.asString()
			.startsWith("uk.yaml: the file cannot be read")
			.contains("dyzurka.bot-scripts");
	}

	@Test
	void refusesAFolderThatIsNotThereInOneLine() {
		Path nowhere = this.folder.resolve("nowhere");

		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> new TestScripts(nowhere).load())
			.satisfies((refusal) -> {
				assertThat(refusal.getName()).isEqualTo("dyzurka.bot-scripts");
				assertThat(refusal.getValue()).isEqualTo(nowhere.toString());
				assertThat(refusal.getReason()).startsWith("there is no such folder").doesNotContain("\n");
			});
	}

	@Test
	void carriesACopyOfTheWordsInTheProgram() throws IOException {
		ScriptFolder inProgram = new ScriptFolder.InProgram();
		for (String file : TestScripts.FILES) {
			assertThat(inProgram.read(file)).isEqualTo(Files.readAllBytes(Path.of("bot-scripts", file)));
		}
	}

	@Test
	void takesTheFolderBesideTheWorkingDirectoryByDefault() {
		assertThat(ScriptFolder.of("")).isEqualTo(new ScriptFolder.OnDisk(Path.of("bot-scripts")));
		assertThat(ScriptFolder.of(" ")).isEqualTo(ScriptFolder.of(""));
		assertThatNoException().isThrownBy(() -> Words.load("", List.of()));
	}

}
