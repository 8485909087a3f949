package org.dyzurka.phone;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.dyzurka.messaging.AttachmentId;
import org.dyzurka.messaging.Choice;
import org.dyzurka.messaging.Link;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.wording.Gsm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SmsTextTests {

	@Test
	void choicesStandEachInALineAndTheWaysOutInOne() {
		Prompt prompt = new Prompt("Kiedy?", List.of(choice("wt. 2.09 10:00", 1), choice("wt. 2.09 10:30", 2),
				choice("niewidoczne", null), choice("wiecej", 8), wayOut("czlowiek", 0), wayOut("wroc", 9)), null,
				null);

		assertThat(SmsText.of(prompt)).isEqualTo("""
				Kiedy?
				1 wt. 2.09 10:00
				2 wt. 2.09 10:30
				8 wiecej  9 wroc  0 czlowiek""");
	}

	@Test
	void aLabelOfTheCitysOwnDoesNotMakeTheMessageDear() {
		assertThat(SmsText.of(new Prompt("Jezyk?", List.of(choice("ukraiński", 1)), null, null)))
			.isEqualTo("Jezyk?\n1 ukrainski");
	}

	@Test
	void aFileHasNoPlaceInATextMessage() {
		assertThat(SmsText.portions(Prompt.file("Do kalendarza", new AttachmentId("a".repeat(64))))).isEmpty();
	}

	@Test
	void whatFitsInTwoSegmentsIsOneMessage() {
		assertThat(SmsText.portions(Prompt.statement("a".repeat(306)))).hasSize(1);
		assertThat(SmsText.portions(Prompt.statement("a".repeat(305) + "€"))).hasSize(2);
		assertThat(SmsText.portions(Prompt.statement("ж".repeat(134)))).hasSize(1);
		assertThat(SmsText.portions(Prompt.statement("ж".repeat(135)))).hasSize(2);
	}

	@Test
	void aLongTextBreaksAtALineAndTheChoicesGoWithItsEnd() {
		String first = "Zdanie pierwsze. ".repeat(15).strip();
		String second = "Zdanie drugie. ".repeat(5).strip();
		Prompt prompt = new Prompt(first + "\n\n" + second, List.of(choice("tak", 1)), null, null);

		List<Prompt> portions = SmsText.portions(prompt);

		assertThat(portions).extracting(Prompt::text).containsExactly(first, second);
		assertThat(portions.getFirst().choices()).isEmpty();
		assertThat(portions.getLast().choices()).isEqualTo(prompt.choices());
	}

	@Test
	void aLinkSaysWhatItIsOnlyWhereThereIsRoom() {
		Link link = new Link("Program spotkania", URI.create("https://dyzurka.example.org/m/1"));
		Prompt room = Prompt.statement("Spotkanie jutro.").leading(List.of(link));
		Prompt tight = Prompt.statement("x".repeat(265)).leading(List.of(link));
		Prompt full = Prompt.statement("slowo ".repeat(50)).leading(List.of(link));

		assertThat(SmsText.of(room)).isEqualTo("Spotkanie jutro.\nProgram spotkania: https://dyzurka.example.org/m/1");
		assertThat(SmsText.of(tight)).endsWith("x\nhttps://dyzurka.example.org/m/1");
		List<Prompt> portions = SmsText.portions(full);
		assertThat(portions).hasSize(2);
		assertThat(portions.getFirst().links()).isEmpty();
		assertThat(SmsText.of(portions.getLast())).endsWith("https://dyzurka.example.org/m/1");
		assertThat(portions).allMatch((portion) -> Gsm.segments(SmsText.of(portion)) <= 2);
	}

	@Test
	void noWordIsLostAndNoMessageIsLongerThanTwoSegments() {
		long seed = Long.getLong("seed", new Random().nextLong());
		System.out.println("Random texts with -Dseed=" + seed);
		Random random = new Random(seed);
		for (int run = 0; run < 500; run++) {
			Prompt prompt = new Prompt(text(random), choices(random), null, null);

			List<Prompt> portions = SmsText.portions(prompt);

			assertThat(String.join(" ", portions.stream().map(Prompt::text).toList()).split("\\s+"))
				.containsExactly(prompt.text().split("\\s+"));
			assertThat(portions).allMatch((portion) -> Gsm.segments(SmsText.of(portion)) <= 2);
			assertThat(portions.subList(0, portions.size() - 1)).allMatch((portion) -> portion.choices().isEmpty());
		}
	}

	private static String text(Random random) {
		String letters = random.nextBoolean() ? "abcdefgh" : "абвгґдеє";
		StringBuilder text = new StringBuilder("x");
		for (int word = random.nextInt(200); word > 0; word--) {
			text.append((random.nextInt(8) == 0) ? "\n" : " ");
			for (int letter = random.nextInt(12); letter >= 0; letter--) {
				text.append(letters.charAt(random.nextInt(letters.length())));
			}
		}
		return text.toString();
	}

	private static List<Choice> choices(Random random) {
		List<Choice> choices = new ArrayList<>();
		for (int key = random.nextInt(6); key > 0; key--) {
			choices.add(choice("wt. 2.09 10:00", key));
		}
		return choices;
	}

	private static Choice choice(String label, @Nullable Integer key) {
		return new Choice("t", label, Choice.Weight.PLAIN, key, null);
	}

	private static Choice wayOut(String label, int key) {
		return new Choice("t", label, Choice.Weight.WAY_OUT, key, null);
	}

}
