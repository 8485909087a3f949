package org.dyzurka.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.dyzurka.booking.Booking;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.Period;
import org.dyzurka.consultation.Place;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.DutyChangeResult;
import org.dyzurka.duty.DutyId;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.MeetingChangeResult;
import org.dyzurka.meeting.Meetings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Loading a file again while residents have booked and the office has changed what is
 * planned.
 */
@IntakeTest
@ExtendWith(OutputCaptureExtension.class)
@Isolated("reads what is logged")
class ConflictTests {

	private static final String D2 = "date: 2026-04-02, from: \"10:00\", to: \"13:00\"";

	@Autowired
	private Office office;

	@Autowired
	private Duties duties;

	@Autowired
	private Meetings meetings;

	@Autowired
	private RefusedFiles refused;

	@TempDir
	private Path folder;

	@BeforeEach
	void beginAnew() {
		this.office.beginAnew();
		this.office.load(this.folder, Text.GOOD);
	}

	@Test
	void aBookedDutyIsShortenedAsFarAsNobodyIsStranded() {
		Booking booked = this.office.book(telephone().getFirst().id(), 1);

		this.office.load(this.folder, Text.with("from: 10:00, to: \"13:00\"", "from: 10:00, to: \"11:00\""));

		assertThat(this.office.bookings().find(booked.id())).contains(booked);
		assertThat(telephone()).extracting((slot) -> slot.time().start().toString())
			.containsExactly("2026-04-01T08:15:00Z", "2026-04-01T08:30:00Z", "2026-04-01T08:45:00Z");
	}

	@Test
	void whatIsAddedToABookedDutyNeverSetsABookedSlotAside() {
		List<Booking> booked = telephone().stream().map((slot) -> this.office.book(slot.id(), 1)).toList();

		this.office.load(this.folder,
				Text.with("from: 10:00, to: \"13:00\"", "from: \"09:00\", to: \"15:00\"").replace("0.2", "0.3"));

		assertThat(booked)
			.allSatisfy((booking) -> assertThat(this.office.bookings().find(booking.id())).contains(booking));
		List<Slot> slots = this.duties.slotsIn(this.office.duty("d1").id());
		assertThat(slots).hasSize(24).filteredOn(Slot::walkIn).hasSize(7);
		assertThat(telephone()).hasSize(24 - 7 - booked.size());
	}

	@Test
	void aRefusalNamesEverybodyItWouldStrandButNobodyByName() {
		List<Slot> slots = telephone();
		Booking first = this.office.book(slots.getFirst().id(), 1);
		Booking last = this.office.book(slots.getLast().id(), 1);
		this.office.hold(slots.get(8).id());

		assertThat(refusal(Text.with("from: 10:00, to: \"13:00\"", "from: 10:15, to: \"12:30\"")))
			.contains("test.yaml:21: duty d1 has bookings or holds (3), which would be lost: " + first.code()
					+ " (telephone, 2026-04-01 10:00), " + last.code() + " (telephone, 2026-04-01 12:45), "
					+ "1 just being booked or offered: ", "/staff/schedule")
			.hasLineCount(1);
	}

	@Test
	void theOfficeWinsNothingAndLosesNothingWithoutBeingTold() {
		move("d2", 1);
		List<List<?>> before = this.office.everything();

		assertThat(refusal(Text.with(D2, D2.replace("13:00", "14:00"))))
			.contains("test.yaml:22: duty d2 was changed by the office", "in person, 2026-04-03 10:00–13:00");
		assertThat(this.office.everything()).isEqualTo(before);
	}

	@Test
	void aFileMaySayWhatTheOfficeDidAndSpeaksForItAgain() {
		move("d2", 1);
		Duty moved = this.office.duty("d2");
		String followed = Text.with(D2, D2.replace("04-02", "04-03"));

		this.office.load(this.folder, followed);

		assertThat(this.office.duty("d2")).isEqualTo(moved);
		this.office.load(this.folder, followed.replace("04-03, from: \"10:00\"", "04-06, from: \"10:00\""));
		assertThat(this.office.duty("d2").time().start()).isEqualTo("2026-04-06T08:00:00Z");
	}

	@Test
	void anotherShareOrLanguageCutsNothingThatTheOfficeChanged() {
		move("d2", 1);
		Duty moved = this.office.duty("d2");

		this.office.load(this.folder, Text.with("walk-in-share: 0.2", "walk-in-share: 0.5")
			.replace("languages: [pl, uk]}", "languages: [pl, uk, en]}"));

		assertThat(this.office.duty("d2").time()).isEqualTo(moved.time());
		assertThat(telephone()).hasSize(6);
	}

