package org.dyzurka.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.dyzurka.consultation.Document;
import org.dyzurka.duty.DutyPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConsultationFileTests {

	@Test
	void aGoodFileSaysWhatItSays() {
		Programme programme = Text.programme(Text.GOOD);

		assertThat(programme.draft().title().in(Locale.of("uk"))).isEqualTo("Назва");
		assertThat(programme.draft().subject().in(Locale.of("uk"))).isEqualTo("Przedmiot");
		assertThat(programme.draft().privacy().topicInCalendar()).isFalse();
		assertThat(programme.rules().bookingsPerResident()).isEqualTo(2);
		assertThat(programme.roster().duties()).extracting(DutyPlan::key).containsExactly("d1", "d2");
		assertThat(programme.roster().duties().getFirst().time().start())
			.isEqualTo(Instant.parse("2026-04-01T08:00:00Z"));
		assertThat(programme.meetings().getFirst().hosts()).containsExactly("anna");
		assertThat(programme.announcements().values().iterator().next().allDocuments()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					slug: test-2026             | slug: Test             | test.yaml:1: slug is "Test": write 1 to 50 small letters
					subject: Przedmiot          | subjekt: Przedmiot     | test.yaml:3: subjekt is not known; did you mean subject?
					subject: Przedmiot          | subject:               | test.yaml:3: subject is empty: write a text
					subject: Przedmiot          | subject: ""            | test.yaml:3: subject is empty: write a text
					subject: Przedmiot          | subject: [a]           | test.yaml:3: subject is a list or map: write a text
					subject: Przedmiot          | subject: {en: A}       | test.yaml:3: subject.pl is missing: write the text in Polish
					subject: Przedmiot          | subject: {pl: A, de: B} | test.yaml:3: subject.de is not known; known here: pl, en, uk
					purpose: Cel                | slug: again            | test.yaml:4: slug stands twice, first in line 1: keep one
					role: lead                  | role: boss             | test.yaml:7: organisers[0].role is "boss": write one of lead, partner
					role: lead                  | role: partner          | test.yaml:7: organisers has 0 with role lead
					"+48 12 000 00 10"          | "12 000"               | test.yaml:8: contact.telephone is "12 000": write a number with its country
					biuro@example.org           | biuro                  | test.yaml:8: contact.email is "biuro": write an e-mail address
					from: 2026-03-01            | from: 2026-02-30       | test.yaml:9: period.from is "2026-02-30": write a day such as 2025-08-29
					to: 2026-10-31              | to: 2026-02-28         | test.yaml:9: period.to is before from: write the last day, 2026-03-01 or later
					bookings-kept: P30D         | bookings-kept: P1Y     | test.yaml:13: privacy.bookings-kept is "P1Y": write days such as P30D
					remarks-kept: P25Y          | remarks-kept: 25 years | test.yaml:14: privacy.remarks-kept is "25 years": write a length of time
					"https://example.org/f"     | "ftp://example.org/f"  | test.yaml:16: documents[0].url is "ftp://example.org/f": write an address
					url: "https://example.org/f" | file: ../pom.xml      | test.yaml:16: documents[0].file lies outside the folder
					walk-in-share: 0.2          | walk-in-share: 1       | test.yaml:17: rules.walk-in-share is "1": write a share from 0 to less than 1
					walk-in-share: 0.2          | book-until: -PT1H      | test.yaml:17: rules.book-until is "-PT1H": write a length of time
					walk-in-share: 0.2          | bookings-per-resident: 0 | test.yaml:17: rules.bookings-per-resident is "0": write a whole number from 1
					languages: [pl, uk]         | languages: [pl, xx]    | test.yaml:19: experts[0].languages[1] is "xx": write a language
					languages: [pl, uk]         | languages: pl          | test.yaml:19: experts[0].languages is not a list
					expert: anna, form: telephone | expert: ana, form: telephone | test.yaml:21: duties[0].expert names the expert "ana", which the file does not have: write one of anna
					form: telephone             | form: phone            | test.yaml:21: duties[0].form is "phone": write one of telephone, in-person
					date: 2026-04-01            | date: 2026-11-01       | test.yaml:21: duties[0].date lies outside the period: write a day from 2026-03-01 to 2026-10-31
					from: 10:00                 | from: 25:00            | test.yaml:21: duties[0].from is "25:00": write a time such as "09:30"
					from: 10:00                 | from: 13:00            | test.yaml:21: duties[0].to is not after from: write a time after 13:00
					PT15M                       | 15min                  | test.yaml:21: duties[0].slot is "15min": write whole minutes such as PT15M
					PT15M                       | PT4H                   | test.yaml:21: duties[0].slot is longer than the duty: write PT3H or less
					id: d2                      | id: d1                 | test.yaml:22: duties[1].id is "d1" as in line 21: give each its own
					id: m1                      | id: d1                 | test.yaml:24: meetings[0].id is "d1" as in line 21: give each its own
					date: 2026-04-02            | date: 2026-04-01       | test.yaml:22: duties[1] overlaps the duty in line 21 of the same expert
					PT20M, place: hall          | PT20M, place: hal      | test.yaml:22: duties[1].place names the place "hal"
					PT20M, place: hall          | PT20M                  | test.yaml:22: duties[1].place is missing: write the id of a place
					languages: [pl]}            | languages: [en]}       | test.yaml:22: duties[1].languages names en, which the expert does not speak
					seats: 60                   | seats: 0               | test.yaml:24: meetings[0].seats is "0": write a whole number from 1
					booking: optional           | booking: maybe         | test.yaml:24: meetings[0].booking is "maybe": write one of none, optional, required
					hosts: [anna]               | hosts: [ewa]           | test.yaml:24: meetings[0].hosts names the expert "ewa"
					kind: start                 | kind: starts           | test.yaml:28: announcements[0].kind is "starts": write one of forthcoming, start
					channels: [news]            | channels: [radio]      | test.yaml:28: announcements[0].channels[0] is "radio": write one of news
					tells: [purpose]            | tells: [all]           | test.yaml:28: announcements[0].tells[0] is "all": write one of purpose
					about: [d1, m1]             | about: [d9]            | test.yaml:28: announcements[0].about names the duty or meeting "d9"
					publish: 2026-02-20T10:00   | publish: 2026-02-20    | test.yaml:28: announcements[0].publish is "2026-02-20": write a day and time
					date: 2026-04-01, from: 10:00 | date: 2026-03-29, from: 02:30 | test.yaml:21: duties[0].from does not exist on that day
					date: 2026-04-01, from: 10:00 | date: 2026-10-25, from: 02:30 | test.yaml:21: duties[0].from comes twice on that day
					""")
	void aFaultIsToldWithItsLinePathAndRemedy(String piece, String replacement, String fault) {
		List<String> faults = Text.faults(Text.with(piece, replacement));

		assertThat(faults).anySatisfy((told) -> assertThat(told).startsWith(fault));
	}

	@Test
	void allFaultsAreToldAtOnceByLine() {
		String text = Text.with("subject: Przedmiot", "subjekt: Przedmiot")
			.replace("from: 10:00", "from: 14:00")
			.replace("seats: 60", "seats: none")
			.replace("about: [d1, m1]", "about: [d1, m7]");

		assertThat(Text.faults(text)).satisfiesExactly(
				(fault) -> assertThat(fault).startsWith("test.yaml:1: subject is missing"),
				(fault) -> assertThat(fault).startsWith("test.yaml:3: subjekt is not known"),
				(fault) -> assertThat(fault).startsWith("test.yaml:21: duties[0].to is not after"),
				(fault) -> assertThat(fault).startsWith("test.yaml:24: meetings[0].seats is \"none\""),
				(fault) -> assertThat(fault).startsWith("test.yaml:28: announcements[0].about names"));
	}

	@Test
	void faultsOfTheRulesHideNoOthers() {
		assertThat(Text.faults(Text.with("walk-in-share: 0.2", "walk-in-share: 7").replace("id: hall", "di: hall")))
			.hasSizeGreaterThanOrEqualTo(3);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			a: &x 1                | test.yaml:1: uses an anchor or alias
			a: *x                  | test.yaml:1: uses an anchor or alias
			a: !!str 1             | test.yaml:1: uses a tag
			a: !java.net.URL [x]   | test.yaml:1: uses a tag
			a: [                   | test.yaml:2: is not YAML
			a: 1~---~b: 2          | test.yaml:2: holds several documents
			a:~\tb: 1              | test.yaml:2: is not YAML
			# nothing              | test.yaml: is empty
			? [a]~: b              | test.yaml:1: has a list or map where a key belongs
			- a                    | test.yaml:1: is not a map
			a                      | test.yaml:1: is not a map
			""")
	void hostileYamlIsRefusedInOneLine(String text, String fault) {
		assertThat(Text.faults(text.replace('~', '\n').replace("\\t", "\t") + "\n")).singleElement()
			.asString()
			.startsWith(fault)
			.doesNotContain("\n");
	}

	@Test
	void aDeepFileIsRefusedInOneLine() {
		assertThat(Text.faults("a: " + "[".repeat(500_000))).containsExactly("test.yaml:1: is nested too deeply");
	}

	@Test
	void aFileOfAnotherEncodingIsRefused() {
		assertThat(Text.read("title: Zażółć".getBytes(StandardCharsets.UTF_16))).isEqualTo(
				new Reading.Faulty(List.of(new Fault("test.yaml", 0, "", "is not UTF-8: save it in that encoding"))));
	}

	@Test
	void aByteOrderMarkIsTolerated() {
		assertThat(Text.faults("\uFEFF" + Text.GOOD)).isEmpty();
	}

	@Test
	void aFileOf100MegabytesIsRefusedWithoutReadingIt(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("large.yaml");
		try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
			large.setLength(100L * 1024 * 1024);
		}
		long before = System.nanoTime();

		Reading reading = ConsultationFile.read(file.toString());

		assertThat(reading).isInstanceOfSatisfying(Reading.Faulty.class,
				(faulty) -> assertThat(faulty.faults()).singleElement()
					.satisfies((fault) -> assertThat(fault.message()).startsWith("is larger than 1 MiB")));
		assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
	}

	@Test
	void aFolderOrAMissingFileIsRefused(@TempDir Path folder) {
		assertThat(ConsultationFile.read(folder.toString())).isInstanceOf(Reading.Faulty.class);
		assertThat(ConsultationFile.read(folder.resolve("none.yaml").toString())).isInstanceOf(Reading.Faulty.class);
		assertThat(ConsultationFile.read("\0")).isInstanceOf(Reading.Faulty.class);
	}

	@Test
	void aDocumentIsReadFromBesideTheFile(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("c.yaml");
		Files.writeString(file, Text.with("url: \"https://example.org/f\"", "file: f.pdf"));
		Files.writeString(folder.resolve("f.pdf"), "%PDF");

		assertThat(ConsultationFile.read(file.toString())).isInstanceOfSatisfying(Reading.InOrder.class, (order) -> {
			Document document = order.programme().draft().documents().getFirst();
			assertThat(document.mediaType()).isEqualTo("application/pdf");
			assertThat(document.size()).isEqualTo(4);
			assertThat(order.programme().contents().get(1)).asString(StandardCharsets.UTF_8).isEqualTo("%PDF");
		});
	}

	@Test
	void aDocumentThatIsNotThereIsAWarning(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("c.yaml");
		Files.writeString(file, Text.with("url: \"https://example.org/f\"", "file: f.pdf"));

		assertThat(ConsultationFile.read(file.toString())).isInstanceOfSatisfying(Reading.InOrder.class, (order) -> {
			assertThat(order.warnings()).singleElement().asString().contains("f.pdf");
			assertThat(order.programme().draft().documents().getFirst().hasFile()).isFalse();
		});
	}

	@Test
	void aDocumentByALinkOutOfTheFolderIsRefused(@TempDir Path folder, @TempDir Path elsewhere) throws IOException {
		Path file = folder.resolve("c.yaml");
		Files.writeString(file, Text.with("url: \"https://example.org/f\"", "file: f.pdf"));
		Files.createSymbolicLink(folder.resolve("f.pdf"), Files.writeString(elsewhere.resolve("secret"), "x"));

		assertThat(ConsultationFile.read(file.toString())).isInstanceOfSatisfying(Reading.Faulty.class,
				(faulty) -> assertThat(faulty.faults().getFirst().message()).startsWith("lies outside the folder"));
	}

	@Test
	void aDocumentTooLargeIsRefused(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("c.yaml");
		Files.writeString(file, Text.with("url: \"https://example.org/f\"", "file: f.pdf"));
		try (RandomAccessFile large = new RandomAccessFile(folder.resolve("f.pdf").toFile(), "rw")) {
			large.setLength(Folder.LARGEST + 1L);
		}

		assertThat(ConsultationFile.read(file.toString())).isInstanceOfSatisfying(Reading.Faulty.class,
				(faulty) -> assertThat(faulty.faults().getFirst().message()).contains("larger than 20 MB"));
	}

}
