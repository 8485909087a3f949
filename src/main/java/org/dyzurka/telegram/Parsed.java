package org.dyzurka.telegram;

import java.util.Locale;

import org.dyzurka.conversation.Incoming;
import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;

/**
 * What an update says.
 */
sealed interface Parsed {

	/**
	 * A resident did something in their private chat.
	 *
	 * @param incoming what they did
	 * @param callback id of the pressed button's query, which wants an answer, or null
	 */
	record Said(Incoming incoming, @Nullable String callback) implements Parsed {
	}

	/**
	 * A resident blocked the bot, or took that back.
	 *
	 * @param address their chat
	 * @param reachable whether messages reach them now
	 */
	record Reach(Address address, boolean reachable) implements Parsed {
	}

	/**
	 * Something happened in a group, where the bot does not talk.
	 *
	 * @param group the Bot API's {@code Chat.id}
	 * @param formerly the id it had until Telegram made it a supergroup, or null
	 * @param languageHint the language of whoever did it, or null
	 */
	record InGroup(long group, @Nullable Long formerly, @Nullable Locale languageHint) implements Parsed {
	}

	/**
	 * Nothing for us: a channel, a message about the chat itself.
	 *
	 * @param callback id of a pressed button's query, which wants an answer all the same,
	 * or null
	 */
	record Nothing(@Nullable String callback) implements Parsed {
	}

}
