package org.dyzurka.telegram;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dyzurka.messaging.BotLinks;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * The bot's username, asked for once after the start, and the links made of it
 * (core.telegram.org/bots/features, "Deep Linking").
 */
class BotName implements BotLinks, Errand {

	private static final Pattern PAYLOAD = Pattern.compile("[A-Za-z0-9_-]{1,64}");

	private volatile @Nullable String username;

	@Override
	public void run(TelegramClient client) throws TelegramApiException {
		this.username = client.execute(new GetMe()).getUserName();
	}

	/**
	 * {@inheritDoc}
	 * @throws IllegalArgumentException for a payload that Telegram would not carry: 1 to
	 * 64 of A-Z, a-z, 0-9, _ and -
	 */
	@Override
	public Optional<URI> open(String payload) {
		if (!PAYLOAD.matcher(payload).matches()) {
			throw new IllegalArgumentException("A deep link carries 1 to 64 of A-Z, a-z, 0-9, _ and -");
		}
		return Optional.ofNullable(this.username)
			.map((name) -> URI.create("https://t.me/" + name + "?start=" + payload));
	}

}
