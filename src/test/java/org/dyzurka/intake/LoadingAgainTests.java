package org.dyzurka.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.dyzurka.StandingClock;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.HoldResult;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Period;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.DutyChangeResult;
import org.dyzurka.duty.DutyChanged;
import org.dyzurka.duty.Expert;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.MeetingChangeResult;
import org.dyzurka.meeting.MeetingChanged;
import org.dyzurka.meeting.Meetings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Loading a file again.
 */
@IntakeTest
class LoadingAgainTests {

	@Autowired
	private Office office;

	@Autowired
	private Duties duties;

	@Autowired
	private Meetings meetings;

	@Autowired
	private Bookings bookings;

	@Autowired
	private StandingClock clock;

	@Autowired
	private Surroundings.Heard heard;

	@TempDir
	private Path folder;

	@BeforeEach
	void beginAnew() {
		this.office.beginAnew();
	}

	@Test
	void anUnchangedFileChangesNothing() {
		this.office.load(this.folder, Text.GOOD);
		this.office.book(this.duties.open(this.office.consultation().id(), Form.TELEPHONE).getFirst().id(), 1);
		this.office.book(this.meetings.open(this.office.consultation().id()).getFirst().meeting().bookable(), 2);
		List<List<?>> before = this.office.everything();
		this.heard.events().clear();
		this.clock.advance(Duration.ofHours(1));

		this.office.load(this.folder, Text.GOOD);

		assertThat(this.office.everything()).isEqualTo(before);
		assertThat(this.heard.events()).isEmpty();
	}

	@Test
	void whatChangedIsChangedAndNothingElse() {
		this.office.load(this.folder, Text.GOOD);
		Booking booked = this.office
			.book(this.duties.open(this.office.consultation().id(), Form.TELEPHONE).getFirst().id(), 1);
		List<Meeting> meetingsBefore = this.meetings.of(this.office.consultation().id());
		Duty second = this.office.duty("d2");
		this.heard.events().clear();

		this.office.load(this.folder, Text.with("subject: Przedmiot", "subject: Inny").replace("00 11", "00 12"));

		assertThat(this.office.consultation().subject().byLanguage()).containsEntry("pl", "Inny");
		assertThat(this.office.duty("d1").telephone()).isEqualTo("+48 12 000 00 12");
		assertThat(this.office.duty("d1").revision()).isEqualTo(1);
		assertThat(this.office.duty("d1").changedAt()).isEqualTo("2026-03-10T12:00:01Z");
		assertThat(this.office.duty("d2")).isEqualTo(second);
		assertThat(this.meetings.of(this.office.consultation().id())).isEqualTo(meetingsBefore);
		assertThat(this.bookings.find(booked.id())).hasValueSatisfying((now) -> {
			assertThat(now.live()).isTrue();
			assertThat(now.revision()).isEqualTo(booked.revision() + 1);
		});
		assertThat(this.heard.events()).singleElement().isInstanceOf(DutyChanged.class);
	}

	@Test
	void whatTheOfficeChangedSinceStays() {
		this.office.load(this.folder, Text.GOOD);
		changeByTheOffice();
		List<List<?>> changed = this.office.everything();
		this.heard.events().clear();

		this.office.load(this.folder, Text.GOOD);

		assertThat(this.office.everything()).isEqualTo(changed);
		assertThat(this.heard.events()).isEmpty();
	}

	@Test
	void aFileThatChangesOneDutyLeavesTheOthersAsTheOfficeMadeThem() {
		this.office.load(this.folder, Text.GOOD);
		changeByTheOffice();
		Duty second = this.office.duty("d2");
		List<Meeting> meetingsBefore = this.meetings.everyOf(this.office.consultation().id());

		this.office.load(this.folder, Text.with("00 11", "00 12").replace("name: Anna", "name: Anna Nowa"));

		assertThat(this.office.duty("d1").telephone()).isEqualTo("+48 12 000 00 12");
		assertThat(this.office.duty("d2").time()).isEqualTo(second.time());
		assertThat(this.office.duty("d2").revision()).as("tells the name").isEqualTo(second.revision() + 1);
		assertThat(this.meetings.everyOf(this.office.consultation().id())).isEqualTo(meetingsBefore);
		assertThat(this.office.consultation().period().to()).isEqualTo("2026-11-30");
	}

