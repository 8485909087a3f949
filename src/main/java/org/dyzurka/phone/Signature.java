package org.dyzurka.phone;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.dyzurka.PublicUrl;

/**
 * What Twilio signs its requests with (www.twilio.com/docs/usage/security, "Validating
 * requests"): HMAC-SHA1 (RFC 2104) of the address called and every field of the form,
 * keyed by the auth token. The SDK's own check knows no repeated fields.
 */
class Signature {

	private static final String ALGORITHM = "HmacSHA1";

	private final SecretKeySpec key;

	private final PublicUrl publicUrl;

	Signature(String authToken, PublicUrl publicUrl) {
		this.key = new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), ALGORITHM);
		this.publicUrl = publicUrl;
	}

	/**
	 * Whether a request was signed by the account. How much of a wrong signature is right
	 * cannot be told from the time this takes.
	 * @param target path and query exactly as they were asked for
	 * @param form the fields of the body, without those of the query
	 * @param claimed the header {@code X-Twilio-Signature}
	 */
	boolean proves(String target, Form form, String claimed) {
		byte[] claim = claimed.getBytes(StandardCharsets.UTF_8);
		boolean usual = MessageDigest.isEqual(of(this.publicUrl + target, form), claim);
		return usual || MessageDigest.isEqual(of(otherSpelling() + target, form), claim);
	}

	/** In Base64 (RFC 4648, section 4). */
	byte[] of(String address, Form form) {
		StringBuilder signed = new StringBuilder(address);
		new TreeMap<>(form.fields())
			.forEach((name, values) -> new TreeSet<>(values).forEach((value) -> signed.append(name).append(value)));
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			return Base64.getEncoder().encode(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			// Every Java platform has it
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Twilio leaves the port out of some signatures and writes the usual one in others.
	 */
	private String otherSpelling() {
		URI origin = this.publicUrl.origin();
		String host = origin.getScheme() + "://" + origin.getHost();
		if (origin.getPort() != -1) {
			return host;
		}
		return host + ("https".equalsIgnoreCase(origin.getScheme()) ? ":443" : ":80");
	}

}
