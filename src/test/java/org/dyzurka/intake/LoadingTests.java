package org.dyzurka.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.ConfirmResult;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.HoldResult;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Slug;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.DutyChanged;
import org.dyzurka.duty.Expert;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.MeetingChanged;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.meeting.OpenMeeting;
import org.dyzurka.resident.ResidentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

@IntakeTest
class LoadingTests {

	private static final Slug SLUG = new Slug("test-2026");

	@Autowired
	private Intake intake;

	@Autowired
	private Consultations consultations;

	@Autowired
	private Duties duties;

	@Autowired
	private Meetings meetings;

	@Autowired
	private Bookables bookables;

	@Autowired
	private Bookings bookings;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Surroundings.Heard heard;

	@TempDir
	private Path folder;

	@BeforeEach
	void beginAnew() {
		this.clock.set(Instant.parse("2026-03-10T12:00:00.5Z"));
		Surroundings.empty(this.jdbc);
		this.heard.events().clear();
	}

	@Test
	void whatAFileSaysIsThereToRead() {
		load(Text.GOOD);

		Consultation consultation = consultation();
		assertThat(consultation).isEqualTo(Text.programme(Text.GOOD).consultation(consultation.id()));
		assertThat(this.consultations.current()).containsExactly(consultation);
		assertThat(this.consultations.all()).containsExactly(consultation);
		assertThat(this.consultations.find(consultation.id())).contains(consultation);
		List<Slot> telephone = this.duties.open(consultation.id(), Form.TELEPHONE);
		assertThat(telephone).hasSize(10);
		assertThat(telephone.getFirst().duty().telephone()).isEqualTo("+48 12 000 00 11");
		assertThat(this.duties.open(consultation.id(), Form.IN_PERSON)).hasSize(8)
			.allMatch((slot) -> slot.duty().place() != null && slot.duty().languages().size() == 1);
		assertThat(this.duties.slotsOf(expert().id())).hasSize(21);
		assertThat(this.duties.slotsOn(LocalDate.of(2026, 4, 1))).hasSize(12);
		Slot slot = telephone.getLast();
		assertThat(this.duties.slot(slot.id())).contains(slot);
		assertThat(this.duties.expertOf(slot.id())).contains(expert().id());
		assertThat(this.duties.expert(expert().id())).contains(expert());
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
		load(text);

		assertThat(this.consultations.file(consultation().id(), 1)).contains(bytes);
		Files.delete(this.folder.resolve("f.pdf"));
		load(text);
		assertThat(this.consultations.file(consultation().id(), 1)).isEmpty();
	}

	@Test
	void anUnchangedFileChangesNothing() {
		load(Text.GOOD);
		List<List<?>> before = everything();
		this.heard.events().clear();
		this.clock.forward(Duration.ofHours(1));

		load(Text.GOOD);

		assertThat(everything()).isEqualTo(before);
		assertThat(this.heard.events()).isEmpty();
	}

	@Test
	void whatChangedIsChangedAndNothingElse() {
		load(Text.GOOD);
		Booking booked = book(this.duties.open(consultation().id(), Form.TELEPHONE).getFirst().id(), 1);
		List<Meeting> meetingsBefore = this.meetings.of(consultation().id());
		Duty second = duty("d2");
		this.heard.events().clear();

		load(Text.with("subject: Przedmiot", "subject: Inny").replace("00 11", "00 12"));

		assertThat(consultation().subject().byLanguage()).containsEntry("pl", "Inny");
		assertThat(duty("d1").telephone()).isEqualTo("+48 12 000 00 12");
		assertThat(duty("d1").revision()).isEqualTo(1);
		assertThat(duty("d1").changedAt()).isEqualTo("2026-03-10T12:00:01Z");
		assertThat(duty("d2")).isEqualTo(second);
		assertThat(this.meetings.of(consultation().id())).isEqualTo(meetingsBefore);
		assertThat(this.bookings.find(booked.id())).hasValueSatisfying((now) -> {
			assertThat(now.live()).isTrue();
			assertThat(now.revision()).isEqualTo(booked.revision() + 1);
		});
		assertThat(this.heard.events()).singleElement().isInstanceOf(DutyChanged.class);
	}