	private void changeByTheOffice() {
		ConsultationId consultation = this.office.consultation().id();
		Duty moved = this.office.duty("d2");
		this.office.transactions().executeWithoutResult((status) -> {
			this.office.consultations()
				.reschedule(consultation, new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 11, 30)));
			assertThat(
					this.duties.move(moved.id(),
							new TimeRange(moved.time().start().plus(Duration.ofDays(1)),
									moved.time().end().plus(Duration.ofDays(1)))))
				.isInstanceOf(DutyChangeResult.Changed.class);
			assertThat(this.meetings.cancel(this.meetings.of(consultation).getFirst().id()))
				.isInstanceOf(MeetingChangeResult.Changed.class);
		});
	}

	@Test
	void aNameThatCalendarsTellReachesTheDutiesOfItsExpert() {
		this.office.load(this.folder, Text.GOOD);

		this.office.load(this.folder, Text.with("name: Anna", "name: Anna Nowa"));

		assertThat(this.office.duty("d1").expert().name()).isEqualTo("Anna Nowa");
		assertThat(this.office.duty("d1").revision()).isEqualTo(1);
		assertThat(this.office.duty("d2").revision()).isEqualTo(1);
	}

	@Test
	void aLongerDutyWithTheSameSlotsLeavesTheirBookingsAlone() {
		this.office.load(this.folder, Text.GOOD);
		Booking booked = this.office
			.book(this.duties.open(this.office.consultation().id(), Form.TELEPHONE).getFirst().id(), 1);

		this.office.load(this.folder, Text.with("from: 10:00, to: \"13:00\"", "from: 10:00, to: \"13:10\""));

		assertThat(this.office.duty("d1").revision()).isEqualTo(1);
		assertThat(this.bookings.find(booked.id())).contains(booked);
	}

	@Test
	void aDutyGivenToAnotherExpertKeepsItsBookingsAndTellsBoth() {
		String two = Text.with("experts:\n", "experts:\n  - {id: ewa, name: Ewa, languages: [pl, uk]}\n");
		this.office.load(this.folder, two);
		Booking booked = this.office
			.book(this.duties.open(this.office.consultation().id(), Form.TELEPHONE).getFirst().id(), 1);
		Expert before = this.office.duty("d1").expert();
		this.heard.events().clear();

		this.office.load(this.folder, two.replace("{id: d1, expert: anna", "{id: d1, expert: ewa"));

		Duty duty = this.office.duty("d1");
		assertThat(duty.expert().key()).isEqualTo("ewa");
		assertThat(this.duties.expertOf(booked.bookable())).contains(duty.expert().id());
		assertThat(this.bookings.find(booked.id()).orElseThrow().revision()).isEqualTo(booked.revision() + 1);
		assertThat(this.heard.events()).containsExactlyInAnyOrder(
				new DutyChanged(duty.consultation(), duty.id(), duty.expert().id()),
				new DutyChanged(duty.consultation(), duty.id(), before.id()));
	}

	@Test
	void anUnbookedDutyIsMovedWithItsSlots() {
		this.office.load(this.folder, Text.GOOD);
		BookableId old = this.duties.open(this.office.consultation().id(), Form.TELEPHONE).getFirst().id();
		Duty before = this.office.duty("d1");

		this.office.load(this.folder, Text.with("date: 2026-04-01", "date: 2026-04-08"));

		assertThat(this.office.duty("d1").id()).isEqualTo(before.id());
		assertThat(this.office.duty("d1").revision()).isEqualTo(1);
		assertThat(this.duties.open(this.office.consultation().id(), Form.TELEPHONE)).hasSize(10)
			.allMatch((slot) -> slot.time().start().isAfter(Instant.parse("2026-04-08T00:00:00Z")));
		assertThat(this.office.hold(old)).isInstanceOf(HoldResult.Closed.class);
		assertThat(this.duties.slotsOf(this.office.expert().id())).extracting(Slot::id).contains(old);
	}

	@Test
	void aBookedDutyIsNeitherMovedNorDroppedAndNothingOfTheFileIsLoaded() {
		this.office.load(this.folder, Text.GOOD);
		Booking booked = this.office
			.book(this.duties.open(this.office.consultation().id(), Form.TELEPHONE).getFirst().id(), 1);
		List<List<?>> before = this.office.everything();
		String line = Text.GOOD.lines().filter((each) -> each.contains("id: d1,")).findFirst().orElseThrow() + "\n";

		for (String text : List.of(Text.with("date: 2026-04-01", "date: 2026-04-08"), Text.with("PT15M", "PT10M"),
				Text.with("from: 10:00, to: \"13:00\"", "from: 10:10, to: \"13:00\""),
				Text.with(line, "").replace("about: [d1, m1]", "about: [m1]"))) {
			assertThatExceptionOfType(Office.Refused.class)
				.isThrownBy(() -> this.office.load(this.folder, text.replace("subject: Przedmiot", "subject: Inny")))
				.satisfies((ex) -> assertThat(ex.getMessage()).contains("duty d1 has bookings or holds (1)",
						booked.code() + " (telephone, 2026-04-01 10:00)"));
			assertThat(this.office.everything()).isEqualTo(before);
		}
		assertThat(this.bookings.find(booked.id())).hasValueSatisfying((now) -> assertThat(now).isEqualTo(booked));
	}

	@Test
	void aVanishedDutyIsWithdrawnAndComesBack() {
		this.office.load(this.folder, Text.GOOD);
		String line = Text.GOOD.lines().filter((each) -> each.contains("id: d1,")).findFirst().orElseThrow() + "\n";

		this.office.load(this.folder, Text.with(line, "").replace("about: [d1, m1]", "about: [m1]"));

		assertThat(this.duties.of(this.office.consultation().id())).extracting(Duty::key).containsExactly("d2");
		assertThat(this.duties.everyOf(this.office.consultation().id())).hasSize(2).first().matches(Duty::withdrawn);
		assertThat(this.duties.open(this.office.consultation().id(), Form.TELEPHONE)).isEmpty();
		this.office.load(this.folder, Text.GOOD);
		assertThat(this.duties.open(this.office.consultation().id(), Form.TELEPHONE)).hasSize(10);
		assertThat(this.office.duty("d1").revision()).isEqualTo(2);
	}

	@Test
	void seatsAreNotLoweredBelowThoseTaken() {
		this.office.load(this.folder, Text.GOOD);
		this.office.book(this.meetings.open(this.office.consultation().id()).getFirst().meeting().bookable(), 5);

		assertThatExceptionOfType(Office.Refused.class)
			.isThrownBy(() -> this.office.load(this.folder, Text.with("seats: 60", "seats: 4")))
			.satisfies(
					(ex) -> assertThat(ex.getMessage()).contains("test.yaml:24: meeting m1 has bookings or holds (5)"));
		assertThatExceptionOfType(Office.Refused.class).isThrownBy(
				() -> this.office.load(this.folder, Text.with("seats: 60, booking: optional", "booking: none")));
		this.office.load(this.folder, Text.with("seats: 60", "seats: 5"));

		assertThat(this.meetings.open(this.office.consultation().id())).isEmpty();
		assertThat(this.meetings.of(this.office.consultation().id()).getFirst().seats()).isEqualTo(5);
		assertThat(this.heard.events()).last().isInstanceOf(MeetingChanged.class);
	}

	@Test
	void noBookingIsLostWhenADutyMovesWhileResidentsBook() throws Exception {
		this.office.load(this.folder, Text.GOOD);
		List<BookableId> slots = this.duties.open(this.office.consultation().id(), Form.TELEPHONE)
			.stream()
			.map(Slot::id)
			.toList();
		CountDownLatch go = new CountDownLatch(1);
		try (ExecutorService residents = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Boolean>> booked = new ArrayList<>();
			for (BookableId slot : slots) {
				booked.add(residents.submit(() -> {
					go.await();
					return this.office.tryToBook(slot);
				}));
			}
			boolean moved = residents.submit(() -> {
				go.countDown();
				return this.office.tryToLoad(this.folder, Text.with("date: 2026-04-01", "date: 2026-04-08"));
			}).get();
			long bookings = 0;
			for (Future<Boolean> each : booked) {
				bookings += each.get() ? 1 : 0;
			}
			assertThat(moved).as("moved, with %d bookings", bookings).isEqualTo(bookings == 0);
		}
	}

}
