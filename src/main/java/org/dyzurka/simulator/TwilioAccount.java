package org.dyzurka.simulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The account of the city at Twilio: its secrets, its number, and where the number's
 * webhooks stand.
 */
@Component
@WhileSimulating
class TwilioAccount {

	static final String API_VERSION = "2010-04-01";

	private final String sid;

	private final String token;

	private final String number;

	private volatile URI publicUrl;

	TwilioAccount(@Value("${dyzurka.twilio.account-sid:}") String sid,
			@Value("${dyzurka.twilio.auth-token:}") String token, @Value("${dyzurka.twilio.number:}") String number,
			@Value("${dyzurka.public-url}") URI publicUrl) {
		this.sid = sid;
		this.token = token;
		this.number = number;
		this.publicUrl = publicUrl;
	}

	String sid() {
		return this.sid;
	}

	String number() {
		return this.number;
	}

	/**
	 * The address of a webhook.
	 * @param name {@code sms}, {@code voice} or {@code status}
	 */
	URI webhook(String name) {
		return URI.create(this.publicUrl.toString().replaceFirst("/+$", "") + "/twilio/" + name);
	}

	void webhooksAt(URI url) {
		this.publicUrl = url;
	}

	/**
	 * Whether a request carries the account and its token (RFC 7617).
	 */
	boolean admits(@Nullable String authorization) {
		String expected = Base64.getEncoder()
			.encodeToString((this.sid + ":" + this.token).getBytes(StandardCharsets.UTF_8));
		return !this.sid.isEmpty() && authorization != null && MessageDigest.isEqual(
				("Basic " + expected).getBytes(StandardCharsets.UTF_8), authorization.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The signature of a request (Twilio, "Webhooks security"): over the address, its
	 * query included, and the names and values of the body, sorted by name.
	 */
	String signature(URI url, Map<String, String> body) {
		StringBuilder text = new StringBuilder(url.toString());
		new TreeMap<>(body).forEach((name, value) -> text.append(name).append(value));
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(this.token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
			return Base64.getEncoder().encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A new identifier.
	 * @param kind two capitals, {@code SM} or {@code CA}
	 */
	static String newSid(String kind) {
		return kind + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
	}

}
