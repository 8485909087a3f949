package org.dyzurka.calendar;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.ConfirmResult;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.HoldId;
import org.dyzurka.booking.HoldResult;
import org.dyzurka.booking.Rules;
import org.dyzurka.booking.Scope;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Contact;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.Place;
import org.dyzurka.consultation.Privacy;
import org.dyzurka.consultation.Slug;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.DutyChangeResult;
import org.dyzurka.duty.DutyPlan;
import org.dyzurka.duty.Expert;
import org.dyzurka.duty.ExpertPlan;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Roster;
import org.dyzurka.duty.Slot;
import org.dyzurka.duty.WalkInShare;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.MeetingBooking;
import org.dyzurka.meeting.MeetingPlan;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.notification.PlanChange;
import org.dyzurka.notification.PlanChanges;
import org.dyzurka.notification.PlanOutcome;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From a real booking to the feed, through every room between.
 */
@Tag("database")
@SpringBootTest
class BookedFeedTests {

	private static final AtomicLong CHATS = new AtomicLong(7_000_000);

	private static final Locale POLISH = LocalText.POLISH;

	private final ConsultationId consultation = ConsultationId.random();

	private final Slug slug = new Slug("k-" + UUID.randomUUID().toString().substring(0, 8));

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
	private Residents residents;

	@Autowired
	private Press press;

	@Autowired
	private PlanChanges changes;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient jdbc;

	private Instant start = Instant.EPOCH;

