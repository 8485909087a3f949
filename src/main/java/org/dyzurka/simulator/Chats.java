package org.dyzurka.simulator;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What residents do in their private chats with the bot, and what they see there. Methods
 * return at once; what the bot answers appears in {@link #view} when it has. An id of
 * nobody is a {@link NoSuchElementException}.
 */
@Component
@WhileSimulating
public class Chats {

	private static final int LONGEST_TEXT = 4096;

	private final World world;

	private final UpdateQueue updates;

	Chats(World world, UpdateQueue updates) {
		this.world = world;
		this.updates = updates;
	}

	/**
	 * Everyone who has a chat.
	 */
	public List<Resident> residents() {
		return this.world.residents();
	}

	/**
	 * Someone new, whom the bot cannot reach before they have written.
	 * @param firstName the name shown
	 * @param languageCode the language of their Telegram, or none
	 */
	public Resident arrive(String firstName, @Nullable String languageCode) {
		long id = ThreadLocalRandom.current().nextLong(5_100_000_000L, 6_000_000_000L);
		return arrive(new Resident(id, firstName, languageCode));
	}

	/**
	 * Someone known from before, as after a restart; who has this id already stays.
	 */
	public Resident arrive(Resident resident) {
		return this.world.arrive(resident);
	}

	/**
	 * Writes to the bot; who had blocked it unblocks it by that.
	 * @param text 1 to 4096 characters
	 */
	public ChatMessage write(long resident, String text) {
		return say(resident, typed(text));
	}

	/**
	 * Opens the bot by a link, {@code t.me/<bot>?start=<payload>}.
	 * @param payload up to 64 of {@code A-Z a-z 0-9 _ -}; empty for a plain start
	 */
	public ChatMessage start(long resident, String payload) {
		if (!payload.matches("[A-Za-z0-9_-]{0,64}")) {
			throw new IllegalArgumentException("a start payload is up to 64 of A-Z a-z 0-9 _ -");
		}
		return write(resident, payload.isEmpty() ? "/start" : "/start " + payload);
	}

	/**
	 * Shares a telephone number.
	 * @param own whether it is the person's own, or from their address book
	 */
	public ChatMessage shareContact(long resident, String phoneNumber, boolean own) {
		String name = own ? chat(resident, Chat::resident).firstName() : "Jan";
		return say(resident, new Content.Contact(phoneNumber, name, own ? resident : null));
	}

	/**
	 * Sends a sticker.
	 */
	public ChatMessage sendSticker(long resident) {
		return say(resident, new Content.Sticker("👍"));
	}

	/**
	 * Sends a photo.
	 */
	public ChatMessage sendPhoto(long resident, String caption) {
		return say(resident, new Content.Photo(caption));
	}

	/**
	 * Sends a voice message.
	 */
	public ChatMessage sendVoice(long resident) {
		return say(resident, new Content.Voice(3));
	}

	/**
	 * Changes a message that the person wrote.
	 * @return the message, or nothing where there is no such message of theirs
	 */
	public Optional<ChatMessage> edit(long resident, int message, String text) {
		Content.Text changed = typed(text);
		return chat(resident, (chat) -> {
			Optional<ChatMessage> edited = chat.message(message)
				.filter((old) -> !old.fromBot() && old.content() instanceof Content.Text)
				.map((old) -> old.edited(this.world.now(), changed, List.of()));
			edited.ifPresent((now) -> {
				chat.replace(now);
				this.updates.add("edited_message", Wire.message(chat.resident(), now));
			});
			return edited;
		});
	}

	/**
	 * Presses a button by its place, under any message however old.
	 * @param message the id of the message
	 * @param row counted from 0
	 * @param column counted from 0
	 */
	public Pressed press(long resident, int message, int row, int column) {
		return chat(resident,
				(chat) -> chat.message(message)
					.filter((shown) -> row >= 0 && row < shown.keyboard().size())
					.filter((shown) -> column >= 0 && column < shown.keyboard().get(row).size())
					.map((shown) -> press(chat, shown, shown.keyboard().get(row).get(column)))
					.orElseGet(Pressed.NoSuchButton::new));
	}

	/**
	 * Presses the newest button with this label.
	 */
	public Pressed press(long resident, String label) {
		return chat(resident, (chat) -> {
			for (ChatMessage shown : chat.messages().reversed()) {
				for (List<Button> row : shown.keyboard()) {
					for (Button button : row) {
						if (button.label().equals(label)) {
							return press(chat, shown, button);
						}
					}
				}
			}
			return new Pressed.NoSuchButton();
		});
	}

	/**
	 * Sends any data as if a button of a message had been pressed, as a changed client
	 * can.
	 */
	public Pressed forge(long resident, int message, String data) {
		return chat(resident,
				(chat) -> chat.message(message)
					.map((shown) -> press(chat, shown, new Button("forged", data, null, null, null, false)))
					.orElseGet(Pressed.NoSuchButton::new));
	}

	private Pressed press(Chat chat, ChatMessage message, Button button) {
		String data = button.data();
		if (data == null) {
			return new Pressed.Opened(button);
		}
		String query = String.valueOf(UUID.randomUUID().getMostSignificantBits() & Long.MAX_VALUE);
		this.world.ask(query, chat.resident().id());
		chat.pressed(query);
		this.updates.add("callback_query", Wire.callbackQuery(query, chat.resident(), message, data));
		return new Pressed.Asked(query);
	}

	/**
	 * Blocks the bot, or unblocks it.
	 */
	public void block(long resident, boolean block) {
		chat(resident, (chat) -> {
			blocked(chat, block);
			return chat;
		});
	}

	private void blocked(Chat chat, boolean block) {
		if (chat.blocked() != block) {
			chat.block(block);
			this.updates.add("my_chat_member",
					Wire.membership(chat.resident(), this.world.now().getEpochSecond(), block));
		}
	}

	/**
	 * What the person sees now.
	 */
	public ChatView view(long resident) {
		return this.world.view(resident).orElseThrow();
	}

	/**
	 * What the person sees once it is newer than a version, or when the time is up.
	 */
	public ChatView awaitNewer(long resident, long version, Duration limit) throws InterruptedException {
		return this.world.awaitNewer(resident, version, limit).orElseThrow();
	}

	Optional<StoredFile> file(String id) {
		return this.world.alone(() -> this.world.file(id));
	}

	private ChatMessage say(long resident, Content content) {
		return chat(resident, (chat) -> {
			blocked(chat, false);
			ChatMessage message = new ChatMessage(this.world.nextMessage(), false, this.world.now(), null, content,
					List.of());
			chat.add(message);
			this.updates.add("message", Wire.message(chat.resident(), message));
			return message;
		});
	}

	private <T> T chat(long resident, Function<Chat, T> work) {
		return this.world.alone(() -> work.apply(this.world.chat(resident).orElseThrow()));
	}

	private static Content.Text typed(String text) {
		if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST_TEXT) {
			throw new IllegalArgumentException("a message has 1 to " + LONGEST_TEXT + " characters");
		}
		Markup markup = Markup.typed(text);
		return new Content.Text(markup.text(), markup.entities());
	}

	/**
	 * What came of pressing a button.
	 */
	public sealed interface Pressed {

		/**
		 * The bot was asked, and should answer the query.
		 */
		record Asked(String query) implements Pressed {
		}

		/**
		 * Something that the person's own device does: opening a link, copying.
		 */
		record Opened(Button button) implements Pressed {
		}

		/**
		 * There is no such button.
		 */
		record NoSuchButton() implements Pressed {
		}

	}

}
