package org.dyzurka.phone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.dyzurka.messaging.Choice;
import org.dyzurka.messaging.Link;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.wording.Gsm;

/**
 * A prompt as a text message: what is said, a line for each link and for each choice with
 * its digit, and the ways out beside each other in the last line.
 */
final class SmsText {

	/** More of them cost more and are filtered more often. */
	private static final int MOST_SEGMENTS = 2;

	/** From this digit on a choice leads out of the question, whatever the question. */
	private static final int FIRST_WAY_OUT = 6;

	private static final String BETWEEN_WAYS_OUT = "  ";

	private SmsText() {
	}

	/** Links say what they are only where there is room. */
	static String of(Prompt prompt) {
		String labelled = of(prompt, (link) -> link.label().strip() + ": " + link.target());
		if (prompt.links().isEmpty() || Gsm.segments(labelled) <= MOST_SEGMENTS) {
			return labelled;
		}
		return of(prompt, (link) -> link.target().toString());
	}

	private static String of(Prompt prompt, Function<Link, String> linkLine) {
		StringBuilder text = new StringBuilder(prompt.text().strip());
		prompt.links().forEach((link) -> text.append('\n').append(linkLine.apply(link)));
		List<Choice> waysOut = new ArrayList<>();
		for (Choice choice : prompt.choices()) {
			if (isWayOut(choice)) {
				waysOut.add(choice);
			}
			else if (choice.key() != null) {
				text.append('\n').append(line(choice));
			}
		}
		if (!waysOut.isEmpty()) {
			waysOut.sort(Comparator.comparingInt(SmsText::placeOnKeypad));
			text.append('\n').append(String.join(BETWEEN_WAYS_OUT, waysOut.stream().map(SmsText::line).toList()));
		}
		// A label may come from the city, such as the name of a document
		return Gsm.writable(text.toString());
	}

	/**
	 * What says a prompt in messages of two segments, broken at lines or else at words;
	 * the last has the links and choices and, of what is said, as much as fits beside
	 * them. A file has no place in a text message, nor has a caption without it.
	 */
	static List<Prompt> portions(Prompt prompt) {
		if (prompt.attachment() != null && prompt.choices().isEmpty() && prompt.links().isEmpty()) {
			return List.of();
		}
		String text = prompt.text().strip();
		int last = lastPortion(text, prompt);
		List<Prompt> portions = new ArrayList<>();
		String rest = text.substring(0, last).strip();
		while (!rest.isEmpty()) {
			int end = firstPortion(rest);
			portions.add(Prompt.statement(rest.substring(0, end).strip()));
			rest = rest.substring(end).strip();
		}
		if (last < text.length()) {
			portions.add(saying(text.substring(last).strip(), prompt));
		}
		return List.copyOf(portions);
	}

	/**
	 * Where that part of the text begins which links and choices go with, its end if
	 * none.
	 */
	private static int lastPortion(String text, Prompt prompt) {
		if (fits(text, prompt)) {
			return 0;
		}
		if (prompt.choices().isEmpty() && prompt.links().isEmpty()) {
			return text.length();
		}
		Optional<Integer> line = earliestFitting(text, prompt, '\n');
		return line.orElseGet(() -> earliestFitting(text, prompt, ' ').orElse(lastWord(text)));
	}

	private static Optional<Integer> earliestFitting(String text, Prompt prompt, char separator) {
		for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) {
			if (!text.substring(at).isBlank() && fits(text.substring(at).strip(), prompt)) {
				return Optional.of(at);
			}
		}
		return Optional.empty();
	}

	/** Where the longest portion ends that a text may begin with. */
	private static int firstPortion(String text) {
		int longest = longestFitting(text);
		if (longest == text.length()) {
			return longest;
		}
		for (char separator : new char[] { '\n', ' ' }) {
			int end = text.lastIndexOf(separator, longest);
			if (end > 0 && !text.substring(0, end).isBlank()) {
				return end;
			}
		}
		return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
	}

	private static int longestFitting(String text) {
		int fitting = 1;
		int tooLong = text.length() + 1;
		while (tooLong - fitting > 1) {
			int middle = (fitting + tooLong) >>> 1;
			if (Gsm.segments(text.substring(0, middle)) <= MOST_SEGMENTS) {
				fitting = middle;
			}
			else {
				tooLong = middle;
			}
		}
		return fitting;
	}

	private static int lastWord(String text) {
		return Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n')) + 1;
	}

	private static boolean fits(String text, Prompt prompt) {
		if (text.isBlank()) {
			return false;
		}
		return Gsm.segments(of(saying(text, prompt))) <= MOST_SEGMENTS;
	}

	/** Another text with the same links and choices. */
	private static Prompt saying(String text, Prompt prompt) {
		return new Prompt(text, prompt.choices(), null, null).leading(prompt.links());
	}

	private static boolean isWayOut(Choice choice) {
		Integer key = choice.key();
		return key != null && (key == 0 || key >= FIRST_WAY_OUT || choice.weight() == Choice.Weight.WAY_OUT);
	}

	/** 0, a person, comes last. */
	private static int placeOnKeypad(Choice choice) {
		Integer key = choice.key();
		return (key == null || key == 0) ? 10 : key;
	}

	private static String line(Choice choice) {
		return choice.key() + " " + choice.label().strip();
	}

}
