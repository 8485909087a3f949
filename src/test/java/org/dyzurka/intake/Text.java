package org.dyzurka.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A small consultation file without faults, to be changed line by line.
 */
final class Text {

	static final String GOOD = """
			slug: test-2026
			title: {pl: Tytuł, en: Title, uk: Назва}
			subject: Przedmiot
			purpose: Cel
			legal-basis: art. 5
			organisers:
			  - {name: Miasto, role: lead}
			contact: {telephone: "+48 12 000 00 10", email: biuro@example.org}
			period: {from: 2026-03-01, to: 2026-10-31}
			privacy:
			  controller: Miasto
			  contact: iod@example.org
			  bookings-kept: P30D
			  remarks-kept: P25Y
			documents:
			  - {kind: form, title: Formularz, url: "https://example.org/f"}
			rules: {walk-in-share: 0.2}
			experts:
			  - {id: anna, name: Anna, languages: [pl, uk]}
			duties:
			  - {id: d1, expert: anna, form: telephone, date: 2026-04-01, from: 10:00, to: "13:00", slot: PT15M, telephone: "+48 12 000 00 11"}
			  - {id: d2, expert: anna, form: in-person, date: 2026-04-02, from: "10:00", to: "13:00", slot: PT20M, place: hall, languages: [pl]}
			meetings:
			  - {id: m1, kind: open-meeting, title: Spotkanie, date: 2026-04-03, from: "16:00", to: "18:00", place: hall, seats: 60, booking: optional, hosts: [anna]}
			places:
			  - {id: hall, name: Sala, address: "ul. Długa 1"}
			announcements:
			  - {id: a1, kind: start, publish: 2026-02-20T10:00, channels: [news], title: Start, tells: [purpose], about: [d1, m1], documents: all}
			""";

	private Text() {
	}

	/**
	 * The good file with one piece replaced, which must be there.
	 */
	static String with(String piece, String replacement) {
		if (!GOOD.contains(piece)) {
			throw new IllegalArgumentException(piece);
		}
		return GOOD.replace(piece, replacement);
	}

	static Reading read(String text) {
		return read(text.getBytes(StandardCharsets.UTF_8));
	}

	static Reading read(byte[] bytes) {
		try {
			return ConsultationFile.read("test.yaml", new ByteArrayInputStream(bytes),
					new Folder.OnDisk(Path.of("target")), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<String> faults(String text) {
		return switch (read(text)) {
			case Reading.InOrder order -> List.of();
			case Reading.Faulty(List<Fault> faults) -> faults.stream().map(Fault::toString).toList();
		};
	}

	static Programme programme(String text) {
		return switch (read(text)) {
			case Reading.InOrder(Programme programme, List<String> warnings) -> programme;
			case Reading.Faulty(List<Fault> faults) -> throw new AssertionError(faults);
		};
	}

}
