package org.dyzurka.resident;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What proves in the address of a page that somebody read their mail: 256 bits, known to
 * them alone. Here only its hash is stored. {@link #toString()} does not show it.
 *
 * @param value what stands in the address; anything, as whoever asks may write anything
 */
public record SubscriptionToken(String value) {

	private static final int BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	static SubscriptionToken random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return of(bytes);
	}

	static SubscriptionToken of(byte[] bytes) {
		return new SubscriptionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/**
	 * What is stored of it: its SHA-256 in hexadecimal. A slow hash would add nothing to
	 * 256 bits that nobody can guess.
	 */
	String hash() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(this.value.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	@Override
	public String toString() {
		return "SubscriptionToken[…]";
	}

}
