package org.dyzurka.resident;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What one may be kept informed about.
 *
 * @param name {@code all}, or the kind and id of one thing, such as {@code consultation:}
 * and a UUID; 1 to 60 characters
 */
public record Topic(String name) {

	private static final Pattern SHAPE = Pattern.compile("all|[a-z]+:[0-9a-f-]{36}");

	/** Everything that is announced. */
	public static final Topic ALL = new Topic("all");

	public Topic {
		if (!SHAPE.matcher(name).matches()) {
			throw new IllegalArgumentException("Not a topic: " + name);
		}
	}

	/**
	 * One consultation.
	 */
	public static Topic consultation(UUID id) {
		return new Topic("consultation:" + id);
	}

}