	@Test
	void aNameThatCalendarsTellReachesTheDutiesOfItsExpert() {
		load(Text.GOOD);

		load(Text.with("name: Anna", "name: Anna Nowa"));

		assertThat(duty("d1").expert().name()).isEqualTo("Anna Nowa");
		assertThat(duty("d1").revision()).isEqualTo(1);
		assertThat(duty("d2").revision()).isEqualTo(1);
	}

	@Test
	void aLongerDutyWithTheSameSlotsLeavesTheirBookingsAlone() {
		load(Text.GOOD);
		Booking booked = book(this.duties.open(consultation().id(), Form.TELEPHONE).getFirst().id(), 1);

		load(Text.with("from: 10:00, to: \"13:00\"", "from: 10:00, to: \"13:10\""));

		assertThat(duty("d1").revision()).isEqualTo(1);
		assertThat(this.bookings.find(booked.id())).contains(booked);
	}

	@Test
	void aDutyGivenToAnotherExpertKeepsItsBookingsAndTellsBoth() {
		String two = Text.with("experts:\n", "experts:\n  - {id: ewa, name: Ewa, languages: [pl, uk]}\n");
		load(two);
		Booking booked = book(this.duties.open(consultation().id(), Form.TELEPHONE).getFirst().id(), 1);
		Expert before = duty("d1").expert();
		this.heard.events().clear();

		load(two.replace("{id: d1, expert: anna", "{id: d1, expert: ewa"));

		Duty duty = duty("d1");
		assertThat(duty.expert().key()).isEqualTo("ewa");
		assertThat(this.duties.expertOf(booked.bookable())).contains(duty.expert().id());
		assertThat(this.bookings.find(booked.id()).orElseThrow().revision()).isEqualTo(booked.revision() + 1);
		assertThat(this.heard.events()).containsExactlyInAnyOrder(
				new DutyChanged(duty.consultation(), duty.id(), duty.expert().id()),
				new DutyChanged(duty.consultation(), duty.id(), before.id()));
	}

	@Test
	void anUnbookedDutyIsMovedWithItsSlots() {
		load(Text.GOOD);
		BookableId old = this.duties.open(consultation().id(), Form.TELEPHONE).getFirst().id();
		Duty before = duty("d1");

		load(Text.with("date: 2026-04-01", "date: 2026-04-08"));

		assertThat(duty("d1").id()).isEqualTo(before.id());
		assertThat(duty("d1").revision()).isEqualTo(1);
		assertThat(this.duties.open(consultation().id(), Form.TELEPHONE)).hasSize(10)
			.allMatch((slot) -> slot.time().start().isAfter(Instant.parse("2026-04-08T00:00:00Z")));
		assertThat(this.transactions
			.<HoldResult>execute((status) -> this.bookings.hold(resident(), old, 1, Duration.ofMinutes(15), null)))
			.isInstanceOf(HoldResult.Closed.class);
		assertThat(this.duties.slotsOf(expert().id())).extracting(Slot::id).contains(old);
	}

	@Test
	void aBookedDutyIsNeitherMovedNorDroppedAndNothingOfTheFileIsLoaded() {
		load(Text.GOOD);
		Booking booked = book(this.duties.open(consultation().id(), Form.TELEPHONE).getFirst().id(), 1);
		List<List<?>> before = everything();
		String line = Text.GOOD.lines().filter((each) -> each.contains("id: d1,")).findFirst().orElseThrow() + "\n";

		for (String text : List.of(Text.with("date: 2026-04-01", "date: 2026-04-08"), Text.with("PT15M", "PT10M"),
				Text.with("walk-in-share: 0.2", "walk-in-share: 0.5"),
				Text.with(line, "").replace("about: [d1, m1]", "about: [m1]"))) {
			assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
				.isThrownBy(() -> load(text.replace("subject: Przedmiot", "subject: Inny")))
				.satisfies((ex) -> assertThat(ex.getReason()).contains("duty d1 has bookings or holds (1)"));
			assertThat(everything()).isEqualTo(before);
		}
		assertThat(this.bookings.find(booked.id())).hasValueSatisfying((now) -> assertThat(now).isEqualTo(booked));
	}

