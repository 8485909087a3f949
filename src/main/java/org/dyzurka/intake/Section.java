package org.dyzurka.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.dyzurka.consultation.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A map of the file, read key by key. Whatever does not fit becomes a fault and reads as
 * null, so that the reading goes on to the next.
 */
final class Section {

	private final Node.Fields fields;

	private final String path;

	private final Faults faults;

	private Section(Node.Fields fields, String path, Faults faults) {
		this.fields = fields;
		this.path = path;
		this.faults = faults;
	}

	/**
	 * The map that a node is; unknown keys become faults.
	 */
	static Optional<Section> of(Node node, String path, String name, Faults faults) {
		if (!(node instanceof Node.Fields fields)) {
			faults.add(node.line(), path,
					"is not a map: write keys with values, such as " + Vocabulary.keysOf(name).getFirst() + ": …");
			return Optional.empty();
		}
		Section section = new Section(fields, path, faults);
		fields.byKey().forEach((key, field) -> section.know(key, field.line(), Vocabulary.keysOf(name)));
		return Optional.of(section);
	}

	/**
	 * A value that has to be there.
	 */
	<T> @Nullable T required(String key, Shape<T> shape) {
		return isThere(key, shape.hint()) ? optional(key, shape) : null;
	}

	/**
	 * A value that may be left out.
	 */
	<T> @Nullable T optional(String key, Shape<T> shape) {
		Node node = node(key);
		return (node != null) ? single(node, below(key), shape) : null;
	}

	/**
	 * A value that stands for something else when left out.
	 */
	<T> @Nullable T optional(String key, Shape<T> shape, T standard) {
		return (node(key) != null) ? optional(key, shape) : standard;
	}

	/**
	 * A text in one or several languages that has to be there.
	 */
	@Nullable LocalText requiredText(String key) {
		return isThere(key, "a text, or texts by language") ? optionalText(key) : null;
	}

	/**
	 * A text in one or several languages that may be left out.
	 */
	@Nullable LocalText optionalText(String key) {
		Node node = node(key);
		if (node == null) {
			return null;
		}
		if (!(node instanceof Node.Fields languages)) {
			String polish = single(node, below(key), Shapes.TEXT);
			return (polish != null) ? LocalText.polish(polish) : null;
		}
		Map<String, String> texts = new LinkedHashMap<>();
		Section section = new Section(languages, below(key), this.faults);
		languages.byKey().forEach((language, field) -> {
			section.know(language, field.line(), Vocabulary.TEXT_LANGUAGES);
			String text = section.required(language, Shapes.TEXT);
			if (text != null) {
				texts.put(language, text);
			}
		});
		String office = LocalText.POLISH.getLanguage();
		boolean given = languages.byKey().containsKey(office) || section.isThere(office, "the text in Polish");
		return (given && texts.containsKey(office)) ? new LocalText(texts) : null;
	}

	/**
	 * A list of single values; empty when left out.
	 */
	<T> List<T> values(String key, Shape<T> shape) {
		List<T> values = new ArrayList<>();
		List<Node> nodes = nodes(key);
		for (int place = 0; place < nodes.size(); place++) {
			String where = below(key) + "[" + place + "]";
			T value = single(nodes.get(place), where, shape);
			if (value != null && values.contains(value)) {
				this.faults.add(nodes.get(place).line(), where, "stands twice: keep one");
			}
			else if (value != null) {
				values.add(value);
			}
		}
		return values;
	}

	/**
	 * A map within that has to be there.
	 */
	Optional<Section> section(String key) {
		return isThere(key, "keys with values") ? optionalSection(key) : Optional.empty();
	}

	/**
	 * A map within that may be left out.
	 */
	Optional<Section> optionalSection(String key) {
		Node node = node(key);
		return (node != null) ? of(node, below(key), below(key), this.faults) : Optional.empty();
	}

