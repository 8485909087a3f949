package org.dyzurka.notification;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.dyzurka.StandingClock;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.ConfirmResult;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.HoldId;
import org.dyzurka.booking.HoldResult;
import org.dyzurka.booking.Rules;
import org.dyzurka.booking.Scope;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.calllist.Call;
import org.dyzurka.calllist.CallList;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Contact;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.NoticeRules;
import org.dyzurka.consultation.Organiser;
import org.dyzurka.consultation.Place;
import org.dyzurka.consultation.Poland;
import org.dyzurka.consultation.Privacy;
import org.dyzurka.consultation.Slug;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.DutyPlan;
import org.dyzurka.duty.Expert;
import org.dyzurka.duty.ExpertPlan;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Roster;
import org.dyzurka.duty.Slot;
import org.dyzurka.duty.WalkInShare;
import org.dyzurka.meeting.MeetingBooking;
import org.dyzurka.meeting.MeetingPlan;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A town whose clock stands still until a test moves it: one consultation with a duty by
 * telephone on Friday, 29 August 2025, from ten to twelve, one in person from twelve to
 * four, and a meeting on the next Thursday at four.
 */
@Tag("database")
@SpringBootTest(properties = "db-scheduler.polling-interval=24h")
@Import(Town.Surroundings.class)
abstract class Town {

	private static final AtomicLong PEOPLE = new AtomicLong(100_000);

	final ConsultationId consultation = ConsultationId.random();

	final Slug slug = new Slug("k-" + UUID.randomUUID().toString().substring(0, 8));

	@Autowired
	Consultations consultations;

	@Autowired
	Duties duties;

	@Autowired
	Meetings meetings;

	@Autowired
	Bookables bookables;

	@Autowired
	Bookings bookings;

	@Autowired
	Residents residents;

	@Autowired
	CallList calls;

	@Autowired
	Scheduler scheduler;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	StandingClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	@Qualifier("chats")
	Postbox chats;

	@Autowired
	@Qualifier("phones")
	Postbox phones;

	@BeforeEach
	void plan() {
		this.clock.set(at("2025-08-20T09:00"));
		this.jdbc.sql("delete from call_wanted").update();
		run(() -> {
			announce(false);
			this.bookables.rule(new Scope(this.consultation.value()),
					new Rules(50, Duration.ofHours(1), Duration.ZERO, Duration.ofDays(30), Duration.ofHours(2)));
			assertThat(this.duties.plan(this.consultation, roster(), Set.of())).isEmpty();
			assertThat(this.meetings.schedule(this.consultation, List.of(meeting("2025-09-04T16:00")), Set.of()))
				.isEmpty();
		});
	}

	/** What one test leaves waiting does not run in the next. */
	@AfterEach
	void forget() {
		this.jdbc.sql("delete from scheduled_tasks where task_instance <> 'recurring'").update();
	}

	void announce(boolean topicInCalendar) {
		announce(topicInCalendar, NoticeRules.USUAL);
	}

	void announce(boolean topicInCalendar, NoticeRules notices) {
		LocalText text = LocalText.polish("Jak będziemy wspierać rodziny?");
		Organiser organiser = new Organiser(LocalText.polish("Miejski Ośrodek Pomocy Społecznej w Krakowie"),
				LocalText.polish("MOPS"), true);
		this.consultations.announce(new Consultation(this.consultation, this.slug, text, text, text, text, null,
				new org.dyzurka.consultation.Period(LocalDate.of(2025, 8, 25), LocalDate.of(2025, 9, 26)),
				List.of(organiser), new Contact("+48 12 616 00 00", null, null), null,
				new Privacy(text, "iod@example.org", Period.ofDays(30), Period.ofYears(1), topicInCalendar), List.of(),
				List.of(), notices), Map.of());
	}

	Roster roster() {
		DutyPlan annas = new DutyPlan("d1", "anna", Form.TELEPHONE,
				new TimeRange(at("2025-08-29T10:00"), at("2025-08-29T12:00")), Duration.ofMinutes(15),
				"+48 12 616 00 11", null, List.of());
		DutyPlan mareks = new DutyPlan("d2", "marek", Form.IN_PERSON,
				new TimeRange(at("2025-08-29T12:00"), at("2025-08-29T16:00")), Duration.ofMinutes(20), null, place(),
				List.of());
		return new Roster(
				List.of(new ExpertPlan("anna", "Anna Ekspercka", "anna@example.org", List.of(LocalText.POLISH)),
						new ExpertPlan("marek", "Marek Dyżurny", null, List.of(LocalText.POLISH))),
				List.of(annas, mareks), new WalkInShare(new BigDecimal("0.2")));
	}

