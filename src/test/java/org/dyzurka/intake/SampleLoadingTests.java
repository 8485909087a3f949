package org.dyzurka.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.dyzurka.StandingClock;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.ConfirmResult;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.HoldResult;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Poland;
import org.dyzurka.consultation.Slug;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.Form;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Residents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@IntakeTest
class SampleLoadingTests {

	private static final Slug SLUG = new Slug("krakow-rodziny-2025");

	@Autowired
	private Consultations consultations;

	@Autowired
	private Duties duties;

	@Autowired
	private Residents residents;

	@Autowired
	private Bookings bookings;

	@Autowired
	private Loading loading;

	@Autowired
	private Sample sample;

	@Autowired
	private RefusedFiles refused;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StandingClock clock;

	@BeforeEach
	void beginAnew() {
		this.clock.set(Instant.parse("2026-10-20T22:30:00Z"));
		Surroundings.empty(this.jdbc);
	}

	@Test
	void itIsLoadedIntoAnEmptyDatabaseOnlyWhileTheSimulatorIsOn() {
		start(false);
		assertThat(this.consultations.all()).isEmpty();

		start(true);

		// In Warsaw it is already the 21st, a Wednesday
		assertThat(firstDay()).isEqualTo(LocalDate.of(2026, 10, 23));
		Consultation consultation = this.consultations.find(SLUG).orElseThrow();
		assertThat(this.consultations.file(consultation.id(), 4))
			.hasValueSatisfying((bytes) -> assertThat(bytes).hasSize(consultation.documents().get(3).size())
				.startsWith('%', 'P', 'D', 'F'));
	}

	@Test
	void itStaysWhileSomethingIsLeftToBook() {
		start(true);
		this.clock.advance(Duration.ofDays(9));

		start(true);

		assertThat(firstDay()).isEqualTo(LocalDate.of(2026, 10, 23));
	}

	@Test
	void itIsMovedAgainWhenItHasPassedUnbooked() {
		start(true);
		Duty before = duty();
		this.clock.advance(Duration.ofDays(40));

		start(true);

		assertThat(firstDay()).isEqualTo(LocalDate.of(2026, 12, 4));
		assertThat(duty().id()).isEqualTo(before.id());
		assertThat(duty().revision()).isEqualTo(1);
		assertThat(this.duties.open(duty().consultation(), Form.TELEPHONE)).isNotEmpty();
		start(true);
		assertThat(duty().revision()).isEqualTo(1);
	}

	@Test
	void itStaysWhenSomethingWasBookedEvenIfGivenUp() {
		start(true);
		this.transactions.executeWithoutResult((status) -> {
			HoldResult held = this.bookings.hold(this.residents.meet(Address.telegram(77)).id(),
					this.duties.open(duty().consultation(), Form.IN_PERSON).getFirst().id(), 1, Duration.ofMinutes(15),
					null);
			ConfirmResult booked = this.bookings.confirm(((HoldResult.Held) held).hold(), Details.NONE);
			this.bookings.cancel(((ConfirmResult.Booked) booked).booking().id());
		});
		this.clock.advance(Duration.ofDays(40));

		start(true);

		assertThat(firstDay()).isEqualTo(LocalDate.of(2026, 10, 23));
	}

	@Test
	void itKeepsOutOfADatabaseInUse(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("test.yaml"), Text.GOOD);
		intake(true, new ImportSettings(List.of(file.toString()))).afterSingletonsInstantiated();
		assertThat(this.consultations.all()).extracting(Consultation::slug).containsExactly(new Slug("test-2026"));

		start(true);

		assertThat(this.consultations.all()).hasSize(1);
	}

	@Test
	void aConsultationOfTheSameNameThatSomeoneLoadedIsNotMoved(@TempDir Path folder) throws IOException {
		String text = Text.with("slug: test-2026", "slug: " + SLUG);
		Path file = Files.writeString(folder.resolve("test.yaml"), text);
		intake(true, new ImportSettings(List.of(file.toString()))).afterSingletonsInstantiated();
		this.clock.advance(Duration.ofDays(400));

		start(true);

		assertThat(firstDay()).isEqualTo(LocalDate.of(2026, 4, 1));
	}

	private void start(boolean simulator) {
		intake(simulator, new ImportSettings(null)).afterSingletonsInstantiated();
	}

	private Intake intake(boolean simulator, ImportSettings settings) {
		MockEnvironment environment = new MockEnvironment().withProperty("dyzurka.simulator.enabled",
				String.valueOf(simulator));
		return new Intake(settings, environment, this.consultations, this.loading, this.sample, this.refused, this.jdbc,
				this.transactions, this.clock);
	}

	private LocalDate firstDay() {
		return LocalDate.ofInstant(duty().time().start(), Poland.ZONE);
	}

	private Duty duty() {
		return this.duties.of(this.consultations.find(SLUG).orElseThrow().id()).getFirst();
	}

}
