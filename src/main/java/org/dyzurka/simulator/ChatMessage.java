package org.dyzurka.simulator;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One message of a chat, as it stands now.
 *
 * @param id Telegram's {@code message_id}
 * @param fromBot whether the bot wrote it
 * @param sent when, in the program's time
 * @param edited when it was last changed, if ever
 * @param content what it consists of
 * @param keyboard the rows of buttons under it; empty for none
 */
public record ChatMessage(int id, boolean fromBot, Instant sent, @Nullable Instant edited, Content content,
		List<List<Button>> keyboard) {

	/**
	 * The words of the message: its text or caption, empty where it has none.
	 */
	public String words() {
		return switch (this.content) {
			case Content.Text text -> text.text();
			case Content.Document document -> document.caption();
			case Content.Photo photo -> photo.caption();
			case Content.Contact contact -> contact.phoneNumber();
			case Content.Sticker sticker -> sticker.emoji();
			case Content.Voice voice -> "";
		};
	}

	ChatMessage edited(Instant when, Content changed, List<List<Button>> buttons) {
		return new ChatMessage(this.id, this.fromBot, this.sent, when, changed, buttons);
	}

}
