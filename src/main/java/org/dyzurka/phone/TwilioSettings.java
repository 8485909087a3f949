package org.dyzurka.phone;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.StringUtils;

/**
 * The settings of the channel. It is on when its account is given, and then needs the
 * token and the number too.
 *
 * @param accountSid the account; none: the channel is off
 * @param authToken what the account proves itself by, and what signs the webhooks
 * @param number numeric sender of text messages, and the number that is called, in E.164
 * @param apiUrl REST server: scheme, host and port
 * @param smsInterval between two text messages given to Twilio, which keeps those that
 * the operator of the number takes more slowly
 * @param voices by language, the voice that speaks it, as Twilio names it
 */
@ConfigurationProperties("dyzurka.twilio")
record TwilioSettings(@Nullable String accountSid, @Nullable String authToken, @Nullable String number,
		@DefaultValue("https://api.twilio.com") URI apiUrl, @DefaultValue("100ms") Duration smsInterval,
		@DefaultValue Map<String, String> voices) {

	private static final String PREFIX = "dyzurka.twilio.";

	/** Of those that Twilio has for a language: the one that reads dates best. */
	private static final Map<String, String> USUAL_VOICES = Map.of("pl", "Polly.Ola-Neural", "en", "Polly.Amy-Neural",
			"uk", "Google.uk-UA-Wavenet-A");

	private static final Pattern ACCOUNT = Pattern.compile("\\w+");

	TwilioSettings {
		accountSid = stripped(accountSid);
		authToken = stripped(authToken);
		number = stripped(number);
		Map<String, String> all = new HashMap<>(USUAL_VOICES);
		all.putAll(voices);
		voices = Map.copyOf(all);
	}

	/**
	 * Refuses what cannot work.
	 * @return these settings
	 */
	TwilioSettings checked() {
		refuseHalf();
		refuseUnless(ACCOUNT.matcher(account()).matches(), "account-sid", this.accountSid,
				"write the account's SID, such as AC followed by 32 hexadecimal digits");
		refuseUnless(E164.is(sender()), "number", this.number,
				"write the number in full without spaces, such as +48221234567");
		refuseUnless(isOrigin(this.apiUrl), "api-url", this.apiUrl,
				"write scheme, host and port only, such as https://api.twilio.com");
		refuseUnless(!this.smsInterval.isNegative(), "sms-interval", this.smsInterval,
				"write a duration, such as 1s or 100ms");
		this.voices.forEach((language, voice) -> refuseUnless(!voice.isBlank(), "voices." + language, null,
				"write a voice, such as " + USUAL_VOICES.get("pl")));
		return this;
	}

	String account() {
		return given(this.accountSid);
	}

	String token() {
		return given(this.authToken);
	}

	String sender() {
		return given(this.number);
	}

	/** The voice of a language, or null when the provider is to choose. */
	@Nullable String voice(Locale language) {
		return this.voices.get(language.getLanguage());
	}

	/** Without the token, which must not reach a log. */
	@Override
	public String toString() {
		return "TwilioSettings[accountSid=%s, number=%s, apiUrl=%s]".formatted(this.accountSid, this.number,
				this.apiUrl);
	}

	private void refuseHalf() {
		List<String> missing = new ArrayList<>();
		if (this.accountSid == null) {
			missing.add(PREFIX + "account-sid");
		}
		if (this.authToken == null) {
			missing.add(PREFIX + "auth-token");
		}
		if (this.number == null) {
			missing.add(PREFIX + "number");
		}
		if (!missing.isEmpty()) {
			throw new InvalidConfigurationPropertyValueException(missing.getFirst(), null,
					"SMS and telephone need account-sid, auth-token and number together: write %s too, or remove the others"
						.formatted(String.join(" and ", missing)));
		}
	}

	private static void refuseUnless(boolean works, String setting, @Nullable Object value, String advice) {
		if (!works) {
			throw new InvalidConfigurationPropertyValueException(PREFIX + setting, value, advice);
		}
	}

	private static boolean isOrigin(URI url) {
		boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
		String path = url.getRawPath();
		return web && url.getHost() != null && (path == null || path.isEmpty() || path.equals("/"))
				&& url.getRawQuery() == null && url.getRawFragment() == null && url.getRawUserInfo() == null;
	}

	private static String given(@Nullable String value) {
		if (value == null) {
			throw new IllegalStateException("The channel is off");
		}
		return value;
	}

	private static @Nullable String stripped(@Nullable String value) {
		return StringUtils.hasText(value) ? value.strip() : null;
	}

}
