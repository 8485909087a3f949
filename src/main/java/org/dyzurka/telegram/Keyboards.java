package org.dyzurka.telegram;

import java.util.ArrayList;
import java.util.List;

import org.dyzurka.messaging.Choice;
import org.dyzurka.messaging.Link;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;

/**
 * Choices and links as keyboards.
 */
final class Keyboards {

	private static final int BESIDE_EACH_OTHER = 3;

	/** What a narrow telephone shows of a row of buttons. */
	private static final int ROW_CHARACTERS = 30;

	private static final int LONGEST_LABEL = 60;

	private Keyboards() {
	}

	/**
	 * A keyboard below the message. Of the choices the ways out come last; below them the
	 * links, each a row of its own.
	 */
	static InlineKeyboardMarkup inline(List<Choice> choices, List<Link> links) {
		List<InlineKeyboardRow> rows = new ArrayList<>();
		for (List<Choice> row : rows(choices)) {
			rows.add(new InlineKeyboardRow(row.stream().map(Keyboards::button).toList()));
		}
		for (Link link : links) {
			InlineKeyboardButton button = new InlineKeyboardButton(shortened(link.label()));
			button.setUrl(link.target().toString());
			rows.add(new InlineKeyboardRow(button));
		}
		return new InlineKeyboardMarkup(rows);
	}

	/**
	 * A keyboard in the place of the resident's own, with a button that shares their
	 * number. Bot API: such a button stands in no inline keyboard, and the choices beside
	 * it come back as text.
	 */
	static ReplyKeyboardMarkup contact(String contactLabel, List<Choice> choices) {
		List<KeyboardRow> rows = new ArrayList<>();
		rows.add(new KeyboardRow(KeyboardButton.builder().text(shortened(contactLabel)).requestContact(true).build()));
		for (List<Choice> row : rows(choices)) {
			rows.add(new KeyboardRow(
					row.stream().map((choice) -> new KeyboardButton(shortened(choice.label()))).toList()));
		}
		return ReplyKeyboardMarkup.builder().keyboard(rows).resizeKeyboard(true).oneTimeKeyboard(true).build();
	}

	private static List<List<Choice>> rows(List<Choice> choices) {
		List<List<Choice>> rows = new ArrayList<>();
		List<Choice> waysOut = new ArrayList<>();
		List<Choice> row = new ArrayList<>();
		for (Choice choice : choices) {
			if (choice.weight() == Choice.Weight.WAY_OUT) {
				waysOut.add(choice);
				continue;
			}
			row = place(choice, row, rows);
		}
		row = new ArrayList<>();
		for (Choice wayOut : waysOut) {
			row = place(wayOut, row, rows);
		}
		return rows;
	}

	/** Adds a choice to the row if it fits, else to a new one. */
	private static List<Choice> place(Choice choice, List<Choice> row, List<List<Choice>> rows) {
		List<Choice> fitting = row;
		if (row.isEmpty() || !fits(choice, row)) {
			fitting = new ArrayList<>();
			rows.add(fitting);
		}
		fitting.add(choice);
		return fitting;
	}

	private static boolean fits(Choice choice, List<Choice> row) {
		int taken = row.stream().mapToInt((other) -> other.label().length()).sum();
		return sharesRow(choice) && sharesRow(row.getFirst()) && row.size() < BESIDE_EACH_OTHER
				&& taken + choice.label().length() <= ROW_CHARACTERS;
	}

	private static boolean sharesRow(Choice choice) {
		return switch (choice.weight()) {
			case COMPACT, WAY_OUT -> true;
			case PLAIN, MAIN, GRAVE -> false;
		};
	}

	private static InlineKeyboardButton button(Choice choice) {
		InlineKeyboardButton button = new InlineKeyboardButton(shortened(choice.label()));
		button.setCallbackData(choice.token());
		String style = style(choice.weight());
		if (style != null) {
			button.setStyle(style);
		}
		return button;
	}

	/** Bot API, {@code InlineKeyboardButton.style}. */
	private static @Nullable String style(Choice.Weight weight) {
		return switch (weight) {
			case MAIN -> "success";
			case GRAVE -> "danger";
			case COMPACT, PLAIN, WAY_OUT -> null;
		};
	}

	private static String shortened(String label) {
		if (label.length() <= LONGEST_LABEL) {
			return label;
		}
		int end = LONGEST_LABEL - 1;
		if (Character.isHighSurrogate(label.charAt(end - 1))) {
			end--;
		}
		return label.substring(0, end).stripTrailing() + "…";
	}

}
