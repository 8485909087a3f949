package org.dyzurka.intake;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The ids given in a file, each once.
 */
final class Ids {

	private final Map<String, Integer> lines = new HashMap<>();

	/**
	 * Reads the id of a section.
	 * @return the id, or null where it is missing, malformed or taken
	 */
	@Nullable String read(Section section) {
		String id = section.required("id", Shapes.KEY);
		if (id == null) {
			return null;
		}
		Integer earlier = this.lines.putIfAbsent(id, section.line());
		if (earlier != null) {
			section.fault("id", "is \"" + id + "\" as in line " + earlier + ": give each its own");
			return null;
		}
		return id;
	}

	Map<String, Integer> lines() {
		return Map.copyOf(this.lines);
	}

}
