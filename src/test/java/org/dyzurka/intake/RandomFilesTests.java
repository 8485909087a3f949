package org.dyzurka.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files changed at random are either in order or refused with faults that name lines of
 * the file; reading them never breaks.
 */
class RandomFilesTests {

	private static final int FILES = 200;

	private static final List<String> PIECES = List.of("", "{}", "[]", "null", "~", "\"\"", "0", "-1",
			"99999999999999999999", "1e999999999", "PT0S", "P1Y", "PT99999999999999H", "2026-02-30", "0000-00-00",
			"+999999999-01-01", "24:00", "d1", "anna", "hall", "pl", "*x", "&x", "!!x", "|", ">", "- -", "? :", ": :",
			"\t", "\u0000", "\uFEFF", "\uD83D\uDE00", "---", "...", "#", "%YAML 9.9", "{pl: {pl: x}}", "[[[]]]",
			"\"unclosed", "https://", "+48", "a@b", "../../x", "/etc/passwd", "C:\\x");

	@RepeatedTest(10)
	void aFileChangedAtRandomIsReadOrRefused(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		for (int file = 0; file < FILES; file++) {
			byte[] bytes = changed(random);
			String seed = "seed " + repetition.getCurrentRepetition() + ", file " + file;
			long lines = new String(bytes, StandardCharsets.UTF_8).lines().count() + 1;
			switch (Text.read(bytes)) {
				case Reading.InOrder order -> assertThat(order.programme().draft().slug()).as(seed).isNotNull();
				case Reading.Faulty(List<Fault> faults) -> {
					assertThat(faults).as(seed).isNotEmpty();
					assertThat(faults).as(seed).allSatisfy((fault) -> {
						assertThat((long) fault.line()).isBetween(0L, lines);
						assertThat(fault.toString()).doesNotContain("\n", "Exception");
					});
				}
			}
		}
	}

	private static byte[] changed(Random random) {
		List<String> lines = new ArrayList<>(Text.GOOD.lines().toList());
		int changes = 1 + random.nextInt(4);
		for (int change = 0; change < changes; change++) {
			int line = random.nextInt(lines.size());
			String text = lines.get(line);
			switch (random.nextInt(6)) {
				case 0 -> lines.remove(line);
				case 1 -> lines.add(random.nextInt(lines.size()), text);
				case 2 -> lines.set(line, " ".repeat(random.nextInt(5)) + text);
				case 3 -> lines.set(line, replaceWord(text, random));
				case 4 -> lines.set(line, text.substring(0, random.nextInt(text.length() + 1)));
				default -> lines.set(line, insert(text, random));
			}
		}
		byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
		if (random.nextInt(10) == 0) {
			bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
		}
		return bytes;
	}

	private static String replaceWord(String line, Random random) {
		String[] words = line.split("(?<=[ ,:\\[{])", -1);
		words[random.nextInt(words.length)] = piece(random);
		return String.join("", words);
	}

	private static String insert(String line, Random random) {
		int place = random.nextInt(line.length() + 1);
		return line.substring(0, place) + piece(random) + line.substring(place);
	}

	private static String piece(Random random) {
		return PIECES.get(random.nextInt(PIECES.size()));
	}

}