	@Test
	void aPlaceDescribedAnewIsSoForWhatTheOfficeChangedToo() {
		move("d2", 1);
		Duty moved = this.office.duty("d2");

		this.office.load(this.folder, Text.with("ul. Długa 1", "ul. Długa 2"));

		assertThat(this.office.duty("d2").time()).isEqualTo(moved.time());
		assertThat(this.office.duty("d2").place()).isNotNull().extracting(Place::address).isEqualTo("ul. Długa 2");
		assertThat(this.office.duty("d2").revision()).isEqualTo(moved.revision() + 1);
		assertThat(this.meetings.of(this.office.consultation().id()).getFirst().place().address())
			.isEqualTo("ul. Długa 2");
	}

	@Test
	void whatTheOfficeCalledOffComesBackOnlyWhenTheFileDroppedItBefore() {
		DutyId called = this.office.duty("d2").id();
		this.office.transactions()
			.executeWithoutResult(
					(status) -> assertThat(this.duties.cancel(called)).isInstanceOf(DutyChangeResult.Changed.class));
		String line = Text.GOOD.lines().filter((each) -> each.contains("id: d2,")).findFirst().orElseThrow() + "\n";

		assertThat(refusal(Text.with(D2, D2.replace("13:00", "14:00")))).contains("duty d2 was called off");
		this.office.load(this.folder, Text.with(line, ""));
		assertThat(this.office.duty("d2").withdrawn()).isTrue();
		this.office.load(this.folder, Text.GOOD);
		assertThat(this.office.duty("d2").withdrawn()).isFalse();
	}

	@Test
	void aDutyIsNotPutOverOneThatTheOfficeMoved() {
		move("d2", 1);
		List<List<?>> before = this.office.everything();

		assertThat(refusal(Text.with("date: 2026-04-01", "date: 2026-04-03"))).contains(
				"test.yaml:21: duty d1 overlaps duty d2 of the same expert, which the office put on 2026-04-03 10:00–13:00");
		assertThat(this.office.everything()).isEqualTo(before);
	}

	@Test
	void aPeriodLeavesOutNothingThatTheOfficeMoved() {
		this.office.transactions().executeWithoutResult((status) -> {
			this.office.consultations()
				.reschedule(this.office.consultation().id(),
						new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 31)));
			move("d2", 240);
		});

		assertThat(refusal(Text.with("to: 2026-10-31", "to: 2026-11-01"))).contains("duty d2", "2026-11-28",
				"outside the new period");
	}

	@Test
	void aMeetingThatTheOfficeMovedIsLeftToTheOffice() {
		this.office.transactions()
			.executeWithoutResult((status) -> assertThat(
					this.meetings.move(this.meetings.of(this.office.consultation().id()).getFirst().id(),
							new TimeRange(this.office.clock().instant().plus(Duration.ofDays(30)),
									this.office.clock().instant().plus(Duration.ofDays(31)))))
				.isInstanceOf(MeetingChangeResult.Changed.class));

		assertThat(refusal(Text.with("seats: 60", "seats: 70"))).contains("test.yaml:24: meeting m1 was changed");
	}

	@Test
	void aRefusedFileDoesNotStopTheStartAndIsRemembered(CapturedOutput output) throws IOException {
		Booking booked = this.office.book(telephone().getFirst().id(), 1);
		Path file = Files.writeString(this.folder.resolve("shorter.yaml"),
				Text.with("from: 10:00, to: \"13:00\"", "from: 11:00, to: \"13:00\""));

		this.office.start(file);

		assertThat(this.refused.latest()).hasValueSatisfying((latest) -> {
			assertThat(latest.at()).isEqualTo(this.office.clock().instant());
			assertThat(latest.reasons()).singleElement().asString().contains(booked.code().value());
		});
		assertThat(output.getAll()).contains("is not loaded, everything stays as it was", booked.code().value());
		assertThat(telephone()).hasSize(9);

		this.office.start(Files.writeString(file, Text.GOOD));
		assertThat(this.refused.latest()).isEmpty();
	}

	private void move(String key, int days) {
		Duty duty = this.office.duty(key);
		this.office.transactions()
			.executeWithoutResult((status) -> assertThat(this.duties.move(duty.id(),
					new TimeRange(duty.time().start().plus(Duration.ofDays(days)),
							duty.time().end().plus(Duration.ofDays(days)))))
				.isInstanceOf(DutyChangeResult.Changed.class));
	}

	private List<Slot> telephone() {
		return this.duties.open(this.office.consultation().id(), Form.TELEPHONE);
	}

	private String refusal(String text) {
		String[] refusal = new String[1];
		assertThatExceptionOfType(Office.Refused.class).isThrownBy(() -> this.office.load(this.folder, text))
			.satisfies((ex) -> refusal[0] = String.valueOf(ex.getMessage()));
		return refusal[0];
	}

}
