package org.dyzurka.messaging;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing said to a resident, in their language, with the answers it offers. Knows no
 * channel: a keyboard, numbered lines or a menu by voice are made of it.
 *
 * @param text what is said, plain text; with an attachment it is the caption
 * @param choices the answers offered, in order; none for a statement
 * @param contactLabel label of the button that shares the resident's own number, or null
 * when none is asked for
 * @param attachment the file it carries, or null
 */
public record Prompt(String text, List<Choice> choices, @Nullable String contactLabel,
		@Nullable AttachmentId attachment) {

	public Prompt {
		choices = List.copyOf(choices);
		if (text.isBlank()) {
			throw new IllegalArgumentException("A prompt says something");
		}
	}

	/**
	 * Something told that asks for nothing.
	 */
	public static Prompt statement(String text) {
		return new Prompt(text, List.of(), null, null);
	}

	/**
	 * A file with a caption.
	 */
	public static Prompt file(String caption, AttachmentId attachment) {
		return new Prompt(caption, List.of(), null, attachment);
	}

}
