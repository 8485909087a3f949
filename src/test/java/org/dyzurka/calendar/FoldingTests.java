package org.dyzurka.calendar;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@SuppressWarnings("StringSplitter")
class FoldingTests {

	private static final int[] SIGNS = { 'a', ' ', 'ż', 'Ї', '漢', 0x1F600, 0x7F, 0x7FF, 0x800, 0xFFFD, 0x10000,
			0x10FFFD };

	@RepeatedTest(50)
	void noLineIsLongerThan75OctetsAndNoCharacterIsSplit() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		StringBuilder text = new StringBuilder();
		for (int line = 0; line < 20; line++) {
			int length = random.nextInt(200);
			for (int i = 0; i < length; i++) {
				text.appendCodePoint(SIGNS[random.nextInt(SIGNS.length)]);
			}
			// An unfolded line that begins with a space would be a fold itself
			text.append("|\r\nX");
		}
		text.append("\r\n");

		byte[] folded = Folding.folded(text.toString());

		String read = new String(folded, StandardCharsets.UTF_8);
		assertThat(read.replace("\r\n ", "")).as("seed %d", seed).isEqualTo(text.toString());
		for (String line : read.split("\r\n")) {
			assertThat(line.getBytes(StandardCharsets.UTF_8)).as("seed %d", seed).hasSizeLessThanOrEqualTo(75);
		}
	}

	@Test
	void aLineOf75OctetsStaysWholeAndOneMoreIsFolded() {
		assertThat(Folding.folded("x".repeat(75) + "\r\n")).hasSize(77);
		assertThat(new String(Folding.folded("x".repeat(76) + "\r\n"), StandardCharsets.US_ASCII))
			.isEqualTo("x".repeat(75) + "\r\n x\r\n");
	}

}
