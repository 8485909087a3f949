package org.dyzurka.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads an iCalendar body line by line, and refuses what a strict reader would.
 *
 * @param lines unfolded
 */
@SuppressWarnings("StringSplitter")
record Ical(List<String> lines) {

	static Ical strict(byte[] body) {
		String text = new String(body, StandardCharsets.UTF_8);
		assertThat(text.getBytes(StandardCharsets.UTF_8)).as("well-formed UTF-8").isEqualTo(body);
		assertThat(text).as("ends with a line end").endsWith("END:VCALENDAR\r\n");
		assertThat(text.replace("\r\n", "")).as("no other line ends").doesNotContain("\r", "\n");
		for (String physical : text.split("\r\n")) {
			assertThat(physical.getBytes(StandardCharsets.UTF_8)).as(physical)
				.hasSizeLessThanOrEqualTo(75)
				.isNotEmpty();
		}
		List<String> lines = List.of(text.replace("\r\n ", "").split("\r\n"));
		List<String> open = new ArrayList<>();
		for (String line : lines) {
			assertThat(line).matches("(?s)[A-Z-]+(;[A-Z-]+=[^:;,\"]+)*:[^\\x00-\\x08\\x0A-\\x1F\\x7F]*");
			if (line.startsWith("BEGIN:")) {
				open.add(line.substring(6));
			}
			if (line.startsWith("END:")) {
				assertThat(open.removeLast()).isEqualTo(line.substring(4));
			}
		}
		assertThat(open).isEmpty();
		valid(text);
		return new Ical(lines);
	}

	private static void valid(String text) {
		try {
			var calendar = new CalendarBuilder().build(new StringReader(text));
			assertThat(calendar.validate().getEntries()).isEmpty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ParserException ex) {
			throw new AssertionError(text, ex);
		}
	}

	/** The events, each as a body of its own. */
	List<Ical> events() {
		List<Ical> events = new ArrayList<>();
		int begin = 0;
		for (int i = 0; i < this.lines.size(); i++) {
			if (this.lines.get(i).equals("BEGIN:VEVENT")) {
				begin = i;
			}
			if (this.lines.get(i).equals("END:VEVENT")) {
				events.add(new Ical(this.lines.subList(begin, i + 1)));
			}
		}
		return events;
	}

	/** The event whose UID begins so. */
	Optional<Ical> event(String uid) {
		return events().stream().filter((event) -> event.value("UID").startsWith(uid)).findFirst();
	}

	/** The value of the first property of that name, as written. */
	String value(String name) {
		return this.lines.stream()
			.filter((line) -> line.startsWith(name + ":") || line.startsWith(name + ";"))
			.map((line) -> line.substring(line.indexOf(':') + 1))
			.findFirst()
			.orElseThrow(() -> new AssertionError(name + " is missing in " + this.lines));
	}

	boolean has(String name) {
		return this.lines.stream().anyMatch((line) -> line.startsWith(name + ":") || line.startsWith(name + ";"));
	}

}
