package org.dyzurka.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The unguessable part of a private feed's address: 160 random bits, written in 32 lower
 * case letters and digits without {@code i}, {@code l}, {@code o} and {@code u}, so that
 * it can be read out. {@link #toString()} does not show it.
 *
 * @param value what stands in the address
 */
record FeedSecret(String value) {

	private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";

	private static final int LENGTH = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	static FeedSecret random() {
		StringBuilder value = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			value.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
		}
		return new FeedSecret(value.toString());
	}

	/**
	 * What is stored of it: its SHA-256 in hexadecimal. A slow hash would add nothing to
	 * 160 random bits.
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
		return "FeedSecret[…]";
	}

}
