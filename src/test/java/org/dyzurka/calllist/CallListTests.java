package org.dyzurka.calllist;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.dyzurka.StandingClock;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("database")
@SpringBootTest(classes = CallListTests.Office.class, webEnvironment = WebEnvironment.NONE,
		properties = { "db-scheduler.polling-interval=24h", "spring.sql.init.mode=always",
				"spring.sql.init.schema-locations=classpath:db/migration/__root/*.sql,"
						+ "classpath:db/migration/resident/*.sql,classpath:db/migration/calllist/*.sql" })
class CallListTests {

	private static final Instant MORNING = Instant.parse("2025-09-01T08:00:00Z");

	private static final Locale POLISH = Locale.of("pl");

	private static final String NUMBER = "+48600100200";

	@Autowired
	private CallList calls;

	@Autowired
	private Residents residents;

	@Autowired
	private StandingClock clock;

	@Autowired
	private Scheduler scheduler;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void emptyList() {
		this.jdbc.sql("delete from call_wanted").update();
		this.clock.set(MORNING);
	}

	@Test
	void aWishWaitsWithAllThatWasWished() {
		WantedCall wish = new WantedCall(NUMBER, Locale.of("uk"), Reason.WISHED, MORNING.plus(Duration.ofDays(1)),
				MORNING.plus(Duration.ofDays(1)).plus(Duration.ofHours(4)), "123456");
		add(wish);

		assertThat(this.calls.open()).singleElement().satisfies((call) -> {
			assertThat(call.wanted()).isEqualTo(wish);
			assertThat(call.since()).isEqualTo(MORNING);
			assertThat(call.attempts()).isZero();
			assertThat(call.last()).isNull();
		});
		assertThat(this.calls.countOpen()).isOne();
		assertThat(this.calls.ended(10)).isEmpty();
	}

