package org.dyzurka.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.dyzurka.messaging.AttachmentId;
import org.dyzurka.messaging.Link;
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
 * @param markup keyboard of the last message, or null
 * @param editable whether it may take the place of a message with an inline keyboard
 */
record Rendering(List<String> texts, @Nullable String caption, @Nullable AttachmentId file,
		@Nullable ReplyKeyboard markup, boolean editable) {

	/** Bot API, {@code sendMessage}: UTF-16 units after entities. */
	private static final int LONGEST_TEXT = 4096;

	/** Bot API, {@code sendDocument}. */
	private static final int LONGEST_CAPTION = 1024;

	/** Bot API, {@code InlineKeyboardButton.url}: what a button may open. */
	private static final Set<String> OPENED_BY_BUTTONS = Set.of("http", "https", "tg");

	/**
	 * In a private chat.
	 */
	static Rendering of(Prompt prompt) {
		return of(prompt, markup(prompt));
	}

	/**
	 * In a channel, where everybody reads and nobody answers: links are its only buttons.
	 */
	static Rendering inChannel(Prompt prompt) {
		List<Link> buttons = buttons(prompt);
		return of(prompt, buttons.isEmpty() ? null : Keyboards.inline(List.of(), buttons));
	}

	/**
	 * A prompt in portions that fit into one message each; the last carries the file and
	 * the buttons.
	 */
	static List<Prompt> portions(Prompt prompt) {
		String text = withLines(prompt);
		int longest = (prompt.attachment() != null) ? LONGEST_CAPTION : LONGEST_TEXT;
		if (text.length() <= longest) {
			return List.of(prompt);
		}
		List<String> texts = new ArrayList<>(split(text, LONGEST_TEXT));
		String last = texts.removeLast();
		if (last.length() > longest) {
			String end = split(last, longest).getLast();
			texts.add(last.substring(0, last.length() - end.length()).strip());
			last = end;
		}
		List<Prompt> portions = new ArrayList<>(texts.stream().map(Prompt::statement).toList());
		portions.add(new Prompt(last, prompt.choices(), prompt.contactLabel(), prompt.attachment(), buttons(prompt),
				prompt.letter()));
		return portions;
	}

	private static Rendering of(Prompt prompt, @Nullable ReplyKeyboard markup) {
		String text = withLines(prompt);
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
		List<Link> buttons = buttons(prompt);
		if (prompt.choices().isEmpty() && buttons.isEmpty()) {
			return new ReplyKeyboardRemove(true);
		}
		return Keyboards.inline(prompt.choices(), buttons);
	}

	/**
	 * The links that a button can open; beside a button for the number none can stand.
	 */
	private static List<Link> buttons(Prompt prompt) {
		return prompt.links()
			.stream()
			.filter((link) -> prompt.contactLabel() == null && OPENED_BY_BUTTONS.contains(link.target().getScheme()))
			.toList();
	}

	/** What is said, and a line for each other link. */
	private static String withLines(Prompt prompt) {
		StringBuilder text = new StringBuilder(prompt.text().strip());
		List<Link> buttons = buttons(prompt);
		for (Link link : prompt.links()) {
			if (!buttons.contains(link)) {
				text.append('\n').append(link.label()).append(": ").append(link.target());
			}
		}
		return text.toString();
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