	@BeforeEach
	void plan() {
		this.start = this.clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(5)).plusSeconds(32400);
		run(() -> {
			this.consultations.announce(consultation("Jak będziemy wspierać rodziny?", false), Map.of());
			this.bookables.rule(new Scope(this.consultation.value()),
					new Rules(50, Duration.ofHours(1), Duration.ZERO, Duration.ofDays(30), Duration.ofHours(2)));
			assertThat(this.duties.plan(this.consultation, roster(), Set.of())).isEmpty();
			assertThat(this.meetings.schedule(this.consultation, List.of(meeting()), Set.of())).isEmpty();
		});
	}

	@Test
	void aBookingAppearsMovesAndIsStruckOut() {
		Ical before = feed("anna");
		assertThat(before.event("duty-")).isPresent();
		assertThat(before.event("booking-")).isEmpty();
		Edition first = edition("anna");
		ResidentId resident = resident();

		Booking booking = book(resident, slots("anna").getFirst().id(), 1);
		Ical booked = feed("anna").event("booking-" + booking.id().value()).orElseThrow();
		assertThat(booked.lines()).contains("SEQUENCE:0", "STATUS:CONFIRMED");
		assertThat(edition("anna").number()).isEqualTo(first.number() + 1);

		Edition mareks = edition("marek");
		HoldId hold = hold(resident, slots("marek").getFirst().id(), 1, booking.id());
		assertThat(edition("marek")).as("a hold is no booking").isEqualTo(mareks);
		run(() -> this.bookings.move(booking.id(), hold));
		Ical left = feed("anna").event("booking-" + booking.id().value()).orElseThrow();
		Ical moved = feed("marek").event("booking-" + booking.id().value()).orElseThrow();
		assertThat(left.lines()).contains("SEQUENCE:1", "STATUS:CANCELLED", "TRANSP:TRANSPARENT");
		assertThat(moved.lines()).contains("SEQUENCE:1", "STATUS:CONFIRMED");
		assertThat(moved.value("LAST-MODIFIED")).isGreaterThan(booked.value("LAST-MODIFIED"));

		run(() -> this.bookings.cancel(booking.id()));
		Ical given = feed("marek").event("booking-" + booking.id().value()).orElseThrow();
		assertThat(given.lines()).contains("SEQUENCE:2", "STATUS:CANCELLED");
		assertThat(given.value("DTSTAMP")).isEqualTo(given.value("LAST-MODIFIED"))
			.isGreaterThan(moved.value("LAST-MODIFIED"));
	}

	@Test
	void aMeetingShowsItsSeatsToBothHosts() {
		BookableId seats = this.meetings.of(this.consultation).getFirst().bookable();
		Ical before = feed("anna").event("hosted-meeting-").orElseThrow();

		book(resident(), seats, 3);

		Ical annas = feed("anna").event("hosted-meeting-").orElseThrow();
		assertThat(annas.value("SUMMARY")).isEqualTo("Spotkanie (3/60)");
		assertThat(annas.lines()).isEqualTo(feed("marek").event("hosted-meeting-").orElseThrow().lines());
		assertThat(Integer.parseInt(annas.value("SEQUENCE"))).isEqualTo(Integer.parseInt(before.value("SEQUENCE")) + 1);
		assertThat(annas.value("LAST-MODIFIED")).isGreaterThan(before.value("LAST-MODIFIED"));
	}

	@Test
	void aDutyGivenToAnotherExpertIsStruckOutOfTheFeedOfTheFirst() {
		Slot slot = slots("anna").getFirst();
		Booking booking = book(resident(), slot.id(), 1, topic());
		Edition annas = edition("anna");

		run(() -> assertThat(this.duties.replace(slot.duty().id(), expert("marek").id()))
			.isInstanceOf(DutyChangeResult.Changed.class));

		Ical left = feed("anna").event("booking-" + booking.id().value()).orElseThrow();
		Ical taken = feed("marek").event("booking-" + booking.id().value()).orElseThrow();
		assertThat(edition("anna").number()).isEqualTo(annas.number() + 1);
		assertThat(left.lines()).contains("SEQUENCE:1", "STATUS:CANCELLED", "TRANSP:TRANSPARENT");
		assertThat(left.value("DTSTAMP")).isEqualTo(left.value("LAST-MODIFIED"));
		assertThat(left.lines().toString()).doesNotContain("sąsiad");
		assertThat(taken.lines()).contains("SEQUENCE:1", "STATUS:CONFIRMED");
		assertThat(feed("anna").event("duty-" + slot.duty().id().value()).orElseThrow().lines()).contains("SEQUENCE:1",
				"STATUS:CANCELLED");
		assertThat(feed("marek").event("duty-" + slot.duty().id().value()).orElseThrow().lines()).contains("SEQUENCE:1",
				"STATUS:CONFIRMED");
	}

	@Test
	void aDutyMovedTellsTheSameEventsAtAnotherTime() {
		Slot slot = slots("anna").getFirst();
		Booking booking = book(resident(), slot.id(), 1);
		TimeRange time = new TimeRange(this.start.plus(Duration.ofDays(1)), this.start.plusSeconds(86400 + 7200));

		carryOut(new PlanChange.DutyMoved(slot.duty().id(), time));

		Ical talk = feed("anna").event("booking-" + booking.id().value()).orElseThrow();
		assertThat(talk.lines()).contains("SEQUENCE:1", "STATUS:CONFIRMED");
		assertThat(feed("anna").events()).filteredOn((event) -> event.value("UID").startsWith("booking-")).hasSize(1);
		Ical window = feed("anna").event("duty-" + slot.duty().id().value()).orElseThrow();
		assertThat(window.lines()).contains("SEQUENCE:1", "STATUS:CONFIRMED");
		assertThat(window.lines().toString())
			.contains(DateTimeFormatter.ofPattern("uuuuMMdd").format(time.start().atZone(ZoneOffset.UTC)));
	}

	@Test
	void aDutyCalledOffLeavesItsEventsStruckOut() {
		Slot slot = slots("anna").getFirst();
		Booking booking = book(resident(), slot.id(), 1);

		carryOut(new PlanChange.DutyCalledOff(slot.duty().id()));

		assertThat(feed("anna").event("booking-" + booking.id().value()).orElseThrow().lines()).contains("SEQUENCE:1",
				"STATUS:CANCELLED");
		assertThat(feed("anna").event("duty-" + slot.duty().id().value()).orElseThrow().lines()).contains("SEQUENCE:1",
				"STATUS:CANCELLED");
	}

	@Test
	void aMeetingCalledOffIsStruckOutForItsHosts() {
		Meeting meeting = this.meetings.of(this.consultation).getFirst();
		book(resident(), meeting.bookable(), 2);
		Ical before = feed("marek").event("hosted-meeting-").orElseThrow();

		carryOut(new PlanChange.MeetingCalledOff(meeting.id()));

		Ical after = feed("marek").event("hosted-meeting-").orElseThrow();
		assertThat(after.lines()).contains("STATUS:CANCELLED");
		assertThat(after.value("UID")).isEqualTo(before.value("UID"));
		assertThat(Integer.parseInt(after.value("SEQUENCE"))).isGreaterThan(Integer.parseInt(before.value("SEQUENCE")));
	}

	private void carryOut(PlanChange change) {
		assertThat(this.changes.carryOut(change, this.changes.preview(change).fingerprint(), "admin"))
			.isInstanceOf(PlanOutcome.Done.class);
	}

	@Test
	void aDutyThatComesBackIsToldAgain() {
		Slot slot = slots("anna").getFirst();
		Booking booking = book(resident(), slot.id(), 1);
		run(() -> this.duties.replace(slot.duty().id(), expert("marek").id()));

		run(() -> this.duties.replace(slot.duty().id(), expert("anna").id()));

		Ical back = feed("anna").event("booking-" + booking.id().value()).orElseThrow();
		assertThat(back.lines()).contains("SEQUENCE:2", "STATUS:CONFIRMED");
		assertThat(feed("marek").event("booking-" + booking.id().value()).orElseThrow().lines()).contains("SEQUENCE:2",
				"STATUS:CANCELLED");
		assertThat(feed("anna").events()).filteredOn((event) -> event.value("UID").startsWith("duty-")).hasSize(1);
	}

	@Test
	void aFileLoadedAgainChangesNothing() {
		Edition before = edition("anna");
		Ical feed = feed("anna");

		run(() -> {
			this.duties.plan(this.consultation, roster(), Set.of());
			this.meetings.schedule(this.consultation, List.of(meeting()), Set.of());
		});

		assertThat(edition("anna")).isEqualTo(before);
		assertThat(feed("anna")).isEqualTo(feed);
	}

	@Test
	void anAmendedConsultationIsToldAnewAndItsEventsStayAsTheyAre() {
		Booking booking = book(resident(), slots("anna").getFirst().id(), 1, topic());
		Ical before = feed("anna").event("booking-").orElseThrow();
		Edition annas = edition("anna");
		Edition everyones = this.press.current(new Feed.OfConsultation(this.consultation));

		announce("Nowy tytuł", false);

		assertThat(edition("anna").number()).isEqualTo(annas.number() + 1);
		assertThat(this.press.current(new Feed.OfConsultation(this.consultation)).number())
			.isEqualTo(everyones.number() + 1);
		assertThat(feed("anna").value("X-WR-CALDESC")).contains("Nowy tytuł");
		assertThat(feed("anna").event("booking-" + booking.id().value())).contains(before);

		announce("Nowy tytuł", false);
		assertThat(edition("anna").number()).as("nothing differs").isEqualTo(annas.number() + 1);
	}

	@Test
	void whoMayTellTopicsRevisesTheEventsThatHaveOne() {
		List<Slot> slots = slots("anna");
		Booking told = book(resident(), slots.get(0).id(), 1, topic());
		Booking silent = book(resident(), slots.get(1).id(), 1);
		Ical before = feed("anna").event("booking-" + silent.id().value()).orElseThrow();

		announce("Jak będziemy wspierać rodziny?", true);

		Ical allowed = feed("anna").event("booking-" + told.id().value()).orElseThrow();
		assertThat(allowed.value("DESCRIPTION")).contains("mój sąsiad");
		assertThat(allowed.lines()).contains("SEQUENCE:1");
		assertThat(feed("anna").event("booking-" + silent.id().value())).contains(before);

		announce("Jak będziemy wspierać rodziny?", false);

		Ical forbidden = feed("anna").event("booking-" + told.id().value()).orElseThrow();
		assertThat(forbidden.value("DESCRIPTION")).doesNotContain("mój sąsiad");
		assertThat(forbidden.lines()).contains("SEQUENCE:2");
		assertThat(forbidden.value("LAST-MODIFIED")).isGreaterThan(allowed.value("LAST-MODIFIED"));
	}

	@Test
	void whatIsForgottenIsNotToldUnderAnOldEdition() {
		announce("Jak będziemy wspierać rodziny?", true);
		ResidentId resident = resident();
		Booking booking = book(resident, slots("anna").getFirst().id(), 1, topic());
		book(resident, this.meetings.of(this.consultation).getFirst().bookable(), 2, topic());
		run(() -> this.jdbc.sql("""
				update bookable set starts_at = starts_at - interval '9' day, ends_at = ends_at - interval '9' day
				where scope = ?
				""").param(this.consultation.value()).update());
		Ical meeting = feed("anna").event("hosted-meeting-").orElseThrow();
		Edition annas = edition("anna");
		Edition mareks = edition("marek");

		run(() -> this.residents.erase(resident));

		assertThat(edition("anna").number()).isEqualTo(annas.number() + 1);
		Ical past = feed("anna").event("booking-" + booking.id().value()).orElseThrow();
		assertThat(past.lines()).contains("SEQUENCE:1", "STATUS:CONFIRMED");
		assertThat(past.value("DESCRIPTION")).doesNotContain("mój sąsiad");
		assertThat(feed("anna").event("hosted-meeting-")).as("tells seats, and those stay").contains(meeting);
		assertThat(edition("marek")).isEqualTo(mareks);
	}

	@Test
	void noBookingOfManyAtOnceIsMissingFromTheFeed() throws Exception {
		List<Slot> slots = slots("anna");
		Edition before = edition("anna");
		List<Callable<Booking>> residents = slots.stream()
			.map((slot) -> (Callable<Booking>) () -> book(resident(), slot.id(), 1))
			.toList();
		try (ExecutorService pool = Executors.newFixedThreadPool(slots.size())) {
			for (Future<Booking> booked : pool.invokeAll(residents)) {
				booked.get();
			}
		}

		assertThat(edition("anna").number()).isEqualTo(before.number() + slots.size());
		assertThat(feed("anna").events()).filteredOn((event) -> event.value("UID").startsWith("booking-"))
			.hasSameSizeAs(slots);
	}

	private void announce(String title, boolean topicInCalendar) {
		run(() -> this.consultations.announce(consultation(title, topicInCalendar), Map.of()));
	}

	private Consultation consultation(String title, boolean topicInCalendar) {
		LocalText text = LocalText.polish(title);
		LocalDate day = LocalDate.ofInstant(this.start, ZoneOffset.UTC);
		return new Consultation(this.consultation, this.slug, text, text, text, text, null,
				new org.dyzurka.consultation.Period(day.minusDays(6), day.plusDays(6)), List.of(),
				new Contact(null, null, null), null,
				new Privacy(text, "iod@example.org", Period.ofDays(30), Period.ofYears(1), topicInCalendar), List.of(),
				List.of(), org.dyzurka.consultation.NoticeRules.USUAL);
	}

	private Roster roster() {
		Place place = place();
		DutyPlan annas = new DutyPlan("d1", "anna", Form.TELEPHONE,
				new TimeRange(this.start, this.start.plusSeconds(7200)), Duration.ofMinutes(15), "+48 12 000 00 11",
				null, List.of());
		DutyPlan mareks = new DutyPlan("d2", "marek", Form.IN_PERSON,
				new TimeRange(this.start.plusSeconds(7200), this.start.plusSeconds(14400)), Duration.ofMinutes(20),
				null, place, List.of());
		return new Roster(
				List.of(new ExpertPlan("anna", "Anna Ekspercka", null, List.of(POLISH)),
						new ExpertPlan("marek", "Marek Dyżurny", null, List.of(POLISH))),
				List.of(annas, mareks), new WalkInShare(new BigDecimal("0.2")));
	}

	private MeetingPlan meeting() {
		Instant evening = this.start.plus(Duration.ofHours(30));
		return new MeetingPlan("m1", "open-meeting", LocalText.polish("Spotkanie"),
				new TimeRange(evening, evening.plusSeconds(7200)), place(), 60, MeetingBooking.OPTIONAL,
				List.of("anna", "marek"));
	}

	private static Place place() {
		return new Place("mops", LocalText.polish("MOPS"), "ul. Józefińska 14, Kraków", null, null, List.of());
	}

	private Expert expert(String key) {
		return this.duties.experts()
			.stream()
			.filter((expert) -> expert.consultation().equals(this.consultation) && expert.key().equals(key))
			.findFirst()
			.orElseThrow();
	}

	private List<Slot> slots(String key) {
		return this.duties.slotsOf(expert(key).id()).stream().filter((slot) -> !slot.walkIn()).toList();
	}

	private Edition edition(String key) {
		return this.press.current(new Feed.OfExpert(expert(key).id()));
	}

	private Ical feed(String key) {
		Feed feed = new Feed.OfExpert(expert(key).id());
		return Ical.strict(this.press.issue(feed, this.press.current(feed)).orElseThrow().plain());
	}

	private ResidentId resident() {
		return ask(() -> this.residents.meet(Address.telegram(CHATS.incrementAndGet())).id());
	}

	private Booking book(ResidentId resident, BookableId bookable, int seats) {
		return book(resident, bookable, seats, Details.NONE);
	}

	private Booking book(ResidentId resident, BookableId bookable, int seats, Details details) {
		HoldId hold = hold(resident, bookable, seats, null);
		ConfirmResult result = ask(() -> this.bookings.confirm(hold, details));
		assertThat(result).isInstanceOf(ConfirmResult.Booked.class);
		return ((ConfirmResult.Booked) result).booking();
	}

	private HoldId hold(ResidentId resident, BookableId bookable, int seats, @Nullable BookingId moving) {
		HoldResult result = ask(() -> this.bookings.hold(resident, bookable, seats, Duration.ofMinutes(15), moving));
		assertThat(result).isInstanceOf(HoldResult.Held.class);
		return ((HoldResult.Held) result).hold();
	}

	private static Details topic() {
		return new Details("mój sąsiad", null, Set.of(), null);
	}

	@SuppressWarnings("NullAway") // What is asked for is never null
	private <T> T ask(Supplier<T> work) {
		return this.transaction.execute((status) -> work.get());
	}

	private void run(Runnable work) {
		this.transaction.executeWithoutResult((status) -> work.run());
	}

}