	@Test
	void aWishIsMadeInATransactionOrNotAtAll() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.calls.add(call(Reason.WISHED, null)));
		this.transaction.executeWithoutResult((status) -> {
			this.calls.add(call(Reason.WISHED, null));
			status.setRollbackOnly();
		});

		assertThat(this.calls.open()).isEmpty();
	}

	@Test
	void theSameWishTwiceIsOneEntryWithTheNewerTime() {
		add(call(Reason.WISHED, "123456"));
		this.clock.advance(Duration.ofHours(1));
		WantedCall later = new WantedCall(NUMBER, Locale.of("en"), Reason.WISHED, MORNING.plus(Duration.ofHours(3)),
				MORNING.plus(Duration.ofHours(5)), "123456");
		add(later);

		assertThat(this.calls.open()).singleElement().satisfies((call) -> {
			assertThat(call.wanted()).isEqualTo(later);
			assertThat(call.since()).isEqualTo(MORNING);
		});
	}

	@Test
	void anotherMatterReasonOrNumberIsAnotherEntry() {
		add(call(Reason.WISHED, "123456"));
		add(call(Reason.WISHED, "654321"));
		add(call(Reason.WISHED, null));
		add(call(Reason.UNREACHABLE, "123456"));
		add(new WantedCall("+48600100201", POLISH, Reason.WISHED, null, null, "123456"));

		assertThat(this.calls.open()).hasSize(5);
	}

	@Test
	void whatWasDoneMayBeWishedAnew() {
		add(call(Reason.WISHED, null));
		assertThat(this.calls.end(onlyOpen(), CallResult.REACHED, null)).isTrue();
		add(call(Reason.WISHED, null));

		assertThat(this.calls.open()).hasSize(1);
		assertThat(this.calls.ended(10)).hasSize(1);
	}

	@Test
	void theSameWishMadeByManyAtOnceIsOneEntry() throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		try (ExecutorService many = Executors.newFixedThreadPool(4)) {
			List<Future<?>> made = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				made.add(many.submit(() -> {
					start.await();
					add(call(Reason.STOPPED, "123456"));
					return null;
				}));
			}
			start.countDown();
			for (Future<?> one : made) {
				one.get();
			}
		}

		assertThat(this.calls.open()).hasSize(1);
	}

	@Test
	void whoDoesNotAnswerIsTriedAgain() {
		add(call(Reason.UNREACHABLE, "123456"));
		CallId id = onlyOpen();
		assertThat(this.calls.end(id, CallResult.NO_ANSWER, "poczta głosowa")).isTrue();
		this.clock.advance(Duration.ofHours(2));
		assertThat(this.calls.end(id, CallResult.NO_ANSWER, null)).isTrue();

		assertThat(this.calls.open()).singleElement().satisfies((call) -> {
			assertThat(call.attempts()).isEqualTo(2);
			assertThat(call.last())
				.isEqualTo(new Call.Outcome(CallResult.NO_ANSWER, MORNING.plus(Duration.ofHours(2)), null));
		});
	}

	@Test
	void whatEndedStaysEnded() {
		add(call(Reason.WISHED, null));
		CallId id = onlyOpen();
		assertThat(this.calls.end(id, CallResult.WRONG_NUMBER, "pralnia")).isTrue();

		assertThat(this.calls.end(id, CallResult.REACHED, null)).isFalse();
		assertThat(this.calls.end(id, CallResult.NO_ANSWER, null)).isFalse();
		assertThat(this.calls.open()).isEmpty();
		assertThat(this.calls.ended(10)).singleElement()
			.extracting(Call::last, Call::attempts)
			.containsExactly(new Call.Outcome(CallResult.WRONG_NUMBER, MORNING, "pralnia"), 0);
	}

	@Test
	void alarmsComeFirstThenWhoeverIsDueEarliest() {
		Instant noon = MORNING.plus(Duration.ofHours(4));
		add(new WantedCall(NUMBER, POLISH, Reason.WISHED, noon, noon.plusSeconds(60), "b"));
		add(call(Reason.UNREACHABLE, "a"));
		this.clock.advance(Duration.ofHours(5));
		add(call(Reason.STOPPED, "c"));
		add(new WantedCall(null, POLISH, Reason.ALARM, null, null, "zgadywanie kodów"));

		assertThat(this.calls.open()).extracting((call) -> call.wanted().about())
			.containsExactly("zgadywanie kodów", "a", "b", "c");
	}

	@Test
	void whatEndedIsForgottenAfterThirtyDaysAndWhatIsOpenIsNot() {
		add(call(Reason.WISHED, "done"));
		this.calls.end(onlyOpen(), CallResult.DONE_OTHERWISE, null);
		add(call(Reason.WISHED, "open"));

		this.clock.advance(Duration.ofDays(30));
		this.calls.forget();
		assertThat(this.calls.ended(10)).hasSize(1);
		this.clock.advance(Duration.ofMillis(1));
		this.calls.forget();

		assertThat(this.calls.ended(10)).isEmpty();
		assertThat(this.calls.open()).hasSize(1);
	}

	@Test
	void forgettingIsATimerInTheTimeOfTheProgram() {
		Instant due = this.scheduler.getScheduledExecution(TaskInstanceId.of("forget-ended-calls", "recurring"))
			.orElseThrow()
			.getExecutionTime();

		assertThat(due).isEqualTo(Instant.parse("2025-09-02T01:15:00Z"));
	}

	@Test
	void whoIsErasedLeavesTheListWithEveryNumberOfTheirs() {
		Address telephone = Address.voice(NUMBER);
		ResidentId resident = inTransaction(() -> this.residents.meet(telephone).id());
		ResidentId withheld = inTransaction(() -> this.residents.meet(Address.voice("CA1234")).id());
		add(call(Reason.WISHED, "done"));
		this.calls.end(onlyOpen(), CallResult.REACHED, "rozmowa");
		add(call(Reason.UNREACHABLE, "open"));
		WantedCall keyedIn = new WantedCall("+48600100299", POLISH, Reason.WISHED, null, null, null);
		this.transaction.executeWithoutResult((status) -> this.calls.add(keyedIn, withheld));
		WantedCall other = new WantedCall("+48600100233", POLISH, Reason.WISHED, null, null, null);
		add(other);

		this.transaction.executeWithoutResult((status) -> {
			this.residents.erase(resident);
			this.residents.erase(withheld);
		});

		assertThat(this.calls.open()).extracting(Call::wanted).containsExactly(other);
		assertThat(this.calls.ended(10)).isEmpty();
	}

	@Test
	void aCallThatCannotBeMadeIsNotWanted() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new WantedCall(null, POLISH, Reason.WISHED, null, null, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new WantedCall(NUMBER, POLISH, Reason.ALARM, null, null, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new WantedCall("600100200", POLISH, Reason.WISHED, null, null, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new WantedCall(NUMBER, POLISH, Reason.WISHED, MORNING, MORNING, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new WantedCall(NUMBER, POLISH, Reason.WISHED, MORNING, null, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new WantedCall(NUMBER, POLISH, Reason.WISHED, null, null, "a".repeat(201)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.calls.end(new CallId(1), CallResult.REACHED, "a".repeat(301)));
	}

	@Test
	void aLogWouldTellNothingOfThePerson() {
		assertThat(call(Reason.WISHED, "123456").toString()).doesNotContain("200", "123456");
	}

	@Test
	void whatHasBecomeVoidIsTakenBack() {
		ResidentId resident = inTransaction(() -> this.residents.meet(Address.sms(NUMBER)).id());
		this.transaction.executeWithoutResult((status) -> {
			this.calls.add(call(Reason.CHANGE, "123456"), resident);
			this.calls.add(call(Reason.OFFER, "123456"), resident);
			this.calls.add(call(Reason.CHANGE, "654321"), resident);
			this.calls.takeBack(resident, Reason.CHANGE, "123456");
		});

		assertThat(this.calls.open()).extracting((call) -> call.wanted().reason() + " " + call.wanted().about())
			.containsExactlyInAnyOrder("OFFER 123456", "CHANGE 654321");
	}

	@Test
	void whomNobodyCanTellIsOnTheListWithoutANumber() {
		add(new WantedCall(null, POLISH, Reason.CHANGE, null, null, "123456"));

		assertThat(this.calls.open()).singleElement().satisfies((call) -> assertThat(call.wanted().number()).isNull());
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new WantedCall(null, POLISH, Reason.WISHED, null, null, "123456"));
	}

	private static WantedCall call(Reason reason, @Nullable String about) {
		return new WantedCall(NUMBER, POLISH, reason, null, null, about);
	}

	private void add(WantedCall call) {
		this.transaction.executeWithoutResult((status) -> this.calls.add(call));
	}

	private CallId onlyOpen() {
		assertThat(this.calls.open()).hasSize(1);
		return this.calls.open().getFirst().id();
	}

	private ResidentId inTransaction(Supplier<ResidentId> work) {
		return Objects.requireNonNull(this.transaction.execute((status) -> work.get()));
	}

	/** This room and the one it stands on, and nothing else of the house. */
	@ImportAutoConfiguration({ AopAutoConfiguration.class, DataSourceAutoConfiguration.class,
			DataSourceInitializationAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
			DbSchedulerAutoConfiguration.class })
	@ComponentScan(basePackageClasses = { CallList.class, Residents.class })
	@Import(SimpleMeterRegistry.class)
	static class Office {

		@Bean
		StandingClock clock() {
			return new StandingClock(MORNING);
		}

		@Bean
		com.github.kagkarlsson.scheduler.Clock timerClock(StandingClock clock) {
			return clock::instant;
		}

	}

}
