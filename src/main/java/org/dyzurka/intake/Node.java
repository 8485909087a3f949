package org.dyzurka.intake;

import java.util.List;
import java.util.Map;

/**
 * A piece of a file, with the line where it begins.
 */
sealed interface Node {

	/**
	 * Where it begins, from 1.
	 */
	int line();

	/**
	 * A single value, as its text.
	 *
	 * @param value the text, whatever YAML takes it for
	 * @param isNull whether nothing, or YAML's null, stands there
	 */
	record Scalar(int line, String value, boolean isNull) implements Node {
	}

	/**
	 * A list.
	 */
	record Items(int line, List<Node> nodes) implements Node {
	}

	/**
	 * Values by key, in order.
	 */
	record Fields(int line, Map<String, Field> byKey) implements Node {
	}

	/**
	 * A key's line and value.
	 */
	record Field(int line, Node value) {
	}

}
