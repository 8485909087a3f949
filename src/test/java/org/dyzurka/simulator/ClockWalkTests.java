package org.dyzurka.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@Tag("database")
@SpringBootTest(properties = { "dyzurka.simulator.enabled=true", "dyzurka.clock.start=2025-08-25T06:00:00Z",
		"dyzurka.telegram.token=1:test", "dyzurka.telegram.api-url=http://localhost:1" })
@AutoConfigureMockMvc
class ClockWalkTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Clock clock;

	@Autowired
	private Scheduler scheduler;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Timers timers;

	@BeforeEach
	void nothingHasRung() {
		this.timers.rang().clear();
	}

	@Test
	void timeStartsWhereItWasSet() {
		assertThat(this.clock.instant()).isAfterOrEqualTo("2025-08-25T06:00:00Z").isBefore("2026-03-01T00:00:00Z");
	}

	@Test
	void timeStopsAtEachTimerAndGoesOn() {
		Instant start = this.clock.instant();
		schedule("second", start.plus(Duration.ofHours(5)));
		schedule("first", start.plus(Duration.ofHours(2)));
		schedule("too late", start.plus(Duration.ofHours(30)));

		assertThat(advance("PT24H")).hasStatusOk();

		assertThat(this.timers.rang()).extracting(Ring::name).containsExactly("first", "second", "second again");
		assertThat(this.timers.rang()).extracting(Ring::at)
			.usingElementComparator(
					(one, other) -> Duration.between(one, other).abs().toMillis() > 1 ? one.compareTo(other) : 0)
			.containsExactly(start.plus(Duration.ofHours(2)), start.plus(Duration.ofHours(5)),
					start.plus(Duration.ofHours(6)));
		assertThat(this.clock.instant()).isCloseTo(start.plus(Duration.ofHours(24)), within(Duration.ofMinutes(2)));
		this.jdbc.sql("delete from scheduled_tasks where task_instance = 'too late'").update();
	}

	@Test
	void afterAWalkTimeRunsOnByItself() {
		assertThat(advance("PT1H")).hasStatusOk();

		Instant arrived = this.clock.instant();
		Awaitility.await().until(() -> this.clock.instant().isAfter(arrived));
	}

	@Test
	void answersTheTimeItArrivedAt() {
		Instant before = this.clock.instant();

		assertThat(advance("PT10M")).bodyJson()
			.extractingPath("$.now")
			.asString()
			.satisfies((now) -> assertThat(Instant.parse(now)).isAfterOrEqualTo(before.plus(Duration.ofMinutes(10))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "-PT1H", "tomorrow", "", "P401D", "PT99999999999999999H" })
	void refusesAnAdvanceThatCannotBeWalked(String duration) {
		Instant before = this.clock.instant();

		assertThat(advance(duration)).hasStatus(400).bodyJson().extractingPath("$.detail").asString().isNotBlank();
		assertThat(this.clock.instant()).isCloseTo(before, within(Duration.ofMinutes(1)));
	}

	@Test
	@Timeout(30)
	void saysWhichTimerDoesNotFinish() throws InterruptedException {
		insert("unknown-task", this.clock.instant().plusSeconds(60));
		ClockWalk hasty = new ClockWalk((MovableClock) this.clock, this.scheduler, this.jdbc, Duration.ofMillis(300));

		assertThat(hasty.advance(Duration.ofHours(1))).isInstanceOfSatisfying(ClockWalk.Outcome.Stuck.class,
				(stuck) -> assertThat(stuck.task()).isEqualTo("unknown-task"));
		this.jdbc.sql("delete from scheduled_tasks where task_name = 'unknown-task'").update();
	}

	@Test
	void doesNotWaitForWhatDiedWithAnEarlierRun() throws InterruptedException {
		insert("unknown-task", this.clock.instant());
		this.jdbc.sql("update scheduled_tasks set picked = true, last_heartbeat = ? where task_name = 'unknown-task'")
			.param(this.clock.instant().minus(Duration.ofDays(800)).atOffset(ZoneOffset.UTC))
			.update();
		ClockWalk hasty = new ClockWalk((MovableClock) this.clock, this.scheduler, this.jdbc, Duration.ofMillis(300));

		assertThat(hasty.advance(Duration.ofMinutes(1))).isInstanceOf(ClockWalk.Outcome.Arrived.class);
		this.jdbc.sql("delete from scheduled_tasks where task_name = 'unknown-task'").update();
	}

	@Test
	void machineTimersDoNotSlowTheWalk() {
		insert("stuck-sweep", this.clock.instant());

		assertThat(advance("PT1M")).hasStatusOk();
		this.jdbc.sql("delete from scheduled_tasks where task_name = 'stuck-sweep'").update();
	}

	@Test
	void theStoredTimeHoldsUnlessTheSettingIsLater() {
		advance("P30D");

		assertThat(restarted(Instant.parse("2025-08-25T06:00:00Z"))).isCloseTo(this.clock.instant(),
				within(Duration.ofMinutes(1)));
		assertThat(restarted(null)).isCloseTo(this.clock.instant(), within(Duration.ofMinutes(1)));
		Instant later = this.clock.instant().plus(Duration.ofDays(3));
		assertThat(restarted(later)).isAfterOrEqualTo(later);
	}

	private Instant restarted(@Nullable Instant start) {
		return new MovableClock(this.jdbc, InstantSource.system(), start).instant();
	}

	private void schedule(String name, Instant due) {
		this.scheduler.schedule(this.timers.alarm().instance(name), due);
	}

	private void insert(String task, Instant due) {
		this.jdbc.sql("""
				insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
				values (?, 'x', ?, false, 1)""").params(task, due.atOffset(ZoneOffset.UTC)).update();
	}

	private MvcTestResult advance(String duration) {
		return this.mvc.post()
			.uri("/simulator/clock")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"advance\": \"" + duration + "\"}")
			.exchange();
	}

	record Ring(String name, Instant at) {
	}

	record Timers(OneTimeTask<Void> alarm, List<Ring> rang) {
	}

	@TestConfiguration
	static class TimersConfiguration {

		@Bean
		Timers alarms(OneTimeTask<Void> alarm, List<Ring> rang) {
			return new Timers(alarm, rang);
		}

		@Bean
		CopyOnWriteArrayList<Ring> rang() {
			return new CopyOnWriteArrayList<>();
		}

		@Bean
		OneTimeTask<Void> alarm(Clock clock, CopyOnWriteArrayList<Ring> rang) {
			return Tasks.oneTime("alarm").execute((instance, context) -> {
				rang.add(new Ring(instance.getId(), clock.instant()));
				if (instance.getId().equals("second")) {
					context.getSchedulerClient()
						.schedule(new TaskInstance<Void>("alarm", "second again"),
								clock.instant().plus(Duration.ofHours(1)));
				}
			});
		}

		@Bean
		RecurringTask<Void> machineSweep() {
			return Tasks.recurring("machine-sweep", FixedDelay.ofSeconds(1)).execute((instance, context) -> {
			});
		}

	}

}
