package org.dyzurka.duty;

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
import java.util.function.Supplier;

import org.dyzurka.StandingClock;
import org.dyzurka.booking.Bookables;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The city's own changes to duties without bookings.
 */
@Tag("database")
@SpringBootTest
@Import(ReplanningTests.Time.class)
class ReplanningTests {

	private static final Locale UKRAINIAN = Locale.of("uk");

	private final ConsultationId consultation = ConsultationId.random();

	@Autowired
	private Consultations consultations;

	@Autowired
	private Bookables bookables;

	@Autowired
	private Duties duties;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private StandingClock clock;

	@BeforeEach
	void plan() {
		this.clock.set(Instant.parse("2026-10-20T08:00:00Z"));
		this.transactions.executeWithoutResult((status) -> {
			this.consultations.announce(consultation(), Map.of());
			this.bookables.rule(new Scope(this.consultation.value()),
					new Rules(5, Duration.ofHours(1), Duration.ZERO, Duration.ofDays(30), Duration.ofHours(2)));
			this.duties.plan(this.consultation, roster(), Set.of());
		});
	}

	@Test
	void aDutyMovedAcrossTheChangeOfClocksKeepsItsHoursAndItsWalkInSlots() {
		Duty before = duty("d1");
		List<Slot> slots = this.duties.slotsIn(before.id());

		DutyChangeResult result = change(() -> this.duties.move(before.id(), time(26, "10:00", "12:00")));

		Duty moved = ((DutyChangeResult.Changed) result).duty();
		List<Slot> cut = this.duties.slotsIn(before.id());
		assertThat(moved.time().start()).isEqualTo("2026-10-26T09:00:00Z");
		assertThat(moved.revision()).isEqualTo(before.revision() + 1);
		assertThat(cut).hasSameSizeAs(slots);
		assertThat(cut.stream().map(Slot::walkIn)).isEqualTo(slots.stream().map(Slot::walkIn).toList());
		assertThat(cut.getLast().time().end()).isEqualTo("2026-10-26T11:00:00Z");
		assertThat(open()).hasSize(Math.toIntExact(cut.stream().filter((slot) -> !slot.walkIn()).count()))
			.allMatch((slot) -> slot.time().start().isAfter(Instant.parse("2026-10-26T08:59:59Z")));
	}

