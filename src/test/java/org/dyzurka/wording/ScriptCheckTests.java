package org.dyzurka.wording;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What the check of the words refuses, and what it lets be.
 */
class ScriptCheckTests {

	private static final String TWENTY = "one two three four five six seven eight nine ten "
			+ "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";

	private static final Line ASK = Line.of("pick.ask", "day", "free").counting("free");

	@TempDir
	private Path folder;

	private TestScripts scripts;

	@BeforeEach
	void copyTheWordsUnderstood() {
		this.scripts = TestScripts.in(this.folder);
	}

	@Test
	void acceptsWordsThatObeyEveryRule() {
		this.scripts
			.with("pl.yaml", "pick: {ask: '{day}: {free, plural, one {# termin} few {# terminy} many {#} other {#}}'}")
			.with("en.yaml", "pick: {ask: '{day}: {free, plural, =0 {none} one {# slot} other {# slots}}'}")
			.with("uk.yaml", "pick: {ask: {screen: 'Виберіть день', sms: 'День: {day}'}}");

		assertThat(this.scripts.faults(ASK)).isEmpty();
	}

	@Test
	void tellsAllFaultsAtOnceWithFileLineAndKey() {
		this.scripts.with("pl.yaml", "\npick:\n  ask: 'Wybrałeś {dya}'\n  nothing: 'Nic'")
			.with("en.yaml", "pick: {ask: 'Choose {'}");

		assertThat(this.scripts.faults(ASK)).hasSize(4)
			.anySatisfy((fault) -> assertThat(fault)
				.startsWith("pl.yaml:3 pick.ask: {dya} is not known here; write one of {day}, {free}"))
			.anySatisfy((fault) -> assertThat(fault).startsWith("pl.yaml:4 pick.nothing: is never said"))
			.anySatisfy((fault) -> assertThat(fault).startsWith("en.yaml:1 pick.ask: the braces"))
			.anySatisfy(
					(fault) -> assertThat(fault).startsWith("uk.yaml pick.ask: is missing").contains("{day}, {free}"));
	}

	@Test
	void refusesAKeyMissingInOneLanguageOnly() {
		this.scripts.with("pl.yaml", "pick: {ask: Wybierz}").with("en.yaml", "pick: {ask: Choose}");

		assertThat(this.scripts.faults(ASK)).singleElement().asString().startsWith("uk.yaml pick.ask: is missing");
	}

	@Test
	void letsScenesBeOfRoomsThatAreNotThere() {
		this.scripts.with("elsewhere: {line: 'Coś innego {x}'}");

		assertThat(this.scripts.faults()).isEmpty();
	}

