package org.dyzurka.site;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the public pages.
 *
 * @param telegramBot user name of the bot, with or without {@code @}, for links from the
 * pages into a conversation; without it the pages tell the way in words
 */
@ConfigurationProperties("dyzurka.site")
record SiteSettings(@Nullable String telegramBot) {

	private static final Pattern USER_NAME = Pattern.compile("@?([A-Za-z][A-Za-z0-9_]{3,31})");

	SiteSettings {
		if (telegramBot != null && telegramBot.isBlank()) {
			telegramBot = null;
		}
		if (telegramBot != null) {
			var name = USER_NAME.matcher(telegramBot.strip());
			if (!name.matches()) {
				throw new IllegalArgumentException(
						"dyzurka.site.telegram-bot is a bot's user name, such as @dyzurka_bot");
			}
			telegramBot = name.group(1);
		}
	}

}
