package org.dyzurka.telegram;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.dyzurka.messaging.AttachmentId;
import org.dyzurka.messaging.Choice;
import org.dyzurka.messaging.Choice.Weight;
import org.dyzurka.messaging.Link;
import org.dyzurka.messaging.Prompt;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardRemove;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class RenderingTests {

	@Test
	void shortChoicesStandThreeInARowAndLongOnesFewer() {
		assertThat(rows(choice("10:00", Weight.COMPACT), choice("10:30", Weight.COMPACT),
				choice("11:00", Weight.COMPACT), choice("11:30", Weight.COMPACT)))
			.containsExactly(List.of("10:00", "10:30", "11:00"), List.of("11:30"));
		assertThat(rows(choice("wtorek 2 września", Weight.COMPACT), choice("środa 3 września", Weight.COMPACT)))
			.containsExactly(List.of("wtorek 2 września"), List.of("środa 3 września"));
	}

	@Test
	void weightyChoicesStandAloneAndWaysOutLast() {
		assertThat(rows(choice("Wróć", Weight.WAY_OUT), choice("10:00", Weight.COMPACT), choice("Tak", Weight.MAIN),
				choice("Nie", Weight.PLAIN), choice("Osoba", Weight.WAY_OUT)))
			.containsExactly(List.of("10:00"), List.of("Tak"), List.of("Nie"), List.of("Wróć", "Osoba"));
	}

	@Test
	void theMainAndTheGraveChoiceHaveAStyle() {
		InlineKeyboardMarkup keyboard = Keyboards.inline(
				List.of(choice("Tak", Weight.MAIN), choice("Usuń", Weight.GRAVE), choice("Nie", Weight.PLAIN)),
				List.of());

		assertThat(keyboard.getKeyboard().stream().map((row) -> row.getFirst().getStyle())).containsExactly("success",
				"danger", null);
	}

	@Test
	void aLongLabelIsShortenedWithoutBreakingACharacter() {
		String label = rows(choice("👍".repeat(80), Weight.PLAIN)).getFirst().getFirst();

		assertThat(label).hasSizeLessThanOrEqualTo(60).endsWith("👍…");
	}

	@Test
	void aNumberIsAskedForByAKeyboardOfItsOwn() {
		Rendering rendering = Rendering
			.of(new Prompt("Numer?", List.of(choice("Pomiń", Weight.PLAIN)), "Wyślij mój numer", null));

		assertThat(rendering.editable()).isFalse();
		assertThat(rendering.markup()).isInstanceOfSatisfying(ReplyKeyboardMarkup.class, (keyboard) -> {
			assertThat(keyboard.getKeyboard().getFirst().getFirst().getRequestContact()).isTrue();
			assertThat(keyboard.getKeyboard().get(1).getFirst().getText()).isEqualTo("Pomiń");
		});
		assertThat(Rendering.of(Prompt.statement("Dziękuję")).markup()).isInstanceOf(ReplyKeyboardRemove.class);
	}

	@Test
	void aTextTooLongIsSplitAtLineEnds() {
		String text = String.join("\n",
				IntStream.range(0, 200).mapToObj((line) -> line + " " + "ż".repeat(40)).toList());

		Rendering rendering = Rendering.of(Prompt.statement(text));

		assertThat(rendering.texts()).hasSizeGreaterThan(1)
			.allSatisfy((part) -> assertThat(part).hasSizeLessThanOrEqualTo(4096));
		assertThat(String.join("\n", rendering.texts())).isEqualTo(text);
		assertThat(rendering.editable()).isFalse();
	}

	@Test
	void aTextWithoutLinesOrSpacesIsSplitBetweenCharacters() {
		List<String> parts = Rendering.split("a" + "😀".repeat(5000), 4096);

		assertThat(String.join("", parts)).isEqualTo("a" + "😀".repeat(5000));
		assertThat(parts).allSatisfy((part) -> assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse());
	}

	@Test
	void aCaptionTooLongBecomesAMessageBeforeTheFile() {
		AttachmentId file = new AttachmentId("a".repeat(64));

		assertThat(Rendering.of(Prompt.file("x".repeat(1024), file)).texts()).isEmpty();
		assertThat(Rendering.of(Prompt.file("x".repeat(1025), file)).texts()).hasSize(1);
	}

	@Test
	void linksAreButtonsBelowTheChoicesAndWhatAButtonCannotOpenIsALine() {
		Prompt prompt = new Prompt("Zapisy", List.of(choice("Tak", Weight.PLAIN), choice("Wstecz", Weight.WAY_OUT)),
				null, null)
			.leading(List.of(new Link("Umów dyżur", URI.create("https://t.me/dyzurka_bot?start=x")),
					new Link("Napisz", URI.create("mailto:biuro@example.org"))));

		Rendering rendering = Rendering.of(prompt);

		assertThat(rendering.texts()).containsExactly("Zapisy\nNapisz: mailto:biuro@example.org");
		assertThat(rendering.markup()).isInstanceOfSatisfying(InlineKeyboardMarkup.class,
				(keyboard) -> assertThat(keyboard.getKeyboard())
					.extracting((row) -> row.getFirst().getText(), (row) -> row.getFirst().getCallbackData(),
							(row) -> row.getFirst().getUrl())
					.containsExactly(tuple("Tak", "t", null), tuple("Wstecz", "t", null),
							tuple("Umów dyżur", null, "https://t.me/dyzurka_bot?start=x")));
	}

	@Test
	void inAChannelLinksAreTheOnlyButtons() {
		Prompt told = Prompt.statement("Zaczynamy");
		Prompt asked = new Prompt("Zaczynamy", List.of(choice("Tak", Weight.PLAIN)), null, null)
			.leading(List.of(new Link("Więcej", URI.create("https://example.org/"))));

		assertThat(Rendering.inChannel(told).markup()).as("nobody's keyboard can be removed there").isNull();
		assertThat(Rendering.inChannel(asked).markup()).isInstanceOfSatisfying(InlineKeyboardMarkup.class,
				(keyboard) -> assertThat(keyboard.getKeyboard()).singleElement()
					.satisfies((row) -> assertThat(row.getFirst().getUrl()).isEqualTo("https://example.org/")));
	}

	private static List<List<String>> rows(Choice... choices) {
		return Keyboards.inline(Arrays.asList(choices), List.of())
			.getKeyboard()
			.stream()
			.map((row) -> row.stream().map(InlineKeyboardButton::getText).toList())
			.toList();
	}

	private static Choice choice(String label, Weight weight) {
		return new Choice("t", label, weight);
	}

	@Test
	void aPortionFitsIntoOneMessageAndTheLastCarriesTheFile() {
		AttachmentId file = new AttachmentId("0".repeat(64));
		String text = ("słowo ".repeat(600) + "\n" + "koniec ".repeat(400)).strip();

		List<Prompt> portions = Rendering.portions(Prompt.file(text, file));

		assertThat(String.join(" ", portions.stream().map(Prompt::text).toList()).replaceAll("\\s+", " "))
			.isEqualTo(text.replaceAll("\\s+", " "));
		assertThat(portions).extracting((portion) -> Rendering.of(portion).texts().size()).containsExactly(1, 1, 0);
		assertThat(portions.getLast().attachment()).isEqualTo(file);
		assertThat(portions.getLast().text().length()).isLessThanOrEqualTo(1024);
	}

}
