package org.dyzurka.messaging;

import java.util.regex.Pattern;

/**
 * Names an attachment by its content and name: equal files are kept and uploaded once.
 *
 * @param value SHA-256 in 64 lower-case hexadecimal digits
 */
public record AttachmentId(String value) {

	private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

	public AttachmentId {
		if (!SHAPE.matcher(value).matches()) {
			throw new IllegalArgumentException("An attachment id is a SHA-256 in hexadecimal");
		}
	}

}