	MeetingPlan meeting(String start) {
		return new MeetingPlan("m1", "open-meeting", LocalText.polish("Spotkanie otwarte"),
				new TimeRange(at(start), at(start).plus(Duration.ofHours(2))), place(), 60, MeetingBooking.OPTIONAL,
				List.of("anna", "marek"));
	}

	private static Place place() {
		return new Place("mops", LocalText.polish("MOPS"), "ul. Józefińska 14", LocalText.polish("sala 12"), null,
				List.of());
	}

	Expert expert(String key) {
		return this.duties.everyExpertOf(this.consultation)
			.stream()
			.filter((expert) -> expert.key().equals(key))
			.findFirst()
			.orElseThrow();
	}

	/** The bookable slot of an expert that begins at a time of 29 August. */
	BookableId slot(String expert, String time) {
		return this.duties.slotsOf(expert(expert).id())
			.stream()
			.filter((slot) -> !slot.walkIn() && slot.time().start().equals(at("2025-08-29T" + time)))
			.map(Slot::id)
			.findFirst()
			.orElseThrow();
	}

	BookableId seats() {
		return this.meetings.of(this.consultation).getFirst().bookable();
	}

	static Address chat() {
		return Address.telegram(PEOPLE.incrementAndGet());
	}

	static String mobile() {
		return "+48600" + PEOPLE.incrementAndGet();
	}

	static String landline() {
		return "+4812" + (6_000_000 + PEOPLE.incrementAndGet());
	}

	ResidentId resident(Address address) {
		return ask(() -> this.residents.meet(address).id());
	}

	Booking book(Address from, BookableId bookable) {
		return book(from, bookable, Details.NONE);
	}

	Booking book(Address from, BookableId bookable, Details details) {
		HoldId hold = hold(resident(from), bookable, null);
		ConfirmResult result = ask(() -> this.bookings.confirm(hold, details));
		assertThat(result).isInstanceOf(ConfirmResult.Booked.class);
		return ((ConfirmResult.Booked) result).booking();
	}

	void move(Address from, Booking booking, BookableId to) {
		HoldId hold = hold(resident(from), to, booking.id());
		run(() -> this.bookings.move(booking.id(), hold));
	}

	void giveUp(Booking booking) {
		run(() -> this.bookings.cancel(booking.id()));
	}

	static Details under(String number) {
		return Details.NONE.under(number);
	}

	/** Moves the clock, stopping at every timer that is due on the way. */
	void goTo(String local) {
		Instant end = at(local);
		while (true) {
			Instant next = this.jdbc.sql("""
					select min(execution_time) from scheduled_tasks
					where task_instance <> 'recurring' and execution_time <= ? and not picked
					""")
				.param(end.atOffset(java.time.ZoneOffset.UTC))
				.query(java.time.OffsetDateTime.class)
				.optional()
				.map(java.time.OffsetDateTime::toInstant)
				.orElse(null);
			if (next == null) {
				break;
			}
			if (next.isAfter(this.clock.instant())) {
				this.clock.set(next);
			}
			await().atMost(Duration.ofSeconds(30)).until(() -> {
				// A timer may set another for the same moment
				this.scheduler.triggerCheckForDueExecutions();
				return timersDueBy(this.clock.instant()) == 0;
			});
		}
		this.clock.set(end);
	}

	private int timersDueBy(Instant moment) {
		return this.jdbc
			.sql("select count(*) from scheduled_tasks where task_instance <> 'recurring' and execution_time <= ?")
			.param(moment.atOffset(java.time.ZoneOffset.UTC))
			.query(Integer.class)
			.single();
	}

	List<Call> openCalls() {
		return this.calls.open();
	}

	static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(Poland.ZONE).toInstant();
	}

	@SuppressWarnings("NullAway") // What is asked for is never null
	<T> T ask(Supplier<T> work) {
		return this.transaction.execute((status) -> work.get());
	}

	void run(Runnable work) {
		this.transaction.executeWithoutResult((status) -> work.run());
	}

	private HoldId hold(ResidentId resident, BookableId bookable, @Nullable BookingId moving) {
		HoldResult result = ask(() -> this.bookings.hold(resident, bookable, 1, Duration.ofMinutes(15), moving));
		assertThat(result).isInstanceOf(HoldResult.Held.class);
		return ((HoldResult.Held) result).hold();
	}

	/**
	 * A clock to be moved, and somebody at the end of each way out.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Surroundings {

		@Bean
		@Primary
		StandingClock townClock() {
			return new StandingClock(at("2025-08-20T09:00"));
		}

		@Bean
		Postbox chats() {
			return new Postbox(Medium.TELEGRAM);
		}

		@Bean
		Postbox phones() {
			return new Postbox(Medium.SMS);
		}

	}

}
