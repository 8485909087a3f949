package org.dyzurka.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.dyzurka.consultation.Poland;

/**
 * A busy summer: several consultations at once, each with telephone duties day after day
 * and one meeting that everybody wants to come to.
 *
 * @param consultations at once
 * @param duties in each
 * @param slots in each duty
 * @param seats of each meeting
 */
record Campaign(int consultations, int duties, int slots, int seats) {

	private static final LocalTime FIRST = LocalTime.of(8, 0);

	private static final int MINUTES = 15;

	/** Four times as much to offer as the sample has, and then some. */
	static final Campaign SUMMER = new Campaign(4, 10, 24, 100_000);

	/** Writes the files and gives the argument that loads them. */
	String write(Path folder) throws IOException {
		List<String> files = new ArrayList<>();
		for (int number = 0; number < this.consultations; number++) {
			Path file = Files.createTempFile(folder, "consultation", ".yaml");
			Files.writeString(file, yaml(number));
			files.add(file.toString());
		}
		return "--dyzurka.import=" + String.join(",", files);
	}

	/** Payloads of the deep links that open one duty each. */
	List<String> dutyLinks() {
		return IntStream.range(0, this.consultations)
			.boxed()
			.flatMap((number) -> IntStream.range(0, this.duties).mapToObj((duty) -> slug(number) + "_d" + duty))
			.toList();
	}

	/** The payload of the deep link that opens the meeting of the first consultation. */
	String meetingLink() {
		return slug(0) + "_m1";
	}

	private static String slug(int number) {
		return "lato-" + number;
	}

	private String yaml(int number) {
		LocalDate today = LocalDate.now(Poland.ZONE);
		StringBuilder duties = new StringBuilder();
		for (int duty = 0; duty < this.duties; duty++) {
			duties.append("""
					  - {id: d%d, expert: anna, form: telephone, date: %s, from: "%s", to: "%s", slot: PT%dM, \
					telephone: "+48 12 000 00 11"}
					""".formatted(duty, today.plusDays(2L + duty), FIRST,
					FIRST.plusMinutes((long) MINUTES * this.slots), MINUTES));
		}
		return """
				slug: %s
				title: {pl: Jak będziemy wspierać rodziny?, en: How will we support families?}
				subject: projekt uchwały w sprawie przyjęcia Programu Wspierania Rodziny
				purpose: Poznanie uwag i propozycji do projektu
				legal-basis: art. 5 ust. 5 ustawy z dnia 24 kwietnia 2003 r.
				organisers:
				  - {name: Miejski Ośrodek Pomocy Społecznej, short: MOPS, role: lead}
				contact: {telephone: "+48 12 000 00 10", hours: "Mo-Fr 08:00-15:00"}
				period: {from: %s, to: %s}
				privacy: {controller: MOPS, contact: iod@example.org, bookings-kept: P30D, remarks-kept: P25Y}
				experts:
				  - {id: anna, name: Anna Ekspercka, languages: [pl]}
				duties:
				%smeetings:
				  - id: m1
				    kind: open-meeting
				    title: Otwarte spotkanie
				    date: %s
				    from: "16:00"
				    to: "18:00"
				    place: mops
				    seats: %d
				    booking: optional
				    hosts: [anna]
				places:
				  - {id: mops, name: Ośrodek, address: "ul. Józefińska 14, Kraków"}
				""".formatted(slug(number), today, today.plusDays(60), duties, today.plusDays(30), this.seats);
	}

}
