package org.dyzurka.wording;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What the bot says, and that it starts only with words it can say.
 */
class WordsTests {

	private static final Locale POLISH = Locale.of("pl");

	private static final Line FREE = Line.of("pick.free", "free").counting("free").in(Manner.values());

	private static final Line WHERE = Line.of("pick.where", "place").in(Manner.values());

	@TempDir
	private Path folder;

	private TestScripts scripts;

	@BeforeEach
	void writeTwoSentences() {
		this.scripts = TestScripts.in(this.folder).with("pl.yaml", """
				pick:
				  free: "{free, plural, one {# wolny termin} few {# wolne terminy} many {# wolnych terminów} other {#}}"
				  where: {screen: "Miejsce: {place} 📍", sms: "Miejsce: {place}", voice: "To tutaj: {place}"}
				""").with("en.yaml", """
				pick:
				  free: "{free, plural, one {# free slot} other {# free slots}}"
				  where: "It's here: {place}"
				""").with("uk.yaml", """
				pick:
				  free: "{free, plural, one {# вільне місце} few {# вільні місця} many {# вільних місць} other {#}}"
				  where: "Місце: {place}"
				""");
	}

	@Test
	void speaksThreeLanguagesInAFixedOrder() {
		assertThat(load().languages()).map(Locale::getLanguage).containsExactly("pl", "en", "uk");
	}

	@Test
	void choosesThePluralForm() {
		assertThat(List.of(0, 1, 2, 5, 12, 21, 22, 101)).map((free) -> say(FREE, POLISH, Map.of("free", free)))
			.containsExactly("0 wolnych terminów", "1 wolny termin", "2 wolne terminy", "5 wolnych terminów",
					"12 wolnych terminów", "21 wolnych terminów", "22 wolne terminy", "101 wolnych terminów");
		assertThat(List.of(1, 2, 5, 11, 21)).map((free) -> say(FREE, Locale.of("uk"), Map.of("free", free)))
			.containsExactly("1 вільне місце", "2 вільні місця", "5 вільних місць", "11 вільних місць",
					"21 вільне місце");
		assertThat(List.of(1, 2)).map((free) -> say(FREE, Locale.UK, Map.of("free", free)))
			.containsExactly("1 free slot", "2 free slots");
	}

	@Test
	void saysEachMannerInItsOwnWords() {
		Map<String, String> place = Map.of("place", "ul. Józefińska 14 – „parter”");

		assertThat(load().say(WHERE, POLISH, Manner.SCREEN, place))
			.isEqualTo("Miejsce: ul. Józefińska 14 – „parter” 📍");
		assertThat(load().say(WHERE, POLISH, Manner.VOICE, place)).isEqualTo("To tutaj: ul. Józefińska 14 – „parter”");
		assertThat(load().say(WHERE, POLISH, Manner.SMS, place)).isEqualTo("Miejsce: ul. Jozefinska 14 - \"parter\"");
		assertThat(load().say(WHERE, Locale.ENGLISH, Manner.SMS, place))
			.isEqualTo("It's here: ul. Jozefinska 14 - \"parter\"");
		assertThat(load().say(WHERE, Locale.of("uk"), Manner.SMS, place)).contains("Józefińska");
	}

	@Test
	void fillsArgumentsInWithoutReadingThem() {
		assertThat(say(WHERE, POLISH, Map.of("place", "{free} 'x' # <b>"))).isEqualTo("Miejsce: {free} 'x' # <b> 📍");
	}

	@Test
	void refusesWhatOnlyAFaultInTheProgramCanAsk() {
		assertThatIllegalArgumentException().isThrownBy(() -> say(WHERE, POLISH, Map.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> say(WHERE, POLISH, Map.of("place", "x", "more", "y")));
		assertThatIllegalArgumentException().isThrownBy(() -> say(WHERE, POLISH, Map.of("place", 14)));
		assertThatIllegalArgumentException().isThrownBy(() -> say(FREE, POLISH, Map.of("free", "14")));
		assertThatIllegalArgumentException().isThrownBy(() -> say(WHERE, Locale.GERMAN, Map.of("place", "x")))
			.withMessageContaining("\"de\"");
		assertThatIllegalArgumentException().isThrownBy(() -> say(Line.of("pick.else"), POLISH, Map.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> load().dates(Locale.GERMAN));
	}

	@Test
	void startsWithTheVocabulariesOfEveryRoom() {
		starting().withPropertyValues("dyzurka.bot-scripts=" + this.folder)
			.run((context) -> assertThat(
					context.getBean(Words.class).say(FREE, POLISH, Manner.SCREEN, Map.of("free", 2)))
				.isEqualTo("2 wolne terminy"));
	}

	@Test
	void startsWithTheProjectsOwnWordsByDefault() {
		new ApplicationContextRunner().withUserConfiguration(WordingConfiguration.class)
			.run((context) -> assertThat(context).hasSingleBean(Words.class));
	}

	@Test
	void doesNotStartWhenASentenceIsMissing() {
		this.scripts.write("uk.yaml", this.scripts.basis("uk.yaml"));

		starting().withPropertyValues("dyzurka.bot-scripts=" + this.folder)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class, (refusal) -> {
					assertThat(refusal.getName()).isEqualTo("dyzurka.bot-scripts");
					assertThat(refusal.getValue()).isEqualTo(this.folder.toString());
					assertThat(refusal.getReason()).startsWith("uk.yaml pick.free: is missing")
						.contains("uk.yaml pick.where: is missing");
				}));
	}

	private static ApplicationContextRunner starting() {
		return new ApplicationContextRunner().withUserConfiguration(WordingConfiguration.class)
			.withBean(Vocabulary.class, () -> new Vocabulary("test", List.of(FREE, WHERE)));
	}

	private Words load() {
		return this.scripts.load(FREE, WHERE);
	}

	private String say(Phrase phrase, Locale language, Map<String, ?> arguments) {
		return load().say(phrase, language, Manner.SCREEN, arguments);
	}

}
