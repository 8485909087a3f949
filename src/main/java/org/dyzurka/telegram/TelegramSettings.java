package org.dyzurka.telegram;

import java.net.URI;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The settings of the channel.
 *
 * @param token bot token; none: the channel is off
 * @param apiUrl Bot API server: scheme, host and port
 * @param mode how updates are fetched
 * @param webhookSecret value expected in {@code X-Telegram-Bot-Api-Secret-Token}; needed
 * for {@link Mode#WEBHOOK}
 * @param channel {@code @name} or id of the public channel for announcements
 */
@ConfigurationProperties("dyzurka.telegram")
record TelegramSettings(@Nullable String token, @DefaultValue("https://api.telegram.org") URI apiUrl,
		@DefaultValue("polling") Mode mode, @Nullable String webhookSecret, @Nullable String channel) {

	/** Bot API, {@code setWebhook}: 1-256 characters, these only. */
	private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

	/**
	 * Refuses what cannot work.
	 * @return these settings
	 */
	TelegramSettings checked() {
		boolean web = "http".equals(this.apiUrl.getScheme()) || "https".equals(this.apiUrl.getScheme());
		String path = this.apiUrl.getRawPath();
		boolean originOnly = (path == null || path.isEmpty() || path.equals("/")) && this.apiUrl.getRawQuery() == null
				&& this.apiUrl.getRawFragment() == null && this.apiUrl.getRawUserInfo() == null;
		if (!web || this.apiUrl.getHost() == null || !originOnly) {
			throw new InvalidConfigurationPropertyValueException("dyzurka.telegram.api-url", this.apiUrl,
					"write scheme, host and port only, such as https://api.telegram.org");
		}
		if (this.mode == Mode.WEBHOOK
				&& (this.webhookSecret == null || !SECRET.matcher(this.webhookSecret).matches())) {
			throw new InvalidConfigurationPropertyValueException("dyzurka.telegram.webhook-secret",
					(this.webhookSecret != null) ? "(hidden)" : null,
					"the mode webhook needs a secret of 1 to 256 characters out of A-Z, a-z, 0-9, _ and -");
		}
		String named = (this.channel != null) ? this.channel.strip() : "";
		if (!named.isEmpty() && !ChannelName.is(named)) {
			throw new InvalidConfigurationPropertyValueException("dyzurka.telegram.channel", this.channel,
					"write the channel's public name with @, such as @konsultacje_krakow, or its id, such as "
							+ "-1001234567890; or remove it: then nothing is posted there");
		}
		return this;
	}

	String requiredChannel() {
		if (this.channel == null) {
			throw new IllegalStateException("There is no public channel");
		}
		return this.channel.strip();
	}

	/** The secret that callers must know, or null when nobody may call. */
	@Nullable String expectedSecret() {
		return (this.mode == Mode.WEBHOOK) ? this.webhookSecret : null;
	}

	String requiredToken() {
		if (this.token == null) {
			throw new IllegalStateException("The channel is off");
		}
		return this.token.strip();
	}

	/**
	 * How updates are fetched.
	 */
	enum Mode {

		/** The program asks, one node at a time. */
		POLLING,

		/** Telegram calls, every node. */
		WEBHOOK

	}

}