	@Test
	void aDutyOverTheNightOfTheChangeIsCutAlongTheLineOfInstants() {
		TimeRange night = new TimeRange(Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-25T03:00:00Z"));

		change(() -> this.duties.move(duty("d1").id(), night));

		assertThat(this.duties.slotsIn(duty("d1").id())).hasSize(9)
			.allMatch((slot) -> Duration.between(slot.time().start(), slot.time().end()).toMinutes() == 20);
	}

	@Test
	void oneExpertIsNotOnDutyTwiceAtATime() {
		DutyChangeResult moved = change(() -> this.duties.move(duty("d1").id(), time(23, "11:59", "13:00")));
		DutyChangeResult given = change(() -> this.duties.replace(duty("d3").id(), duty("d1").expert().id()));
		DutyChangeResult beside = change(() -> this.duties.move(duty("d1").id(), time(23, "12:00", "13:00")));

		assertThat(moved).isEqualTo(new DutyChangeResult.Overlaps(duty("d2")));
		assertThat(given).isInstanceOf(DutyChangeResult.Overlaps.class);
		assertThat(beside).isInstanceOf(DutyChangeResult.Changed.class);
	}

	@Test
	void whatCannotBeIsRefusedAndChangesNothing() {
		Duty first = duty("d1");
		List<Slot> before = open();

		assertThat(change(() -> this.duties.move(first.id(), first.time()))).isEqualTo(new DutyChangeResult.Same());
		assertThat(change(() -> this.duties.move(first.id(), time(19, "10:00", "12:00"))))
			.isEqualTo(new DutyChangeResult.Past());
		assertThat(change(() -> this.duties.move(first.id(),
				new TimeRange(Instant.parse("2026-10-31T23:00:00Z"), Instant.parse("2026-10-31T23:59:00Z")))))
			.isInstanceOf(DutyChangeResult.OutsidePeriod.class);
		assertThat(change(() -> this.duties.replace(first.id(), ExpertId.random())))
			.isEqualTo(new DutyChangeResult.NoExpert());
		assertThat(change(() -> this.duties.cancel(DutyId.random()))).isEqualTo(new DutyChangeResult.NoDuty());
		assertThat(open()).isEqualTo(before);
		assertThat(duty("d1")).isEqualTo(first);
	}

	@Test
	void aDutyThatHasBegunOrWasCalledOffIsChangedNoMore() {
		Duty first = duty("d1");
		this.clock.set(first.time().start());
		assertThat(change(() -> this.duties.cancel(first.id()))).isEqualTo(new DutyChangeResult.Begun());

		this.clock.set(first.time().start().minusSeconds(1));
		assertThat(change(() -> this.duties.cancel(first.id()))).isInstanceOf(DutyChangeResult.Changed.class);
		assertThat(change(() -> this.duties.move(first.id(), time(28, "10:00", "12:00"))))
			.isEqualTo(new DutyChangeResult.NoDuty());
		assertThat(this.duties.of(this.consultation)).extracting(Duty::key).containsExactly("d2", "d3");
	}

	@Test
	void aSubstituteTalksInTheLanguagesOfTheDutyThatTheySpeak() {
		change(() -> this.duties.replace(duty("d1").id(), duty("d3").expert().id()));

		assertThat(duty("d1").expert().key()).isEqualTo("marek");
		assertThat(duty("d1").languages()).containsExactly(LocalText.POLISH);
	}

	@Test
	void aDutyChangesItsWayAndKeepsItsSlots() {
		Duty first = duty("d1");
		List<Slot> before = this.duties.slotsIn(first.id());
		Place place = new Place("hall", LocalText.polish("Sala"), "ul. Długa 1", null, null, List.of());

		change(() -> this.duties.relocate(first.id(), new Way.InPerson(place)));

		assertThat(duty("d1").form()).isEqualTo(Form.IN_PERSON);
		assertThat(duty("d1").place()).isEqualTo(place);
		assertThat(duty("d1").telephone()).isNull();
		assertThat(this.duties.slotsIn(first.id())).extracting(Slot::id)
			.isEqualTo(before.stream().map(Slot::id).toList());
		assertThat(change(() -> this.duties.relocate(first.id(), new Way.InPerson(place))))
			.isEqualTo(new DutyChangeResult.Same());
	}

	private DutyChangeResult change(Supplier<DutyChangeResult> work) {
		DutyChangeResult result = this.transactions.execute((status) -> {
			DutyChangeResult became = work.get();
			if (!(became instanceof DutyChangeResult.Changed)) {
				status.setRollbackOnly();
			}
			return became;
		});
		assertThat(result).isNotNull();
		return result;
	}

	private List<Slot> open() {
		return this.duties.open(this.consultation, Form.TELEPHONE)
			.stream()
			.filter((slot) -> slot.duty().key().equals("d1"))
			.toList();
	}

	private Duty duty(String key) {
		return this.duties.everyOf(this.consultation)
			.stream()
			.filter((duty) -> duty.key().equals(key))
			.findFirst()
			.orElseThrow();
	}

	private static TimeRange time(int day, String from, String to) {
		LocalDate date = LocalDate.of(2026, 10, day);
		return new TimeRange(date.atTime(LocalTime.parse(from)).atZone(Poland.ZONE).toInstant(),
				date.atTime(LocalTime.parse(to)).atZone(Poland.ZONE).toInstant());
	}

	private static Roster roster() {
		return new Roster(
				List.of(new ExpertPlan("anna", "Anna", null, List.of(LocalText.POLISH, UKRAINIAN)),
						new ExpertPlan("marek", "Marek", null, List.of(LocalText.POLISH))),
				List.of(plan("d1", "anna", time(22, "10:00", "12:00")), plan("d2", "anna", time(23, "10:00", "12:00")),
						plan("d3", "marek", time(23, "11:00", "13:00"))),
				new WalkInShare(new BigDecimal("0.4")));
	}

	private static DutyPlan plan(String key, String expert, TimeRange time) {
		return new DutyPlan(key, expert, Form.TELEPHONE, time, Duration.ofMinutes(20), "+48 12 000 00 11", null,
				List.of());
	}

	private Consultation consultation() {
		LocalText text = LocalText.polish("Jak?");
		return new Consultation(this.consultation, new Slug("r-" + UUID.randomUUID().toString().substring(0, 8)), text,
				text, text, text, null,
				new org.dyzurka.consultation.Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)), List.of(),
				new Contact(null, null, null), null,
				new Privacy(text, "iod@example.org", Period.ofDays(30), Period.ofYears(1), false), List.of(), List.of(),
				NoticeRules.USUAL);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Time {

		@Bean
		@Primary
		StandingClock movableClock() {
			return new StandingClock(Instant.parse("2026-10-20T08:00:00Z"));
		}

	}

}
