package org.dyzurka.wording;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one file of words from YAML 1.2, of which it takes texts, lists and sections and
 * nothing else. It goes by events and never deep, so that no file can exhaust the memory
 * or the stack.
 */
final class EntryReader {

	/** A full file is some forty thousand bytes. */
	static final int MAX_BYTES = 1_000_000;

	private static final int MAX_DEPTH = 5;

	private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private final String file;

	private final List<Fault> faults;

	private EntryReader(String file, List<Fault> faults) {
		this.file = file;
		this.faults = faults;
	}

	/**
	 * The file's content; empty when it cannot be read as a whole, with the reason among
	 * the faults.
	 */
	static Optional<Entry.Section> read(String file, byte[] bytes, List<Fault> faults) {
		return new EntryReader(file, faults).read(bytes);
	}

	private Optional<Entry.Section> read(byte[] bytes) {
		if (bytes.length > MAX_BYTES) {
			return refuse(0, "the file is longer than " + MAX_BYTES + " bytes; keep only the words in it");
		}
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return refuse(0, "the file is not in UTF-8; save it again with the encoding UTF-8");
		}
		try {
			return document(text);
		}
		catch (Unusable ex) {
			return refuse(ex.line, ex.advice);
		}
		catch (MarkedYamlEngineException ex) {
			return refuse(line(ex.getProblemMark()), explain(ex));
		}
		catch (YamlEngineException ex) {
			return refuse(0, "this is not YAML: " + oneLine(ex.getMessage()));
		}
	}

	private Optional<Entry.Section> document(String text) {
		LoadSettings settings = LoadSettings.builder().setLabel(this.file).setCodePointLimit(MAX_BYTES).build();
		Iterator<Event> events = new Parse(settings).parseString(text).iterator();
		Entry root = null;
		while (events.hasNext()) {
			Event event = events.next();
			if (!(event instanceof NodeEvent)) {
				continue;
			}
			if (root != null) {
				throw new Unusable(event, "a second document begins here; remove the line ---");
			}
			root = entry(event, events, "", 1);
		}
		if (root instanceof Entry.Section section && !section.entries().isEmpty()) {
			return Optional.of(section);
		}
		return refuse((root != null) ? root.line() : 0,
				"the file has no sections; begin with a line such as \"commands:\"");
	}

	private Entry entry(Event event, Iterator<Event> events, String key, int depth) {
		if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
			throw new Unusable(event, "anchors (&) and aliases (*) are not used here; write the text out, "
					+ "and put a text that begins with & or * in quotation marks");
		}
		int line = line(event.getStartMark());
		if (event instanceof ScalarEvent scalar) {
			refuseTag(scalar.getTag(), event);
			return new Entry.Text(line, scalar.getValue().strip());
		}
		CollectionStartEvent start = (CollectionStartEvent) event;
		refuseTag(start.getTag(), event);
		if (depth > MAX_DEPTH) {
			throw new Unusable(event, "nested too deep; write section, scene, line");
		}
		return (event instanceof MappingStartEvent) ? section(line, events, key, depth)
				: series(line, events, key, depth);
	}

	private Entry.Section section(int line, Iterator<Event> events, String key, int depth) {
		Map<String, Entry> entries = new LinkedHashMap<>();
		while (events.hasNext() && events.next() instanceof NodeEvent event) {
			if (!(event instanceof ScalarEvent name)) {
				throw new Unusable(event, "a name is expected here, such as \"ask:\"");
			}
			Entry.Text written = (Entry.Text) entry(name, events, key, depth);
			String path = key.isEmpty() ? written.value() : key + "." + written.value();
			if (!NAME.matcher(written.value()).matches()) {
				this.faults.add(new Fault(this.file, written.line(), path,
						"a name has small letters a-z, digits and hyphens only, as in \"pick-day\""));
			}
			Entry entry = entry(events.next(), events, path, depth + 1);
			if (entries.putIfAbsent(written.value(), entry) != null) {
				this.faults.add(new Fault(this.file, written.line(), path, "written twice; keep one of them"));
			}
		}
		return new Entry.Section(line, entries);
	}

	private Entry.Series series(int line, Iterator<Event> events, String key, int depth) {
		List<Entry> items = new ArrayList<>();
		while (events.hasNext() && events.next() instanceof NodeEvent event) {
			items.add(entry(event, events, key, depth + 1));
		}
		return new Entry.Series(line, items);
	}

	private static void refuseTag(Optional<String> tag, Event event) {
		if (tag.isPresent()) {
			throw new Unusable(event, "tags (!) are not used here; remove \"" + oneLine(tag.get())
					+ "\", and put a text that begins with ! in quotation marks");
		}
	}

	private Optional<Entry.Section> refuse(int line, String advice) {
		this.faults.add(new Fault(this.file, line, "", advice));
		return Optional.empty();
	}

	private static String explain(MarkedYamlEngineException ex) {
		String problem = oneLine(ex.getProblem());
		if (problem.contains("'\\t") || problem.contains("TAB")) {
			return "a tab stands here; indent with spaces";
		}
		return "this is not YAML (" + problem
				+ "); look at the indentation, and put a text with \": \" or \" #\" in it in quotation marks";
	}

	private static String oneLine(@Nullable String text) {
		String line = String.valueOf(text).replaceAll("\\s+", " ").strip();
		return (line.length() > 120) ? line.substring(0, 120) + "…" : line;
	}

	private static int line(Optional<Mark> mark) {
		return mark.map((at) -> at.getLine() + 1).orElse(0);
	}

	/** The file cannot be read on from here. */
	private static final class Unusable extends RuntimeException {

		private final int line;

		private final String advice;

		Unusable(Event event, String advice) {
			super(advice, null, false, false);
			this.line = line(event.getStartMark());
			this.advice = advice;
		}

	}

}
