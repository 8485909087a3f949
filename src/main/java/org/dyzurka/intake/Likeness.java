package org.dyzurka.intake;

import java.util.List;
import java.util.Optional;

/**
 * Finds the word someone meant to write.
 */
final class Likeness {

	private static final int LONGEST = 40;

	private Likeness() {
	}

	/**
	 * The word with the fewest letters to change, if few enough for a slip.
	 */
	static Optional<String> nearest(String written, List<String> words) {
		if (written.length() > LONGEST) {
			return Optional.empty();
		}
		String nearest = "";
		int least = Math.max(1, Math.min(3, written.length() / 2)) + 1;
		for (String word : words) {
			int distance = distance(written, word);
			if (distance < least) {
				nearest = word;
				least = distance;
			}
		}
		return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
	}

	/**
	 * How many letters to put in, take out or replace (Levenshtein).
	 */
	private static int distance(String from, String to) {
		int[] row = new int[to.length() + 1];
		for (int column = 0; column <= to.length(); column++) {
			row[column] = column;
		}
		for (int line = 1; line <= from.length(); line++) {
			int diagonal = row[0];
			row[0] = line;
			for (int column = 1; column <= to.length(); column++) {
				int replaced = diagonal + ((from.charAt(line - 1) == to.charAt(column - 1)) ? 0 : 1);
				diagonal = row[column];
				row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
			}
		}
		return row[to.length()];
	}

}
