package org.dyzurka.telegram;

import java.net.URI;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How a channel is called (Bot API, {@code sendMessage}, {@code chat_id}): by the name
 * under which the public finds it, or by its id.
 */
final class ChannelName {

	/** Telegram's usernames: 4 to 32 letters, figures and low lines. */
	private static final Pattern NAME = Pattern.compile("@[A-Za-z][A-Za-z0-9_]{3,31}");

	private static final Pattern ID = Pattern.compile("-\\d{5,18}");

	private ChannelName() {
	}

	/** Whether an identifier is that of a channel; those of residents are positive. */
	static boolean is(String identifier) {
		return NAME.matcher(identifier).matches() || ID.matcher(identifier).matches();
	}

	/** Whether many read what is sent there: a channel or a group. */
	static boolean isShared(String identifier) {
		return identifier.startsWith("@") || identifier.startsWith("-");
	}

	/** Where everybody reads it, or null if it is called by its id. */
	static @Nullable URI link(String channel) {
		return channel.startsWith("@") ? URI.create("https://t.me/" + channel.substring(1)) : null;
	}

}
