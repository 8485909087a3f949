package org.dyzurka.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into {@link Node}s, event by event, so that a hostile file is refused
 * before it has grown: too large, not UTF-8, with anchors, tags or several documents, or
 * nested too deeply.
 */
final class Yaml {

	/** The most bytes of a file. */
	static final int LARGEST = 1024 * 1024;

	/** The most levels of lists and maps in each other; a good file has four. */
	private static final int DEEPEST = 12;

	private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

	private static final LoadSettings SETTINGS = LoadSettings.builder().setUseMarks(true).build();

	private final Faults faults;

	private final Iterator<Event> events;

	private Yaml(String text, Faults faults) {
		this.events = new Parse(SETTINGS).parseString(text).iterator();
		this.faults = faults;
	}

	/**
	 * Reads a file's only document.
	 * @return the document; empty when it is refused, the reason being among the faults
	 * @throws IOException when the stream breaks
	 */
	static Optional<Node> read(InputStream stream, Faults faults) throws IOException {
		byte[] bytes = stream.readNBytes(LARGEST + 1);
		if (bytes.length > LARGEST) {
			faults.add(0, "", "is larger than 1 MiB: a consultation file holds texts; keep documents beside it");
			return Optional.empty();
		}
		String text = decode(bytes);
		if (text == null) {
			faults.add(0, "", "is not UTF-8: save it in that encoding");
			return Optional.empty();
		}
		try {
			return Optional.of(new Yaml(text.startsWith("\uFEFF") ? text.substring(1) : text, faults).document());
		}
		catch (Refused ex) {
			faults.add(ex.line, "", ex.reason);
		}
		catch (MarkedYamlEngineException ex) {
			String problem = Optional.ofNullable(ex.getProblem())
				.orElse("cannot be read")
				.lines()
				.findFirst()
				.orElse("");
			faults.add(line(ex.getProblemMark()), "",
					"is not YAML: " + problem + ". Indent with spaces, and put quotes around text with : or #");
		}
		catch (YamlEngineException ex) {
			faults.add(0, "", "is not YAML: " + String.valueOf(ex.getMessage()).lines().findFirst().orElse(""));
		}
		return Optional.empty();
	}

	private static @Nullable String decode(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

	private Node document() {
		this.events.next();
		Event start = this.events.next();
		if (!(start instanceof DocumentStartEvent)) {
			throw new Refused(0, "is empty: begin with slug, title and subject");
		}
		Node node = node(this.events.next(), 0, "");
		Event end = this.events.next();
		if (!(end instanceof DocumentEndEvent)) {
			throw new Refused(line(end.getStartMark()), "goes on after its end");
		}
		Event after = this.events.next();
		if (after instanceof DocumentStartEvent) {
			throw new Refused(line(after.getStartMark()), "holds several documents: write one, without --- between");
		}
		return node;
	}

	private Node node(Event event, int depth, String path) {
		int line = line(event.getStartMark());
		if (event instanceof AliasEvent || (event instanceof NodeEvent named && named.getAnchor().isPresent())) {
			throw new Refused(line, "uses an anchor or alias (& or *): write the text out, or put it in quotes");
		}
		if (depth > DEEPEST) {
			throw new Refused(line, "is nested too deeply");
		}
		if (event instanceof ScalarEvent scalar) {
			refuseTag(scalar.getTag().isPresent(), line);
			boolean isNull = scalar.isPlain() && NULLS.contains(scalar.getValue());
			return new Node.Scalar(line, scalar.getValue(), isNull);
		}
		if (event instanceof CollectionStartEvent collection) {
			refuseTag(collection.getTag().isPresent(), line);
			return (event instanceof MappingStartEvent) ? fields(line, depth, path) : items(line, depth, path);
		}
		throw new Refused(line, "cannot be read here");
	}

	private Node.Items items(int line, int depth, String path) {
		List<Node> nodes = new ArrayList<>();
		Event event = this.events.next();
		while (!(event instanceof SequenceEndEvent)) {
			nodes.add(node(event, depth + 1, path + "[" + nodes.size() + "]"));
			event = this.events.next();
		}
		return new Node.Items(line, nodes);
	}

	private Node.Fields fields(int line, int depth, String path) {
		Map<String, Node.Field> byKey = new LinkedHashMap<>();
		Event event = this.events.next();
		while (!(event instanceof MappingEndEvent)) {
			int keyLine = line(event.getStartMark());
			if (!(node(event, depth + 1, path) instanceof Node.Scalar key)) {
				throw new Refused(keyLine, "has a list or map where a key belongs");
			}
			String below = path.isEmpty() ? key.value() : path + "." + key.value();
			Node value = node(this.events.next(), depth + 1, below);
			Node.Field earlier = byKey.putIfAbsent(key.value(), new Node.Field(keyLine, value));
			if (earlier != null) {
				this.faults.add(keyLine, below, "stands twice, first in line " + earlier.line() + ": keep one");
			}
			event = this.events.next();
		}
		return new Node.Fields(line, byKey);
	}

	private static void refuseTag(boolean tagged, int line) {
		if (tagged) {
			throw new Refused(line, "uses a tag (!): leave it out, or put the text in quotes");
		}
	}

	private static int line(Optional<Mark> mark) {
		return mark.map((place) -> place.getLine() + 1).orElse(0);
	}

	/**
	 * Ends the reading of a file that is not read any further.
	 */
	private static final class Refused extends RuntimeException {

		private final int line;

		private final String reason;

		Refused(int line, String reason) {
			super(reason, null, false, false);
			this.line = line;
			this.reason = reason;
		}

	}

}