	@Test
	void aVanishedDutyIsWithdrawnAndComesBack() {
		load(Text.GOOD);
		String line = Text.GOOD.lines().filter((each) -> each.contains("id: d1,")).findFirst().orElseThrow() + "\n";

		load(Text.with(line, "").replace("about: [d1, m1]", "about: [m1]"));

		assertThat(this.duties.of(consultation().id())).extracting(Duty::key).containsExactly("d2");
		assertThat(this.duties.everyOf(consultation().id())).hasSize(2).first().matches(Duty::withdrawn);
		assertThat(this.duties.open(consultation().id(), Form.TELEPHONE)).isEmpty();
		load(Text.GOOD);
		assertThat(this.duties.open(consultation().id(), Form.TELEPHONE)).hasSize(10);
		assertThat(duty("d1").revision()).isEqualTo(2);
	}

	@Test
	void seatsAreNotLoweredBelowThoseTaken() {
		load(Text.GOOD);
		book(this.meetings.open(consultation().id()).getFirst().meeting().bookable(), 5);

		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> load(Text.with("seats: 60", "seats: 4")))
			.satisfies(
					(ex) -> assertThat(ex.getReason()).contains("test.yaml:24: meeting m1 has bookings or holds (5)"));
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> load(Text.with("seats: 60, booking: optional", "booking: none")));
		load(Text.with("seats: 60", "seats: 5"));

		assertThat(this.meetings.open(consultation().id())).isEmpty();
		assertThat(this.meetings.of(consultation().id()).getFirst().seats()).isEqualTo(5);
		assertThat(this.heard.events()).last().isInstanceOf(MeetingChanged.class);
	}

	@Test
	void aMeetingWithoutBookingIsNotBookable() {
		load(Text.with("seats: 60, booking: optional", "booking: none"));

		assertThat(this.meetings.open(consultation().id())).isEmpty();
		Meeting meeting = this.meetings.of(consultation().id()).getFirst();
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
		load(Text.with("date: 2026-04-01, from: 10:00, to: \"13:00\"", "date: 2026-03-29, from: 00:30, to: \"04:30\"")
			.replace("date: 2026-04-02, from: \"10:00\", to: \"13:00\"",
					"date: 2026-10-25, from: \"00:30\", to: \"04:30\""));

		assertThat(this.duties.slotsOn(LocalDate.of(2026, 3, 29))).hasSize(12);
		assertThat(this.duties.slotsOn(LocalDate.of(2026, 10, 25))).hasSize(15);
	}

	private void load(String text) {
		try {
			Path file = Files.writeString(this.folder.resolve("test.yaml"), text);
			this.intake.load(List.of(file.toString()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Booking book(BookableId bookable, int seats) {
		Booking booking = this.transactions.execute((status) -> {
			HoldResult held = this.bookings.hold(resident(), bookable, seats, Duration.ofMinutes(15), null);
			ConfirmResult result = this.bookings.confirm(((HoldResult.Held) held).hold(), Details.NONE);
			return ((ConfirmResult.Booked) result).booking();
		});
		assertThat(booking).isNotNull();
		return booking;
	}

	private static ResidentId resident() {
		return new ResidentId(UUID.randomUUID());
	}

	private Consultation consultation() {
		return this.consultations.find(SLUG).orElseThrow();
	}

	private Duty duty(String key) {
		return this.duties.everyOf(consultation().id())
			.stream()
			.filter((duty) -> duty.key().equals(key))
			.findFirst()
			.orElseThrow();
	}

	private Expert expert() {
		return this.duties.experts().getFirst();
	}

	private List<List<?>> everything() {
		List<List<?>> all = new ArrayList<>();
		for (String table : List.of("booking", "bookable", "booking_rules", "duty_slot", "duty", "duty_expert",
				"meeting", "consultation")) {
			all.add(this.jdbc.sql("select * from " + table + " order by 1").query().listOfRows());
		}
		return all;
	}

}
