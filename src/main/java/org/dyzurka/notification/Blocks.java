package org.dyzurka.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plain text in blocks, to be made as short as a channel needs it.
 *
 * @param head what comes first and is only shortened when nothing else helps
 * @param middle what may be left out, the last first
 * @param tail what comes last and always stays
 */
record Blocks(List<String> head, List<String> middle, List<String> tail) {

	private static final String BETWEEN = "\n\n";

	private static final String MORE = "…";

	Blocks {
		head = List.copyOf(head);
		middle = List.copyOf(middle);
		tail = List.copyOf(tail);
	}

	/**
	 * As much of the text as fits.
	 * @param limit in UTF-16 units, which is how all networks count at most
	 */
	String within(int limit) {
		List<String> kept = new ArrayList<>(this.middle);
		String text = joined(kept);
		while (text.length() > limit && !kept.isEmpty()) {
			kept.removeLast();
			text = joined(kept);
		}
		return (text.length() <= limit) ? text : shortened(limit);
	}

	private String shortened(int limit) {
		String end = BETWEEN + String.join(BETWEEN, this.tail);
		String begin = String.join(BETWEEN, this.head);
		int room = limit - end.length() - MORE.length();
		int cut = Character.isHighSurrogate(begin.charAt(room - 1)) ? room - 1 : room;
		return begin.substring(0, cut).stripTrailing() + MORE + end;
	}

	private String joined(List<String> kept) {
		return Stream.of(this.head, kept, this.tail).flatMap(List::stream).collect(Collectors.joining(BETWEEN));
	}

}
