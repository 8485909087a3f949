package org.dyzurka.phone;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Fields in {@code application/x-www-form-urlencoded}, as they came: not trimmed, none
 * left out, repeated ones kept.
 *
 * @param fields names with their values, in the order they came
 */
record Form(Map<String, List<String>> fields) {

	static final Form EMPTY = new Form(Map.of());

	/**
	 * Reads a body or a query string.
	 * @throws IllegalArgumentException if it is not encoded as it should be
	 */
	static Form of(@Nullable String encoded) {
		if (encoded == null || encoded.isEmpty()) {
			return EMPTY;
		}
		Map<String, List<String>> fields = new LinkedHashMap<>();
		for (String pair : encoded.split("&", -1)) {
			if (pair.isEmpty()) {
				continue;
			}
			int equals = pair.indexOf('=');
			String name = (equals < 0) ? pair : pair.substring(0, equals);
			String value = (equals < 0) ? "" : pair.substring(equals + 1);
			fields.computeIfAbsent(decoded(name), (key) -> new ArrayList<>()).add(decoded(value));
		}
		return new Form(fields);
	}

	/** The first value of a field, empty when there is none. */
	String first(String name) {
		List<String> values = this.fields.get(name);
		return (values != null) ? values.getFirst() : "";
	}

	private static String decoded(String encoded) {
		return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
	}

}
