package org.dyzurka.telegram;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.dyzurka.messaging.AttachmentId;
import org.dyzurka.messaging.Choice;
import org.dyzurka.messaging.Choice.Weight;
import org.dyzurka.messaging.Prompt;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardRemove;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

import static org.assertj.core.api.Assertions.assertThat;

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
		InlineKeyboardMarkup keyboard = Keyboards
			.inline(List.of(choice("Tak", Weight.MAIN), choice("Usuń", Weight.GRAVE), choice("Nie", Weight.PLAIN)));

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

	private static List<List<String>> rows(Choice... choices) {
		return Keyboards.inline(Arrays.asList(choices))
			.getKeyboard()
			.stream()
			.map((row) -> row.stream().map(InlineKeyboardButton::getText).toList())
			.toList();
	}

	private static Choice choice(String label, Weight weight) {
		return new Choice("t", label, weight);
	}

}
