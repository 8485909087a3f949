package org.dyzurka.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.dyzurka.booking.Bookables;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.meeting.OpenMeeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Loading files for the first time.
 */
@IntakeTest
class LoadingTests {

	@Autowired
	private Intake intake;

	@Autowired
	private Office office;

	@Autowired
	private Consultations consultations;

	@Autowired
	private Duties duties;

	@Autowired
	private Meetings meetings;

	@Autowired
	private Bookables bookables;

	@TempDir
	private Path folder;

	@BeforeEach
	void beginAnew() {
		this.office.beginAnew();
	}

	@Test
	void whatAFileSaysIsThereToRead() {
		this.office.load(this.folder, Text.GOOD);

		Consultation consultation = this.office.consultation();
		assertThat(consultation).isEqualTo(Text.programme(Text.GOOD).consultation(consultation.id()));
		assertThat(this.consultations.current()).containsExactly(consultation);
		assertThat(this.consultations.all()).containsExactly(consultation);
		assertThat(this.consultations.find(consultation.id())).contains(consultation);
		List<Slot> telephone = this.duties.open(consultation.id(), Form.TELEPHONE);
		assertThat(telephone).hasSize(10);
		assertThat(telephone.getFirst().duty().telephone()).isEqualTo("+48 12 000 00 11");
		assertThat(this.duties.open(consultation.id(), Form.IN_PERSON)).hasSize(8)
			.allMatch((slot) -> slot.duty().place() != null && slot.duty().languages().size() == 1);
		assertThat(this.duties.slotsOf(this.office.expert().id())).hasSize(21);
		assertThat(this.duties.slotsOn(LocalDate.of(2026, 4, 1))).hasSize(12);
		Slot slot = telephone.getLast();
		assertThat(this.duties.slot(slot.id())).contains(slot);
		assertThat(this.duties.expertOf(slot.id())).contains(this.office.expert().id());
		assertThat(this.duties.expert(this.office.expert().id())).contains(this.office.expert());
		OpenMeeting meeting = this.meetings.open(consultation.id()).getFirst();
		assertThat(meeting.free()).isEqualTo(60);
		assertThat(this.meetings.find(meeting.meeting().bookable())).contains(meeting.meeting());
		assertThat(this.meetings.of(consultation.id())).containsExactly(meeting.meeting());
	}

	@Test
	void theBytesOfDocumentsAreKept() throws IOException {
		byte[] bytes = new byte[1_200_000];
		new Random(7).nextBytes(bytes);
		Files.write(this.folder.resolve("f.pdf"), bytes);
		String text = Text.with("url: \"https://example.org/f\"", "file: f.pdf");
		this.office.load(this.folder, text);

		assertThat(this.consultations.file(this.office.consultation().id(), 1)).contains(bytes);
		Files.delete(this.folder.resolve("f.pdf"));
		this.office.load(this.folder, text);
		assertThat(this.consultations.file(this.office.consultation().id(), 1)).isEmpty();
	}

	@Test
	void aMeetingWithoutBookingIsNotBookable() {
		this.office.load(this.folder, Text.with("seats: 60, booking: optional", "booking: none"));

		assertThat(this.meetings.open(this.office.consultation().id())).isEmpty();
		Meeting meeting = this.meetings.of(this.office.consultation().id()).getFirst();
		assertThat(this.bookables.availability(meeting.bookable())).isEmpty();
	}

	@Test
	void ofAFaultyFileNothingIsLoadedNorOfThoseBesideIt() throws IOException {
		Path good = Files.writeString(this.folder.resolve("good.yaml"), Text.GOOD);
		Path bad = Files.writeString(this.folder.resolve("bad.yaml"),
				Text.with("slug: test-2026", "slug: other").replace("seats: 60", "seats: no"));

		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> this.intake.load(List.of(good.toString(), bad.toString())))
			.satisfies((ex) -> {
				assertThat(ex.getName()).isEqualTo("dyzurka.import");
				assertThat(ex.getReason()).contains("bad.yaml:24: meetings[0].seats");
			});
		assertThat(this.consultations.all()).isEmpty();
	}

	@Test
	void twoFilesOfOneSlugAreRefused() throws IOException {
		Path one = Files.writeString(this.folder.resolve("one.yaml"), Text.GOOD);
		Path two = Files.writeString(this.folder.resolve("two.yaml"), Text.GOOD);

		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> this.intake.load(List.of(one.toString(), two.toString())));
		assertThatNoException().isThrownBy(() -> this.intake.load(List.of(one.toString())));
	}

	@Test
	void dutiesInTheNightOfTheChangeOfClocksHaveTheirTime() {
		this.office.load(this.folder,
				Text.with("date: 2026-04-01, from: 10:00, to: \"13:00\"",
						"date: 2026-03-29, from: 00:30, to: \"04:30\"")
					.replace("date: 2026-04-02, from: \"10:00\", to: \"13:00\"",
							"date: 2026-10-25, from: \"00:30\", to: \"04:30\""));

		assertThat(this.duties.slotsOn(LocalDate.of(2026, 3, 29))).hasSize(12);
		assertThat(this.duties.slotsOn(LocalDate.of(2026, 10, 25))).hasSize(15);
	}

}
