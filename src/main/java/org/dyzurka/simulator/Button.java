package org.dyzurka.simulator;

import org.jspecify.annotations.Nullable;

/**
 * One button under a message (Bot API {@code InlineKeyboardButton}) or in place of the
 * keyboard ({@code KeyboardButton}).
 *
 * @param label what is written on it
 * @param data what the bot hears when it is pressed
 * @param url what it opens
 * @param copies what it copies to the clipboard
 * @param style {@code danger}, {@code success}, {@code primary} or none
 * @param asksContact whether it shares the person's own number
 */
public record Button(String label, @Nullable String data, @Nullable String url, @Nullable String copies,
		@Nullable String style, boolean asksContact) {

}
