package org.dyzurka.telegram;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dyzurka.conversation.Incoming;
import org.dyzurka.conversation.Utterance;
import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Contact;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Reads updates (Bot API, {@code Update}). Only private chats are heard; of a group no
 * more than that it is one.
 */
final class UpdateReader {

	private static final Pattern START = Pattern.compile("/start(?:@\\w+)?(?:\\s+(.*))?",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	/** A command meant for this bot, as clients write it in some places. */
	private static final Pattern ADDRESSED_COMMAND = Pattern.compile("^(/\\w+)@\\w+");

	/** Bot API, {@code ChatMember}: the bot is in the group and may write. */
	private static final Set<String> INSIDE = Set.of("member", "administrator");

	private UpdateReader() {
	}

	static Parsed read(Update update) {
		// Stable for one update however often it comes, and free of the chat's id
		String messageId = "u" + update.getUpdateId();
		if (update.getCallbackQuery() != null) {
			return callback(messageId, update.getCallbackQuery());
		}
		if (update.getMessage() != null) {
			return message(messageId, update.getMessage());
		}
		if (update.getMyChatMember() != null) {
			return membership(update.getMyChatMember());
		}
		return new Parsed.Nothing(null);
	}

	private static Parsed callback(String messageId, CallbackQuery query) {
		MaybeInaccessibleMessage message = query.getMessage();
		if (message == null || !isPrivate(message.getChat()) || query.getData() == null || query.getData().isEmpty()) {
			return new Parsed.Nothing(query.getId());
		}
		return new Parsed.Said(new Incoming(Address.telegram(message.getChat().getId()), messageId,
				new Utterance.Chosen(query.getData()), message.getMessageId().toString(), language(query.getFrom())),
				query.getId());
	}

	private static Parsed message(String messageId, Message message) {
		if (isGroup(message.getChat()) && message.getMigrateToChatId() == null) {
			return new Parsed.InGroup(message.getChat().getId(), message.getMigrateFromChatId(),
					language(message.getFrom()));
		}
		if (!isPrivate(message.getChat()) || isAboutTheChat(message)) {
			return new Parsed.Nothing(null);
		}
		return new Parsed.Said(new Incoming(Address.telegram(message.getChat().getId()), messageId, utterance(message),
				null, language(message.getFrom())), null);
	}

	private static Parsed membership(ChatMemberUpdated change) {
		String status = change.getNewChatMember().getStatus();
		if (isGroup(change.getChat()) && INSIDE.contains(status)) {
			return new Parsed.InGroup(change.getChat().getId(), null, language(change.getFrom()));
		}
		if (!isPrivate(change.getChat())) {
			return new Parsed.Nothing(null);
		}
		Address address = Address.telegram(change.getChat().getId());
		return switch (status) {
			case "kicked" -> new Parsed.Reach(address, false);
			case "member" -> new Parsed.Reach(address, true);
			default -> new Parsed.Nothing(null);
		};
	}

	private static Utterance utterance(Message message) {
		Contact contact = message.getContact();
		if (contact != null) {
			// The server sets user_id itself, so it proves whose number it is
			boolean own = message.getFrom() != null && contact.getUserId() != null
					&& contact.getUserId().equals(message.getFrom().getId());
			return new Utterance.SharedContact(contact.getPhoneNumber(), own);
		}
		String text = (message.getText() != null) ? message.getText() : message.getCaption();
		if (text == null || text.isBlank()) {
			return new Utterance.Wordless();
		}
		Matcher start = START.matcher(text.strip());
		if (start.matches()) {
			return new Utterance.Start((start.group(1) != null) ? start.group(1).strip() : "");
		}
		return new Utterance.Text(ADDRESSED_COMMAND.matcher(text).replaceFirst("$1"));
	}

	/** Service messages that occur in private chats: nobody said anything. */
	private static boolean isAboutTheChat(Message message) {
		return message.getPinnedMessage() != null || message.getMessageAutoDeleteTimerChanged() != null
				|| message.getWriteAccessAllowed() != null || message.getChatBackgroundSet() != null;
	}

	private static boolean isPrivate(@Nullable Chat chat) {
		return chat != null && "private".equals(chat.getType());
	}

	private static boolean isGroup(@Nullable Chat chat) {
		return chat != null && ("group".equals(chat.getType()) || "supergroup".equals(chat.getType()));
	}

	private static @Nullable Locale language(@Nullable User from) {
		if (from == null || from.getLanguageCode() == null || from.getLanguageCode().isBlank()) {
			return null;
		}
		return Locale.forLanguageTag(from.getLanguageCode());
	}

}
