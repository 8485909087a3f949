package org.dyzurka.phone;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.dyzurka.PublicUrl;
import org.dyzurka.StrictTwiml;
import org.dyzurka.StrictTwiml.Said;
import org.dyzurka.conversation.Reply;
import org.dyzurka.messaging.Choice;
import org.dyzurka.messaging.Choice.Weight;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.wording.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@Telephone
class TwimlTests {

	private static final Locale POLISH = Locale.of("pl");

	private static final Locale ENGLISH = Locale.of("en");

	private static final Locale UKRAINIAN = Locale.of("uk");

	private static final Reply.Then KEY = new Reply.Then.Listen(Reply.Entry.KEY);

	private static final Choice PERSON = choice(0, "Osoba w urzędzie", null);

	private static final Choice BACK = choice(9, "← Wróć", null);

	@Autowired
	private Words words;

	private Twiml twiml;

	@BeforeEach
	void make() {
		Voices voices = new Voices(Map.of("pl", "Polly.Ola-Neural", "en", "Polly.Amy-Neural", "uk", "Oksana"));
		this.twiml = new Twiml(this.words, voices, PublicUrl.of("https://miasto.example"));
	}

	@Test
	void theOptionComesFirstThenTheKey() {
		StrictTwiml twiml = render(reply(ask("Jak chcesz porozmawiać?", choice(1, "Rozmowa przez telefon", null),
				choice(2, "Na miejscu · 3 wolne terminy", null), BACK, PERSON), KEY), 4);

		assertThat(twiml.said()).singleElement().satisfies((said) -> {
			assertThat(said.voice()).isEqualTo("Polly.Ola-Neural");
			assertThat(said.language()).isEqualTo("pl-PL");
			assertThat(said.breaks()).isEqualTo(2);
			assertThat(said.rate()).isEmpty();
		});
		assertThat(twiml.spoken()).matches("Jak chcesz porozmawiać\\? Rozmowa przez telefon: naciśnij jeden\\. "
				+ "Na miejscu, 3 wolne terminy: naciśnij dwa\\.");
	}

	@Test
	void theLineListensForKeysAndWords() {
		StrictTwiml twiml = render(reply(ask("Kiedy?", choice(1, "wtorek, 2 września", null), PERSON), KEY), 4);

		assertThat(twiml.gather()).containsOnly(Map.entry("input", "dtmf speech"), Map.entry("language", "pl-PL"),
				Map.entry("hints", "wtorek 2 września,Osoba w urzędzie"), Map.entry("timeout", "8"),
				Map.entry("speechTimeout", "2"), Map.entry("bargeIn", "true"), Map.entry("actionOnEmptyResult", "true"),
				Map.entry("numDigits", "1"), Map.entry("finishOnKey", ""), Map.entry("method", "POST"),
				Map.entry("action", "https://miasto.example/twilio/voice?step=5"));
	}

	@Test
	void anOptionInAnotherLanguageIsSaidByAVoiceOfThatLanguage() {
		StrictTwiml twiml = render(reply(ask("Dzień dobry.", choice(1, "Po polsku", null),
				choice(2, "For English", ENGLISH), choice(3, "Українською", UKRAINIAN), PERSON), KEY), 0);

		assertThat(twiml.said()).extracting(Said::language).containsExactly("pl-PL", "en-GB", "uk-UA");
		assertThat(twiml.said()).extracting(Said::voice)
			.containsExactly("Polly.Ola-Neural", "Polly.Amy-Neural", "Oksana");
		assertThat(twiml.said().get(1).text()).matches("For English: press two\\.");
		assertThat(gather(twiml)).containsEntry("language", "pl-PL")
			.containsEntry("hints", "Po polsku,Osoba w urzędzie");
	}

	@Test
	void theLanguageOfTheDialogueIsListenedFor() {
		assertThat(gather(render(new Reply(ENGLISH, List.of(ask("When?", PERSON)), KEY, false, Duration.ZERO), 3)))
			.containsEntry("language", "en-GB");
		assertThat(gather(render(new Reply(UKRAINIAN, List.of(ask("Коли?", PERSON)), KEY, false, Duration.ZERO), 3)))
			.containsEntry("language", "uk-UA");
	}

	@Test
	void theKeysThatMeanTheSameEverywhereAreToldOnce() {
		Prompt question = ask("Kiedy?", choice(1, "jutro", null), BACK, PERSON);

		assertThat(render(reply(question, KEY), 1).spoken()).endsWith("zero, powtórzenie: gwiazdka.")
			.contains("Wstecz: naciśnij dziewięć");
		assertThat(render(reply(question, KEY), 2).spoken()).doesNotContain("gwiazdka");
		assertThat(render(reply(ask("Kiedy?", PERSON), KEY), 1).spoken()).contains("zero").doesNotContain("dziewięć");
		assertThat(render(reply(ask("Dzień dobry.", choice(2, "English", ENGLISH), PERSON), KEY), 0).spoken())
			.doesNotContain("gwiazdka");
	}