	/**
	 * A list of maps; empty when left out.
	 */
	List<Section> sections(String key) {
		List<Section> sections = new ArrayList<>();
		List<Node> nodes = nodes(key);
		for (int place = 0; place < nodes.size(); place++) {
			String where = below(key) + "[" + place + "]";
			of(nodes.get(place), where, key + "[]", this.faults).ifPresent(sections::add);
		}
		return sections;
	}

	/**
	 * Whether an id under a key is known; if not, that is a fault.
	 * @param thing what it names
	 */
	boolean refer(String key, String id, Set<String> known, String thing) {
		if (known.contains(id)) {
			return true;
		}
		fault(key, unknown(id, known, thing));
		return false;
	}

	/**
	 * Notes as faults the ids of a list that are not known.
	 * @param thing what they name
	 */
	void refer(String key, List<String> ids, Set<String> known, String thing) {
		for (String id : ids) {
			refer(key, id, known, thing);
		}
	}

	/**
	 * Whether something stands under a key; if not, that is a fault.
	 */
	boolean isThere(String key, String hint) {
		if (node(key) != null) {
			return true;
		}
		Node.Field field = this.fields.byKey().get(key);
		if (field != null) {
			this.faults.add(field.line(), below(key), "is empty: write " + hint);
		}
		else {
			this.faults.add(this.fields.line(), below(key), "is missing: write " + hint);
		}
		return false;
	}

	/**
	 * Whether something stands under a key.
	 */
	boolean has(String key) {
		return node(key) != null;
	}

	/**
	 * Notes a fault of what stands under a key.
	 */
	void fault(String key, String message) {
		Node.Field field = this.fields.byKey().get(key);
		this.faults.add((field != null) ? field.value().line() : this.fields.line(), below(key), message);
	}

	/**
	 * Notes a fault of the section as a whole.
	 */
	void fault(String message) {
		this.faults.add(this.fields.line(), this.path, message);
	}

	int line() {
		return this.fields.line();
	}

	private <T> @Nullable T single(Node node, String where, Shape<T> shape) {
		if (!(node instanceof Node.Scalar scalar)) {
			this.faults.add(node.line(), where, "is a list or map: write " + shape.hint());
			return null;
		}
		if (scalar.isNull() || scalar.value().isBlank()) {
			this.faults.add(node.line(), where, "is empty: write " + shape.hint());
			return null;
		}
		Optional<T> value = shape.read(scalar.value());
		if (value.isEmpty()) {
			this.faults.add(node.line(), where, "is \"" + shortened(scalar.value()) + "\": write " + shape.hint());
		}
		return value.orElse(null);
	}

	private List<Node> nodes(String key) {
		Node node = node(key);
		if (node == null) {
			return List.of();
		}
		if (!(node instanceof Node.Items items)) {
			this.faults.add(node.line(), below(key), "is not a list: write its items with - before each, or in [ ]");
			return List.of();
		}
		return items.nodes();
	}

	private @Nullable Node node(String key) {
		Node.Field field = this.fields.byKey().get(key);
		if (field == null || (field.value() instanceof Node.Scalar scalar && scalar.isNull())) {
			return null;
		}
		return field.value();
	}

	private void know(String key, int line, List<String> known) {
		if (known.contains(key)) {
			return;
		}
		String advice = Likeness.nearest(key, known)
			.map((near) -> "did you mean " + near + "?")
			.orElse("known here: " + String.join(", ", known));
		this.faults.add(line, below(shortened(key)), "is not known; " + advice);
	}

	private static String unknown(String id, Set<String> known, String thing) {
		String advice = known.isEmpty() ? "the file has none"
				: "write one of " + String.join(", ", known.stream().sorted().toList());
		return "names the " + thing + " \"" + id + "\", which the file does not have: " + advice;
	}

	private String below(String key) {
		return this.path.isEmpty() ? key : this.path + "." + key;
	}

	private static String shortened(String text) {
		String line = text.replaceAll("\\s+", " ");
		return (line.length() <= 60) ? line : line.substring(0, 60) + "…";
	}

}
