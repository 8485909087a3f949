package org.dyzurka.telegram;

import java.util.ArrayList;
import java.util.List;

import org.dyzurka.messaging.AttachmentId;
import org.dyzurka.messaging.Prompt;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardRemove;

/**
 * A prompt as the messages that carry it, plain text without markup.
 *
 * @param texts messages of text, in order
 * @param caption caption of the file, or null
 * @param file the file, sent last, or null
 * @param markup keyboard of the last message
 * @param editable whether it may take the place of a message with an inline keyboard
 */
record Rendering(List<String> texts, @Nullable String caption, @Nullable AttachmentId file, ReplyKeyboard markup,
		boolean editable) {

	/** Bot API, {@code sendMessage}: UTF-16 units after entities. */
	private static final int LONGEST_TEXT = 4096;

	/** Bot API, {@code sendDocument}. */
	private static final int LONGEST_CAPTION = 1024;

	static Rendering of(Prompt prompt) {
		ReplyKeyboard markup = markup(prompt);
		String text = prompt.text().strip();
		if (prompt.attachment() != null) {
			return (text.length() <= LONGEST_CAPTION)
					? new Rendering(List.of(), text, prompt.attachment(), markup, false)
					: new Rendering(split(text, LONGEST_TEXT), null, prompt.attachment(), markup, false);
		}
		List<String> texts = split(text, LONGEST_TEXT);
		return new Rendering(texts, null, null, markup, texts.size() == 1 && prompt.contactLabel() == null);
	}

	/**
	 * A keyboard that asked for a number stays until something without buttons removes
	 * it.
	 */
	private static ReplyKeyboard markup(Prompt prompt) {
		if (prompt.contactLabel() != null) {
			return Keyboards.contact(prompt.contactLabel(), prompt.choices());
		}
		if (prompt.choices().isEmpty()) {
			return new ReplyKeyboardRemove(true);
		}
		return Keyboards.inline(prompt.choices());
	}

	/** Splits at line ends, else at spaces, else between characters. */
	static List<String> split(String text, int longest) {
		List<String> parts = new ArrayList<>();
		String rest = text;
		while (rest.length() > longest) {
			int end = end(rest, longest);
			parts.add(rest.substring(0, end).stripTrailing());
			rest = rest.substring(end).strip();
		}
		if (!rest.isEmpty()) {
			parts.add(rest);
		}
		return parts;
	}

	private static int end(String text, int longest) {
		for (char separator : new char[] { '\n', ' ' }) {
			int end = text.lastIndexOf(separator, longest);
			if (end > 0) {
				return end;
			}
		}
		return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
	}

}