	@Test
	void letsDraftsBe() {
		this.scripts.with("drafts: {pick: {later: 'Wybrałeś {'}}").with("pick: {ask: 'OK {day}'}");

		assertThat(this.scripts.faults(ASK)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{day, plural, one {a} few {b} many {c} other {d}} | is a text and has no plural
			{free, select, a {x} other {y}}                   | is a number
			{free, number, integer}                           | can only be "plural" or "select"
			{day, date}                                       | can only be "plural" or "select"
			{free, selectordinal, one {a} few {b} many {c} other {d}} | can only be "plural" or "select"
			{0}                                               | {0} is not known here
			{free, plural, one {{dya}} few {b} many {c} other {d}} | {dya} is not known here
			{free, plural, one {a} few {b}}                   | lacks its last form
			{day                                              | the braces
			{day}}                                            | a brace is left over
			{free, plural one {a} other {b}}                  | the braces
			""")
	void refusesArgumentsUsedWrongly(String sentence, String objection) {
		this.scripts.with("pl.yaml", "pick:\n  ask: \"" + sentence.replace("\"", "") + "\"")
			.with("en.yaml", "pick: {ask: A}")
			.with("uk.yaml", "pick: {ask: А}");

		assertThat(this.scripts.faults(ASK)).isNotEmpty()
			.allSatisfy((fault) -> assertThat(fault).startsWith("pl.yaml:2 pick.ask: "))
			.anySatisfy((fault) -> assertThat(fault).contains(objection));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			pl.yaml | one {a} other {b}                   | lacks "few", "many"
			uk.yaml | one {a} few {b} other {d}           | lacks "many"
			en.yaml | other {b}                           | lacks "one"
			en.yaml | one {a} few {c} other {b}           | no plural form "few"
			""")
	void refusesPluralFormsTooFewOrTooMany(String file, String forms, String objection) {
		TestScripts.FILES.forEach((other) -> this.scripts.with(other,
				"pick: {ask: '" + (other.equals(file) ? "{free, plural, " + forms + "}" : "A") + "'}"));

		assertThat(this.scripts.faults(ASK)).singleElement().asString().startsWith(file).contains(objection);
	}

	@Test
	void refusesSentencesOverTwentyWords() {
		Line line = Line.of("pick.ask", "day");
		this.scripts.with("pick: {ask: '" + TWENTY + ". {day} " + TWENTY + "!'}");

		assertThat(this.scripts.faults(line)).hasSize(3).allSatisfy((fault) -> assertThat(fault).contains("21 words"));
	}

	@Test
	void countsALineOfAListForItself() {
		this.scripts.with("pick:\n  ask: |\n    " + TWENTY + "\n    • " + TWENTY + "\n    • {day} – one");

		assertThat(this.scripts.faults(Line.of("pick.ask", "day"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Zarezerwowałeś termin", "zapisałaś się", "wybrał(a)ś", "wybrałeś/aś", "Wybraliście",
			"mogłabyś", "mógłbyś", "powinieneś", "Powinnaś" })
	void refusesTheGenderedPast(String sentence) {
		this.scripts.with("pl.yaml", "pick: {ask: '" + sentence + "'}")
			.with("en.yaml", "pick: {ask: A}")
			.with("uk.yaml", "pick: {ask: А}");

		assertThat(this.scripts.faults(Line.of("pick.ask"))).isNotEmpty()
			.allSatisfy((fault) -> assertThat(fault).contains("a man or a woman only"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Termin zarezerwowany", "Jesteś na liście", "Liście spadły",
			"Dział nad stołem z artykułem", "Miasto odwołało dyżur", "Całość", "Oczywiście" })
	void letsOtherPolishBe(String sentence) {
		this.scripts.with("pick: {ask: '" + sentence + "'}");

		assertThat(this.scripts.faults(Line.of("pick.ask"))).isEmpty();
	}

	@Test
	void refusesTextMessagesOverTwoSegments() {
		Line line = Line.of("pick.ask", "place").in(Manner.SMS);
		this.scripts.with("pl.yaml", "pick: {ask: '" + "Słowo. ".repeat(40) + "{place}'}")
			.with("en.yaml", "pick: {ask: {screen: '" + "Word. ".repeat(60) + "', sms: 'Short'}}")
			.with("uk.yaml", "pick: {ask: '" + "Слово. ".repeat(15) + "{place}'}");

		assertThat(this.scripts.faults(line)).hasSize(2)
			.anySatisfy((fault) -> assertThat(fault).startsWith("uk.yaml:1"))
			.anySatisfy((fault) -> assertThat(fault).startsWith("pl.yaml:1"))
			.allSatisfy((fault) -> assertThat(fault).contains("costs 3 text messages"));
	}

	@Test
	void measuresOnlyWhatIsSentAsATextMessage() {
		this.scripts.with("pick: {ask: '" + "Слово. ".repeat(60) + "'}");

		assertThat(this.scripts.faults(Line.of("pick.ask"))).isEmpty();
	}

	@Test
	void refusesSignsThatMakeATextMessageDear() {
		this.scripts.with("pick: {ask: {screen: '✅ Zażółć – „gęślą”…', sms: 'Zażółć – „gęślą”… ✅'}}");

		assertThat(this.scripts.faults(Line.of("pick.ask"))).isNotEmpty()
			.allSatisfy((fault) -> assertThat(fault).contains("the sign ✅ makes"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Odpisz STOP", "STOP - koniec", "Reply cancel to give up", "Napisz „start”", "HELP",
			"Send: YES", "Відповідайте stop" })
	void refusesWordsThatCarriersActOn(String sentence) {
		this.scripts.with("pick: {ask: {screen: A, sms: '" + sentence + "'}}");

		assertThat(this.scripts.faults(Line.of("pick.ask"))).hasSize(3)
			.allSatisfy((fault) -> assertThat(fault).contains("carriers act on"));
	}

	@Test
	void letsAPhraseNameTheCarrierWordsItMeans() {
		this.scripts.with("pick: {ask: {screen: A, sms: 'Koniec ogloszen: odpisz STOP'}}")
			.with("way: {out: {screen: A, sms: 'Koniec ogloszen: odpisz STOP albo END'}}");

		assertThat(this.scripts.faults(Stopping.at("pick.ask"), Stopping.at("way.out"))).hasSize(3)
			.allSatisfy((fault) -> assertThat(fault).contains("way.out: carriers act on the word END"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Odpisz REZYGNUJ 482913", "The meeting will end at 10", "Bus stop: Rondo", "Information",
			"Odpisz 1" })
	void letsOtherWordsBeInATextMessage(String sentence) {
		this.scripts.with("pick: {ask: {screen: A, sms: '" + sentence + "'}}");

		assertThat(this.scripts.faults(Line.of("pick.ask"))).isEmpty();
	}

	@Test
	void refusesASpokenMenuOfFiveOptions() {
		Line line = Line.of("pick.ask").in(Manner.VOICE);
		this.scripts.with("pl.yaml", "pick: {ask: '" + "Termin: naciśnij 1. ".repeat(5) + "'}")
			.with("en.yaml", "pick: {ask: '" + "Slot: press 1. ".repeat(4) + "'}")
			.with("uk.yaml", "pick: {ask: {voice: '" + "Час: натисніть 1. ".repeat(5) + "'}}");

		assertThat(this.scripts.faults(line)).hasSize(2)
			.allSatisfy((fault) -> assertThat(fault).contains("menu of 5 options"));
	}

	@Test
	void refusesAPhraseWithoutWordsForItsManner() {
		this.scripts.with("pick: {ask: {sms: A}}");

		assertThat(this.scripts.faults(Line.of("pick.ask"))).hasSize(3)
			.allSatisfy((fault) -> assertThat(fault).contains(":1 pick.ask: has no \"screen:\""));
	}

	@Test
	void refusesAWordThatMeansTwoThings() {
		this.scripts.write("pl.yaml", this.scripts.basis("pl.yaml").replace("back: [", "back: [pomoc, wtorek, "))
			.write("en.yaml", this.scripts.basis("en.yaml").replace("  tomorrow: [", "  tomorrow: [dwa, "));

		assertThat(this.scripts.faults()).hasSize(3)
			.anySatisfy((fault) -> assertThat(fault).matches("pl.yaml:\\d+ commands.back: \"pomoc\".*"))
			.anySatisfy((fault) -> assertThat(fault).matches("pl.yaml:\\d+ commands.back: \"wtorek\".*"))
			.anySatisfy((fault) -> assertThat(fault).matches("en.yaml:\\d+ calendar: \"dwa\".*"));
	}

	@Test
	void takesAPhraseSpokenTwiceForAFaultInTheProgram() {
		this.scripts.with("pick: {ask: A}");

		assertThatIllegalStateException().isThrownBy(() -> this.scripts.load(Line.of("pick.ask"), Line.of("pick.ask")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Vocabulary("test", List.of(Line.of("pick.ask").counting("free"))));
		assertThatIllegalArgumentException().isThrownBy(() -> new Vocabulary("test", List.of(Line.of("Pick"))));
	}

	/** A phrase that tells people how to end announcements. */
	private record Stopping(String key, Set<String> arguments) implements Phrase {

		static Stopping at(String key) {
			return new Stopping(key, Set.of());
		}

		@Override
		public Set<Manner> manners() {
			return Set.of(Manner.SMS);
		}

		@Override
		public Set<String> carrierWords() {
			return Set.of("STOP");
		}

	}

}