	@Test
	void theNextPageIsAlwaysTold() {
		Prompt question = ask("Kiedy?", choice(1, "jutro", null), choice(8, "Więcej →", null), BACK, PERSON);

		assertThat(render(reply(question, KEY), 7).spoken()).endsWith("Więcej możliwości: naciśnij osiem.");
	}

	@Test
	void whoNeedsLongerIsSpokenToSlowlyAndWaitedFor() {
		StrictTwiml twiml = render(
				new Reply(POLISH, List.of(ask("Kiedy?", choice(1, "jutro", null), PERSON)), KEY, true, Duration.ZERO),
				9);

		assertThat(twiml.said()).extracting(Said::rate).containsOnly("85%");
		assertThat(twiml.said()).extracting(Said::breaks).containsOnly(2);
		assertThat(gather(twiml)).containsEntry("timeout", "12");
		assertThat(twiml.spoken()).contains("gwiazdka");
	}

	@Test
	void aCodeHasSixDigitsAndANumberEndsWithTheHash() {
		assertThat(gather(render(reply(ask("Kod?", PERSON), new Reply.Then.Listen(Reply.Entry.CODE)), 3)))
			.containsEntry("numDigits", "6")
			.containsEntry("finishOnKey", "#");
		assertThat(gather(render(reply(ask("Numer?", PERSON), new Reply.Then.Listen(Reply.Entry.NUMBER)), 3)))
			.doesNotContainKey("numDigits")
			.containsEntry("finishOnKey", "#");
	}

	@Test
	void aCallIsPutThroughAndComesBack() {
		StrictTwiml twiml = render(reply(Prompt.statement("Łączę z urzędem."), new Reply.Then.Connect("+48126161212")),
				4);

		assertThat(twiml.spoken()).isEqualTo("Łączę z urzędem.");
		assertThat(twiml.dial()).containsOnly(Map.entry("timeout", "20"), Map.entry("answerOnBridge", "true"),
				Map.entry("method", "POST"), Map.entry("action", "https://miasto.example/twilio/voice?step=5"),
				Map.entry("number", "+48126161212"));
	}

	@Test
	void aCallEnds() {
		StrictTwiml twiml = render(reply(Prompt.statement("Do usłyszenia"), new Reply.Then.HangUp()), 4);

		assertThat(twiml.hangsUp()).isTrue();
		assertThat(twiml.gather()).isNull();
		assertThat(twiml.spoken()).isEqualTo("Do usłyszenia.");
	}

	@Test
	void whoGuessesWrongWaits() {
		assertThat(
				render(new Reply(POLISH, List.of(ask("Kod?", PERSON)), KEY, false, Duration.ofSeconds(4)), 3).pause())
			.isEqualTo(4);
		assertThat(render(reply(ask("Kod?", PERSON), KEY), 3).pause()).isZero();
	}

	@Test
	void wordsOfTheOfficeCannotBecomeTags() {
		StrictTwiml twiml = render(
				reply(ask("<Record/> & \"Rodziny\" ]]>", choice(1, "<Dial>1</Dial>", null), PERSON), KEY), 3);

		assertThat(twiml.spoken()).startsWith("Record & Rodziny");
		assertThat(twiml.dial()).isNull();
	}

	@ParameterizedTest
	@EnumSource(Reply.Entry.class)
	void nothingIsEverRecorded(Reply.Entry entry) {
		for (Reply.Then then : List.of(new Reply.Then.Listen(entry), new Reply.Then.Connect("+48126161212"),
				new Reply.Then.HangUp())) {
			assertThat(this.twiml.of(reply(ask("Kiedy?", PERSON), then), 3)).doesNotContainIgnoringCase("record")
				.doesNotContainIgnoringCase("transcri");
		}
	}

	@Test
	void anApologyIsSaidInThreeLanguagesWithTheNumberOfTheOffice() {
		StrictTwiml twiml = StrictTwiml.of(this.twiml.outOfOrder("12 616 12 12"));

		assertThat(twiml.said()).extracting(Said::language).containsExactly("pl-PL", "en-GB", "uk-UA");
		assertThat(twiml.spoken()).contains("pod numer jeden dwa, sześć jeden sześć,", "at one two, six", "шість один");
		assertThat(twiml.hangsUp()).isTrue();
		assertThat(StrictTwiml.of(this.twiml.outOfOrder("")).spoken()).doesNotContain("{").contains("urzędu miasta");
	}

	private StrictTwiml render(Reply reply, int step) {
		return StrictTwiml.of(this.twiml.of(reply, step));
	}

	private static Map<String, String> gather(StrictTwiml twiml) {
		return Objects.requireNonNull(twiml.gather());
	}

	private static Reply reply(Prompt prompt, Reply.Then then) {
		return new Reply(POLISH, List.of(prompt), then, false, Duration.ZERO);
	}

	private static Prompt ask(String text, Choice... choices) {
		return new Prompt(text, List.of(choices), null, null);
	}

	private static Choice choice(int key, String label, @Nullable Locale spoken) {
		Weight weight = (key == 0 || key == 9) ? Weight.WAY_OUT : Weight.PLAIN;
		return new Choice("token." + key, label, weight, key, spoken);
	}

}
