package org.dyzurka.notification;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.dyzurka.StandingClock;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.ConfirmResult;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.HoldResult;
import org.dyzurka.booking.Offers;
import org.dyzurka.booking.Rules;
import org.dyzurka.booking.Scope;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Contact;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.NoticeRules;
import org.dyzurka.consultation.Place;
import org.dyzurka.consultation.Poland;
import org.dyzurka.consultation.Privacy;
import org.dyzurka.consultation.Slug;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
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
import org.dyzurka.resident.Address;
import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A consultation in the month in which clocks are turned back, before that night: Anna is
 * on duty by telephone on 22 and 23 October, Marek on 24; both hold a meeting on 23.
 */
@Tag("database")
@SpringBootTest
@Import(PlanWorld.Time.class)
abstract class PlanWorld {

	static final Instant NOW = Instant.parse("2026-10-20T08:00:00Z");

	private static final AtomicLong CHATS = new AtomicLong(9_000_000);

	static final Place HALL = new Place("hall", LocalText.polish("Sala"), "ul. Długa 1, Kraków", null, null, List.of());

	final ConsultationId consultation = ConsultationId.random();

	@Autowired
	Consultations consultations;

	@Autowired
	Bookables bookables;

	@Autowired
	Bookings bookings;

	@Autowired
	Offers offers;

	@Autowired
	Duties duties;

	@Autowired
	Meetings meetings;

	@Autowired
	Residents residents;

	@Autowired
	PlanChanges changes;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	StandingClock clock;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void plan() {
		this.clock.set(NOW);
		run(() -> {
			this.consultations.announce(consultation(), Map.of());
			this.bookables.rule(new Scope(this.consultation.value()),
					new Rules(9, Duration.ofHours(1), Duration.ZERO, Duration.ofDays(30), Duration.ofHours(2)));
			assertThat(this.duties.plan(this.consultation, roster(), Set.of())).isEmpty();
			assertThat(this.meetings.schedule(this.consultation,
					List.of(meeting("m1", time(23, "16:00", "18:00")), meeting("m2", time(29, "16:00", "18:00"))),
					Set.of()))
				.isEmpty();
		});
	}

	Booking book(ResidentId resident, BookableId bookable, int seats, Details details) {
		return tx(() -> {
			HoldResult held = this.bookings.hold(resident, bookable, seats, Duration.ofMinutes(15), null);
			assertThat(held).isInstanceOf(HoldResult.Held.class);
			ConfirmResult result = this.bookings.confirm(((HoldResult.Held) held).hold(), details);
			assertThat(result).isInstanceOf(ConfirmResult.Booked.class);
			return ((ConfirmResult.Booked) result).booking();
		});
	}

	Booking book(BookableId bookable) {
		return book(resident(), bookable, 1, Details.NONE);
	}

	ResidentId resident() {
		return resident(Address.telegram(CHATS.incrementAndGet()));
	}

	ResidentId resident(Address address) {
		return tx(() -> this.residents.meet(address).id());
	}

	Booking now(Booking booking) {
		return tx(() -> this.bookings.find(booking.id()).orElseThrow());
	}

	Duty duty(String key) {
		return this.duties.everyOf(this.consultation)
			.stream()
			.filter((duty) -> duty.key().equals(key))
			.findFirst()
			.orElseThrow();
	}

	Meeting meeting(String key) {
		return this.meetings.everyOf(this.consultation)
			.stream()
			.filter((meeting) -> meeting.key().equals(key))
			.findFirst()
			.orElseThrow();
	}

	Expert expert(String key) {
		return this.duties.everyExpertOf(this.consultation)
			.stream()
			.filter((expert) -> expert.key().equals(key))
			.findFirst()
			.orElseThrow();
	}

	List<Slot> slots(String duty) {
		return this.duties.slotsIn(duty(duty).id()).stream().filter((slot) -> !slot.walkIn()).toList();
	}

	PlanPreview done(PlanChange change) {
		PlanPreview preview = this.changes.preview(change);
		assertThat(preview.refusals()).isEmpty();
		PlanOutcome outcome = this.changes.carryOut(change, preview.fingerprint(), "admin");
		assertThat(outcome).isInstanceOf(PlanOutcome.Done.class);
		assertThat(((PlanOutcome.Done) outcome).done().touched()).isEqualTo(preview.touched());
		checkSeats();
		return preview;
	}

	PlanRefusal refusal(PlanChange change) {
		PlanPreview preview = this.changes.preview(change);
		assertThat(this.changes.carryOut(change, preview.fingerprint(), "admin"))
			.isInstanceOf(PlanOutcome.Impossible.class);
		assertThat(preview.refusals()).hasSize(1);
		return preview.refusals().getFirst();
	}

	/** Invariant 1, for what is booked here. */
	void checkSeats() {
		assertThat(this.jdbc.sql("""
				select count(*) from bookable b where b.scope = ? and (b.taken > b.capacity or b.booked <> (
					select coalesce(sum(k.seats), 0) from booking k where k.bookable_id = b.id and k.live))
				""").param(this.consultation.value()).query(Integer.class).single()).isZero();
	}

	<T> T tx(Supplier<T> work) {
		T result = this.transactions.execute((status) -> work.get());
		assertThat(result).isNotNull();
		return result;
	}

	void run(Runnable work) {
		this.transactions.executeWithoutResult((status) -> work.run());
	}

	static TimeRange time(int day, String from, String to) {
		LocalDate date = LocalDate.of(2026, 10, day);
		return new TimeRange(date.atTime(LocalTime.parse(from)).atZone(Poland.ZONE).toInstant(),
				date.atTime(LocalTime.parse(to)).atZone(Poland.ZONE).toInstant());
	}

	private static Roster roster() {
		return new Roster(
				List.of(new ExpertPlan("anna", "Anna", null, List.of(LocalText.POLISH, Locale.of("uk"))),
						new ExpertPlan("marek", "Marek", null, List.of(LocalText.POLISH))),
				List.of(plan("d1", "anna", time(22, "10:00", "12:00")), plan("d2", "anna", time(23, "10:00", "11:00")),
						plan("d3", "marek", time(24, "10:00", "12:00"))),
				new WalkInShare(new BigDecimal("0.2")));
	}

	private static DutyPlan plan(String key, String expert, TimeRange time) {
		return new DutyPlan(key, expert, Form.TELEPHONE, time, Duration.ofMinutes(20), "+48 12 000 00 11", null,
				List.of());
	}

	private static MeetingPlan meeting(String key, TimeRange time) {
		return new MeetingPlan(key, "open-meeting", LocalText.polish("Spotkanie"), time, HALL, 10,
				MeetingBooking.OPTIONAL, List.of("anna", "marek"));
	}

	private Consultation consultation() {
		LocalText text = LocalText.polish("Jak?");
		return new Consultation(this.consultation, new Slug("p-" + UUID.randomUUID().toString().substring(0, 8)), text,
				text, text, text, null,
				new org.dyzurka.consultation.Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)), List.of(),
				new Contact(null, null, null), null,
				new Privacy(text, "iod@example.org", Period.ofDays(30), Period.ofYears(1), false), List.of(),
				List.of(HALL), NoticeRules.USUAL);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Time {

		@Bean
		@Primary
		StandingClock movableClock() {
			return new StandingClock(NOW);
		}

	}

}
